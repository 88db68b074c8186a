import type { Schemas } from '../../web/console/client.ts';
import { WeekdaySpan } from '../../web/console/kit/weekday-span.tsx';

type Hours = Schemas['OpenHours'];
const usual: readonly Hours[] = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, from: '08:30', to: '12:00' },
  { weekday, from: '14:30', to: '18:00' },
]);

/** 逐日开放时间: what “open now” is read from; two rows of a day make a lunch break. */
export function HoursRows({ hours, onChange }: { hours: readonly Hours[]; onChange: (hours: Hours[]) => void }) {
  const change = (at: number, part: Partial<Hours>): void =>
    onChange(hours.map((row, index) => (index === at ? { ...row, ...part } : row)));
  return (
    <fieldset>
      <legend>逐日开放时间（“现在开着”照这里算；节假日不算）</legend>
      {hours.map((row, at) => (
        // oxlint-disable-next-line no-array-index-key -- a row is what stands at this place
        <WeekdaySpan
          key={at}
          span={row}
          time={{ required: true }}
          onChange={(part) => change(at, part)}
          onRemove={() => onChange(hours.filter((_, index) => index !== at))}
        />
      ))}
      <button
        type="button"
        className="button"
        onClick={() =>
          onChange(
            hours.length === 0
              ? [...usual]
              : [
                  ...hours,
                  {
                    ...(hours.at(-1) ?? { from: '08:30', to: '12:00' }),
                    weekday: ((hours.at(-1)?.weekday ?? 0) % 7) + 1,
                  },
                ],
          )
        }
      >
        {hours.length === 0 ? '填入周一到周五' : '加一段'}
      </button>
    </fieldset>
  );
}
