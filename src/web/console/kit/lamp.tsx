import type { Schemas } from '../client.ts';
import { dayWords, minuteWords } from '../when.ts';

const shapes = { normal: '●', near: '▲', overdue: '■', paused: '‖', unset: '○' } as const;
const words = { normal: '正常', near: '临近', overdue: '超期', paused: '暂停', unset: '未定' } as const;

/** Always colour, shape and word: it must be read in grey and by ear too. */
export function Lamp({ lamp }: { lamp: Schemas['Lamp'] }) {
  return (
    <span className={`lamp ${lamp}`}>
      <i aria-hidden="true">{shapes[lamp]}</i>
      {words[lamp]}
    </span>
  );
}

export function Due({ due }: { due: Schemas['DueView'] | undefined }) {
  if (!due) return <span className="quiet">—</span>;
  const until = due.dueAt ? minuteWords(due.dueAt) : due.dueOn ? dayWords(due.dueOn) : '';
  return (
    <span
      className={`lamp ${due.lamp}`}
      title={`${due.name}${until ? `，${until}前` : ''}${due.tentative ? '（暂定）' : ''}`}
    >
      <i aria-hidden="true">{shapes[due.lamp]}</i>
      {due.lamp === 'paused' ? '暂停' : due.lamp === 'unset' ? '未定' : (due.left ?? words[due.lamp])}
      <span className="quiet small">
        {until && `${until} `}
        {due.tentative && '暂定 '}
        {due.name}
      </span>
    </span>
  );
}
