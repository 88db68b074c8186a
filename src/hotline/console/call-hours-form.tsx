import { useState } from 'react';
import { answered, api, type Schemas } from '../../web/console/client.ts';
import { Section } from '../../web/console/kit/section.tsx';
import { useSend } from '../../web/console/kit/send.ts';
import { WeekdaySpan } from '../../web/console/kit/weekday-span.tsx';

type Hours = Schemas['CallHours'];
const usual: Hours[number] = { weekday: 1, from: '09:00', to: '11:30', calls: 1 };

/** The head says when the office calls back and how many calls it can make; what is promised already stays. */
export function CallHoursForm({ hours }: { hours: Hours }) {
  const [rows, setRows] = useState<Hours>(hours);
  const { start, failure, sending, answer } = useSend((requestId) =>
    answered(
      api.PUT('/api/call-hours', { body: { hours: rows }, params: { header: { 'Idempotency-Key': requestId } } }),
    ),
  );
  const change = (at: number, part: Partial<Hours[number]>): void =>
    setRows(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  return (
    <Section title="设定回电时间">
      {failure && (
        <p className="failure" role="alert">
          {failure.message}
        </p>
      )}
      {rows.map((row, at) => (
        // oxlint-disable-next-line no-array-index-key -- a row is what stands at this place
        <WeekdaySpan
          key={at}
          span={row}
          time={{ step: 1800 }}
          onChange={(part) => change(at, part)}
          onRemove={() => setRows(rows.filter((_, index) => index !== at))}
        >
          <label className="check">
            每半小时
            <input
              type="number"
              min={1}
              max={50}
              value={row.calls}
              onChange={({ target }) => change(at, { calls: Number(target.value) })}
            />
            个
          </label>
        </WeekdaySpan>
      ))}
      <div className="others">
        <button
          type="button"
          className="button"
          onClick={() =>
            setRows([...rows, { ...(rows.at(-1) ?? usual), weekday: ((rows.at(-1)?.weekday ?? 0) % 7) + 1 }])
          }
        >
          加一段
        </button>
        <button type="button" className="button primary" disabled={sending} onClick={() => void start()}>
          保存回电时间
        </button>
        {answer && <span role="status">已保存 {answer.count} 段</span>}
      </div>
    </Section>
  );
}
