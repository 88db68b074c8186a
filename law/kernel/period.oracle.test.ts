import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { HOLIDAY_NOTICES } from '../calendars/index.ts';
import { runs } from '../testing/arbitrary-facts.ts';
import { oracleDue, type OracleUnit } from '../testing/due-oracle.ts';
import { calendarOf } from './calendar.ts';
import { provisionsOf } from './citation.ts';
import { dueOf, dueWithoutReasons, periodRule } from './period.ts';
import { addDays, parsePlainDate as day } from './plain-date.ts';

// LAW_CASES may ask for many more cases than the usual patience of a test.
vi.setConfig({ testTimeout: 900_000 });

const calendar = calendarOf(HOLIDAY_NOTICES);
const seen = {
  off: new Set(HOLIDAY_NOTICES.flatMap((notice) => Object.keys(notice.daysOff))),
  on: new Set(HOLIDAY_NOTICES.flatMap((notice) => Object.keys(notice.makeUpDays))),
  firstYear: 2020,
  lastYear: 2026,
};
const provision = provisionsOf('civilCode', { source: '试验', verified: 'pending', grade: 'D' })('x', 201, '');

const history = fc.record({
  start: fc.integer({ min: 0, max: 2900 }).map((days) => addDays(day('2019-06-01'), days)),
  unit: fc.constantFrom<OracleUnit>('calendarDay', 'workingDay', 'month', 'year'),
  length: fc.integer({ min: 1, max: 60 }),
  rolls: fc.boolean(),
  pauses: fc.array(
    fc.record({
      after: fc.integer({ min: -5, max: 80 }),
      days: fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined, freq: 12 }),
    }),
    { maxLength: 3 },
  ),
});

test('an oracle that walks the days one by one agrees on the last day of any history, pauses and holidays included', () => {
  fc.assert(
    fc.property(history, ({ start, unit, length, rolls, pauses: written }) => {
      const count = unit === 'month' ? (length % 8) + 1 : unit === 'year' ? (length % 3) + 1 : length;
      const pauses = written.map(({ after, days }) => ({
        from: addDays(start, after),
        ...(days === undefined ? {} : { to: addDays(start, after + days) }),
      }));
      const rule = periodRule({
        id: 'x',
        name: 'x',
        length: count,
        unit,
        rolls,
        startsOn: 'x',
        actor: 'x',
        consequence: 'x',
        provision,
      });
      const found = dueOf(rule, start, pauses, calendar);
      const quiet = dueWithoutReasons(rule, start, pauses, calendar);
      expect({ ...quiet, explain: [] }).toEqual({ ...found, explain: [] });
      const expected = oracleDue(start, count, unit, rolls, pauses, seen);
      expect(found.state === 'running' ? { due: found.due, tentative: found.tentative } : found.state).toEqual(
        expected,
      );
    }),
    runs(2),
  );
});
