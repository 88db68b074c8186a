import { useState } from 'react';
import type { Schemas } from '../../web/console/client.ts';
import { dayGroups, daysOf, type DayGroup } from './day-groups.ts';

type Hours = Schemas['OpenHours'];
const usual: readonly DayGroup[] = [
  { weekdays: [1, 2, 3, 4, 5], from: '08:30', to: '12:00' },
  { weekdays: [1, 2, 3, 4, 5], from: '14:30', to: '18:00' },
];
const names = ['一', '二', '三', '四', '五', '六', '日'];

/** 逐日开放时间: what “open now” is read from. One row for all days that keep the same hours; two make a lunch break. */
export function HoursRows({ hours, onChange }: { hours: readonly Hours[]; onChange: (hours: Hours[]) => void }) {
  const [groups, setGroups] = useState<readonly DayGroup[]>(() => dayGroups(hours));
  const put = (next: readonly DayGroup[]): void => {
    setGroups(next);
    onChange(daysOf(next));
  };
  const change = (at: number, part: Partial<DayGroup>): void =>
    put(groups.map((group, index) => (index === at ? { ...group, ...part } : group)));
  return (
    <fieldset>
      <legend>逐日开放时间（“现在开着”照这里算；节假日不算）</legend>
      {groups.map((group, at) => (
        // oxlint-disable-next-line no-array-index-key -- a row is what stands at this place
        <div key={at} className="law-part">
          <div className="filters">
            {(['from', 'to'] as const).map((end) => (
              <label key={end} className="check">
                {end === 'from' ? '从' : '到'}
                <input
                  type="time"
                  required
                  value={group[end]}
                  onChange={({ target }) => change(at, { [end]: target.value })}
                />
              </label>
            ))}
            <button type="button" className="button" onClick={() => put(groups.filter((_, index) => index !== at))}>
              去掉
            </button>
          </div>
          <div className="day-picks" role="group" aria-label="哪几天">
            {names.map((name, index) => (
              <label key={name} className="check">
                <input
                  type="checkbox"
                  checked={group.weekdays.includes(index + 1)}
                  onChange={({ target }) =>
                    change(at, {
                      weekdays: target.checked
                        ? [...group.weekdays, index + 1].toSorted((a, b) => a - b)
                        : group.weekdays.filter((day) => day !== index + 1),
                    })
                  }
                />
                {name}
              </label>
            ))}
          </div>
        </div>
      ))}
      <button
        type="button"
        className="button"
        onClick={() => put(groups.length === 0 ? usual : [...groups, { weekdays: [6], from: '09:00', to: '12:00' }])}
      >
        {groups.length === 0 ? '填入周一到周五' : '加一段'}
      </button>
    </fieldset>
  );
}
