import { useQuery } from '@tanstack/react-query';
import { answered, api, type Schemas } from '../../web/console/client.ts';
import { Section } from '../../web/console/kit/section.tsx';
import { SecondPerson } from '../../web/console/kit/second-person.tsx';
import { Empty, Reading } from '../../web/console/kit/states.tsx';
import { FigureForm } from './figure-form.tsx';

type Row = Schemas['FigureRow'];

/** 标准录入: one person copies it from the document, another compares and approves; only then does it count. */
export default function FigureEntryPage() {
  const read = useQuery({
    queryKey: ['figure-rows'],
    queryFn: () => answered(api.GET('/api/figure-rows', { params: { query: { page: 1 } } })),
  });
  return (
    <>
      <header className="page-head">
        <h1>标准录入</h1>
        <span className="quiet">一人录入，另一位负责人对照原文核准后才生效。</span>
      </header>
      <Reading of={read}>
        {({ items, propose }) => {
          const waiting = items.filter(({ state }) => state === 'proposed');
          const done = items.filter(({ state }) => state !== 'proposed');
          return (
            <div className="stack">
              <Section title="等待核准" aside={<span className="quiet">{waiting.length} 项</span>}>
                {waiting.length === 0 && <Empty>没有等待核准的标准。</Empty>}
                {waiting.map((row) => (
                  <Waiting key={row.id} row={row} />
                ))}
              </Section>
              {propose.county.allowed ? (
                <FigureForm
                  approved={done.filter(({ state }) => state === 'approved')}
                  mayProvince={propose.province.allowed}
                />
              ) : (
                <p className="quiet">{propose.county.reason}</p>
              )}
              <Section title="办理过的">
                {done.length === 0 && <Empty>还没有录入过标准。</Empty>}
                {done.map((row) => (
                  <div className="law-part" key={row.id}>
                    <Head row={row} />
                    <p>{row.says}</p>
                    <Provenance row={row} />
                  </div>
                ))}
              </Section>
            </div>
          );
        }}
      </Reading>
    </>
  );
}

function Waiting({ row }: { row: Row }) {
  const params = (requestId: string) => ({ path: { id: row.id }, header: { 'Idempotency-Key': requestId } });
  return (
    <div className="law-part">
      <Head row={row} />
      <p>{row.says}</p>
      <Days row={row} />
      <Provenance row={row} />
      {row.decide.allowed ? (
        <SecondPerson
          yes="已对照原文，核准"
          approve={(requestId) => answered(api.POST('/api/figure-rows/{id}/approve', { params: params(requestId) }))}
          refuse={(requestId, reason) =>
            answered(api.POST('/api/figure-rows/{id}/reject', { params: params(requestId), body: { reason } }))
          }
        />
      ) : (
        <p className="quiet small">{row.decide.reason}</p>
      )}
    </div>
  );
}

/** The second person reads the days of a notice one by one. */
function Days({ row: { figure } }: { row: Row }) {
  if (figure.kind !== 'holidayNotice') return null;
  const list = (days: readonly { day: string; name: string }[]) =>
    days.map(({ day, name }) => `${day} ${name}`).join('、');
  return (
    <details>
      <summary>逐日核对</summary>
      <p>放假：{list(figure.daysOff)}</p>
      <p>调休上班：{list(figure.makeUpDays ?? []) || '没有'}</p>
    </details>
  );
}

function Head({ row }: { row: Row }) {
  const verdict = { proposed: 'verdict unknown', approved: 'verdict yes', rejected: 'verdict no' }[row.state];
  const mark = { proposed: '▲', approved: '✓', rejected: '■' }[row.state];
  return (
    <div className="law-head">
      <strong>
        {row.place} · {row.kindLabel}
      </strong>
      <span className={verdict}>
        {mark} {row.stateLabel}
      </span>
    </div>
  );
}

function Provenance({ row }: { row: Row }) {
  const { title, number, url } = row.source;
  return (
    <p className="article">
      {url ? (
        <a href={url} rel="noreferrer" target="_blank">
          {title}
        </a>
      ) : (
        title
      )}
      {number ? `（${number}）` : ''}；{row.proposedBy}录入
      {row.decidedBy ? `，${row.decidedBy}${row.state === 'approved' ? '核准' : '退回'}` : ''}
      {row.reason ? `：${row.reason}` : ''}
    </p>
  );
}
