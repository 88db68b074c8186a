import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  ageOn,
  compareDays,
  daysBetween,
  laterOf,
  dayOf,
  epochDay,
  findPlainDate,
  fromEpochDay,
  inChinese,
  instantInChinese,
  parsePlainDate as day,
  weekday,
} from './plain-date.ts';

describe('days', () => {
  test('a day that does not exist is not a day', () => {
    for (const text of [
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-04-31',
      '26-01-01',
      '2026-1-1',
      '',
      '2100-02-29',
    ])
      expect(findPlainDate(text)).toBeUndefined();
    for (const text of ['2024-02-29', '2000-02-29', '2026-12-31']) expect(findPlainDate(text)).toBe(text);
  });

  test('day numbers go both ways over every day of 1900–2100 and agree with the platform', () => {
    for (let count = epochDay(day('1900-01-01')); count <= epochDay(day('2100-12-31')); count += 1) {
      const at = fromEpochDay(count);
      expect(epochDay(at)).toBe(count);
      if (count % 97 === 0) expect(at).toBe(new Date(count * 86_400_000).toISOString().slice(0, 10));
    }
  });

  test('months end where the month ends, also on 29 February', () => {
    expect(addMonths(day('2026-01-31'), 1)).toBe('2026-02-28');
    expect(addMonths(day('2024-01-31'), 1)).toBe('2024-02-29');
    expect(addYears(day('2024-02-29'), 1)).toBe('2025-02-28');
    expect(addMonths(day('2026-01-15'), -2)).toBe('2025-11-15');
    expect(addMonths(day('2026-12-31'), 2)).toBe('2027-02-28');
    expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01');
  });

  test('April, June, September and November have thirty days', () => {
    for (const month of ['04', '06', '09', '11']) {
      expect(findPlainDate(`2026-${month}-31`)).toBeUndefined();
      expect(findPlainDate(`2026-${month}-30`)).toBeDefined();
    }
    for (const month of ['01', '03', '05', '07', '08', '10', '12'])
      expect(findPlainDate(`2026-${month}-31`)).toBeDefined();
  });

  test('days compare', () => {
    expect([
      compareDays(day('2026-01-01'), day('2026-01-02')),
      compareDays(day('2026-01-02'), day('2026-01-02')),
      compareDays(day('2026-01-03'), day('2026-01-02')),
    ]).toEqual([-1, 0, 1]);
    expect(laterOf(day('2026-01-01'), day('2026-01-02'))).toBe('2026-01-02');
    expect(daysBetween(day('2026-02-27'), day('2026-03-01'))).toBe(2);
  });

  test('weekdays', () => {
    expect(weekday(day('2026-11-23'))).toBe(1);
    expect(weekday(day('2021-01-03'))).toBe(7);
    expect(weekday(day('1970-01-01'))).toBe(4);
    expect(weekday(day('1969-12-31'))).toBe(3);
  });

  test('eighteen on the birthday, not the day before; born on 29 February: 28 February of a common year', () => {
    expect(ageOn(day('2008-11-24'), day('2026-11-23'))).toBe(17);
    expect(ageOn(day('2008-11-24'), day('2026-11-24'))).toBe(18);
    expect(ageOn(day('2008-02-29'), day('2026-02-27'))).toBe(17);
    expect(ageOn(day('2008-02-29'), day('2026-02-28'))).toBe(18);
    expect(ageOn(day('2008-02-29'), day('2028-02-28'))).toBe(19);
    expect(ageOn(day('2008-02-29'), day('2028-02-29'))).toBe(20);
  });

  test('an instant falls on the day it is in Shanghai', () => {
    expect(dayOf('2026-11-23T15:59:59.999Z')).toBe('2026-11-23');
    expect(dayOf('2026-11-23T16:00:00.000Z')).toBe('2026-11-24');
    expect(dayOf(0)).toBe('1970-01-01');
    expect(inChinese(day('2026-01-05'))).toBe('2026年1月5日');
    expect(instantInChinese('2026-11-23T16:05:09Z')).toBe('2026年11月24日 00:05');
    expect(() => dayOf('不是')).toThrow('不是有效的时刻');
  });
});
