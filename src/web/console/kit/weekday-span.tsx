import type { ReactNode } from 'react';

export type Span = { weekday: number; from: string; to: string };
const weekdays = ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'];

/** One row of a week: a day, from and to, what else the row says, and how it goes away. */
export function WeekdaySpan({
  span,
  onChange,
  onRemove,
  time = {},
  children,
}: {
  span: Span;
  onChange: (part: Partial<Span>) => void;
  onRemove: () => void;
  /** How exact the times are, and whether they may be left open. */
  time?: { step?: number; required?: boolean };
  children?: ReactNode;
}) {
  return (
    <div className="filters">
      <select
        aria-label="星期"
        value={span.weekday}
        onChange={({ target }) => onChange({ weekday: Number(target.value) })}
      >
        {weekdays.map((name, index) => (
          <option key={name} value={index + 1}>
            {name}
          </option>
        ))}
      </select>
      <label className="check">
        从
        <input type="time" {...time} value={span.from} onChange={({ target }) => onChange({ from: target.value })} />
      </label>
      <label className="check">
        到
        <input type="time" {...time} value={span.to} onChange={({ target }) => onChange({ to: target.value })} />
      </label>
      {children}
      <button type="button" className="button" onClick={onRemove}>
        去掉
      </button>
    </div>
  );
}
