import type { Schemas } from '../../web/console/client.ts';
import { dayWords, shortDay } from '../../web/console/when.ts';

type Mark = { at: number; label: string; detail: string };
type Lane = { name: string; marks: Mark[]; spans: { from: number; to: number; label: string; lamp: string }[] };

const left = 84;
const width = 900;
const laneHeight = 34;

/** The case as lanes over one line of time: what happened, which periods ran, which papers left. Drawn as plain SVG. */
export function Lanes({ view }: { view: Schemas['CaseView'] }) {
  const lanes = lanesOf(view);
  const moments = lanes.flatMap(({ marks, spans }) => [
    ...marks.map(({ at }) => at),
    ...spans.flatMap(({ from, to }) => [from, to]),
  ]);
  if (moments.length === 0) return null;
  const first = Math.min(...moments);
  const span = Math.max(Math.max(...moments) - first, 86_400_000);
  const x = (at: number): number => left + ((at - first) / span) * (width - left - 40);
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((part) => first + span * part);
  const height = 24 + lanes.length * laneHeight;
  return (
    // oxlint-disable-next-line no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div className="lanes" role="group" aria-label="时间线，可以左右移动" tabIndex={0}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label="案件时间线；每一项也列在下面的经过、期限和文书里">
        {ticks.map((at) => (
          <g key={at}>
            <line x1={x(at)} x2={x(at)} y1={18} y2={height} stroke="#d5dcd9" />
            <text x={x(at)} y={12} fill="#4a5a60" textAnchor="middle">
              {shortDay(new Date(at).toISOString())}
            </text>
          </g>
        ))}
        {lanes.map((lane, index) => {
          const y = 24 + index * laneHeight + laneHeight / 2;
          return (
            <g key={lane.name}>
              <text x={0} y={y + 4} fill="#1b2a2f">
                {lane.name}
              </text>
              <line x1={left} x2={width} y1={y} y2={y} stroke="#e6f0ee" />
              {lane.spans.map((each) => (
                <g key={`${each.label}${each.from}`}>
                  <title>{each.label}</title>
                  <rect
                    x={x(each.from)}
                    y={y - 7}
                    width={Math.max(x(each.to) - x(each.from), 3)}
                    height={14}
                    rx={3}
                    fill={colours[each.lamp] ?? '#e6f0ee'}
                    stroke="#4a5a60"
                    strokeWidth={0.5}
                  />
                </g>
              ))}
              {lane.marks.map((mark) => (
                <g key={`${mark.label}${mark.at}`}>
                  <title>{`${mark.label} ${mark.detail}`}</title>
                  <circle cx={x(mark.at)} cy={y} r={5} fill="#ffffff" stroke="#1f5f5b" strokeWidth={2} />
                </g>
              ))}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

const colours: Readonly<Record<string, string>> = {
  normal: '#cfe3d4',
  near: '#f2dfb8',
  overdue: '#eec4c1',
  paused: '#d5dcd9',
  met: '#e6f0ee',
};

function lanesOf(view: Schemas['CaseView']): Lane[] {
  const mark = (at: string, label: string): Mark => ({ at: Date.parse(at), label, detail: dayWords(at) });
  const latest = Math.max(...view.history.map(({ at }) => Date.parse(at)), Date.parse(`${view.today}T12:00:00+08:00`));
  return [
    { name: '经过', marks: view.history.map(({ at, label }) => mark(at, label)), spans: [] },
    {
      name: '承办',
      marks: view.activities.map(({ onDay, label }) => mark(`${onDay}T12:00:00+08:00`, label)),
      spans: [],
    },
    {
      name: '期限',
      marks: [],
      spans: view.periods.map((period) => {
        const end = period.closedAt
          ? Date.parse(period.closedAt)
          : period.dueAt
            ? Date.parse(period.dueAt)
            : period.dueOn
              ? Date.parse(`${period.dueOn}T23:59:59+08:00`)
              : latest;
        return {
          from: Date.parse(period.startedAt),
          to: end,
          label: `${period.name} ${period.length}`,
          lamp: period.lamp ?? 'met',
        };
      }),
    },
    {
      name: '文书',
      marks: view.papers.map(({ issuedAt, title, number }) => mark(issuedAt, `${title} ${number}`)),
      spans: [],
    },
  ].filter(({ marks, spans }) => marks.length + spans.length > 0);
}
