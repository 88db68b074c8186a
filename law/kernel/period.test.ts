import { describe, expect, test } from 'vitest';
import { HOLIDAY_NOTICES } from '../calendars/index.ts';
import { addWorkingDays, calendarOf, isWorkingDay, workingDayFrom } from './calendar.ts';
import { provisionsOf } from './citation.ts';
import { dueOf, lampOf, periodRule, withLength, type PeriodUnit } from './period.ts';
import { instantOf, parsePlainDate as day } from './plain-date.ts';

const calendar = calendarOf(HOLIDAY_NOTICES);
const provision = provisionsOf('legalAidLaw', { source: '试验', verified: 'pending', grade: 'D' })('x', 43, '');
const rule = (length: number | undefined, unit: PeriodUnit, rolls = unit !== 'hour') =>
  periodRule({
    id: 'DL-X',
    name: '试验期限',
    length,
    unit,
    rolls,
    startsOn: '收到申请',
    actor: '机构',
    consequence: '',
    provision,
  });
const due = (length: number, unit: PeriodUnit, start: string, pauses: [string, string?][] = []) => {
  const answer = dueOf(
    rule(length, unit),
    day(start),
    pauses.map(([from, to]) => ({ from: day(from), ...(to === undefined ? {} : { to: day(to) }) })),
    calendar,
  );
  return answer.state === 'running' ? `${answer.due}${answer.tentative ? ' 暂定' : ''}` : answer.state;
};

describe('the calendar', () => {
  test('rests on holidays, works on make-up weekends, and knows nothing after the last notice', () => {
    expect(isWorkingDay(calendar, day('2026-10-01'))).toBe(false);
    expect(isWorkingDay(calendar, day('2026-02-14'))).toBe(true);
    expect(isWorkingDay(calendar, day('2026-11-22'))).toBe(false);
    expect(isWorkingDay(calendar, day('2026-12-31'))).toBe(true);
    expect(isWorkingDay(calendar, day('2027-01-04'))).toBe('unknown');
    expect(isWorkingDay(calendar, day('2019-12-31'))).toBe('unknown');
  });
  test('working days counted forward and found, also before the first notice and after the last', () => {
    expect(addWorkingDays(calendar, day('2026-09-29'), 2)).toBe('2026-10-08');
    expect(workingDayFrom(calendar, day('2026-10-01'))).toBe('2026-10-08');
    expect(workingDayFrom(calendar, day('2026-10-10'))).toBe('2026-10-10');
    expect(workingDayFrom(calendar, day('2027-05-01'))).toBe('2027-05-03');
    expect(workingDayFrom(calendar, day('2019-05-01'))).toBe('2019-05-02');
    expect(workingDayFrom(calendar, day('2090-01-01'))).toBe('2090-01-02');
    expect(addWorkingDays(calendar, day('2089-12-30'), 1)).toBe('2090-01-02');
    expect(addWorkingDays(calendar, day('1980-01-04'), 1)).toBe('1980-01-07');
  });
  test('a gap in the notices ends what is official', () => {
    const holed = calendarOf(HOLIDAY_NOTICES.filter((notice) => notice.year !== 2023));
    expect(holed.officialThrough).toBe('2022-12-31');
  });
  test('no notice at all stops the calculation', () => {
    expect(() => calendarOf([])).toThrow('没有任何一年');
  });
});

describe('periods', () => {
  test('the first day is not counted', () => expect(due(7, 'calendarDay', '2026-11-23')).toBe('2026-11-30'));
  test('a last day in the New Year holiday moves to the next working day (published case 6)', () =>
    expect(due(7, 'calendarDay', '2020-12-27')).toBe('2021-01-04'));
  test('a last day on a make-up Saturday stays', () => expect(due(7, 'calendarDay', '2026-02-07')).toBe('2026-02-14'));
  test('a last day in the National Day week moves past it', () =>
    expect(due(3, 'calendarDay', '2026-09-29')).toBe('2026-10-08'));
  test('working days skip holidays and count make-up days', () => {
    expect(due(7, 'workingDay', '2021-10-13')).toBe('2021-10-22');
    expect(due(5, 'workingDay', '2026-02-12')).toBe('2026-02-26');
  });
  test('months end on the corresponding day or the month end', () => {
    expect(due(1, 'month', '2026-01-31')).toBe('2026-02-28');
    expect(due(1, 'year', '2024-02-29')).toBe('2025-02-28');
    expect(due(6, 'month', '2026-03-10')).toBe('2026-09-10');
  });
  test('beyond the last notice the day is 暂定, on the last official day it is not', () => {
    expect(due(7, 'calendarDay', '2026-12-24')).toBe('2026-12-31');
    expect(due(7, 'calendarDay', '2026-12-25')).toBe('2027-01-04 暂定');
    expect(due(3, 'workingDay', '2026-12-29')).toBe('2027-01-04 暂定');
    expect(due(7, 'calendarDay', '2026-12-30')).toBe('2027-01-06 暂定');
  });
  test('a period that never rolls needs no holiday notice', () => {
    const answer = dueOf(rule(6, 'month', false), day('2026-11-23'), [], calendar);
    expect(answer).toMatchObject({ due: '2027-05-23', tentative: false });
  });
});

describe('pauses', () => {
  test('notice on the day of receipt, materials three days later: all seven days remain', () =>
    expect(due(7, 'calendarDay', '2026-11-02', [['2026-11-02', '2026-11-05']])).toBe('2026-11-12'));
  test('two days used before the notice, five left after the return', () =>
    expect(due(7, 'calendarDay', '2026-11-02', [['2026-11-04', '2026-11-10']])).toBe('2026-11-16'));
  test('notice on the last day: due on the day of return', () =>
    expect(due(7, 'calendarDay', '2026-11-02', [['2026-11-09', '2026-11-12']])).toBe('2026-11-12'));
  test('notice on the working day to which the last day had moved still pauses', () =>
    expect(due(7, 'calendarDay', '2026-11-08', [['2026-11-15', '2026-11-18']])).toBe('2026-11-18'));
  test('a notice after the last day changes nothing', () =>
    expect(due(7, 'calendarDay', '2026-11-02', [['2026-11-10', '2026-11-20']])).toBe('2026-11-09'));
  test('overlapping pauses count once', () =>
    expect(
      due(7, 'calendarDay', '2026-11-02', [
        ['2026-11-04', '2026-11-10'],
        ['2026-11-06', '2026-11-12'],
      ]),
    ).toBe('2026-11-17'));
  test('an open pause stops the clock', () =>
    expect(due(7, 'calendarDay', '2026-11-02', [['2026-11-04']])).toBe('paused'));
  test('paused beyond the last notice: working days are 暂定, calendar days are not', () => {
    const paused = (unit: PeriodUnit) =>
      dueOf(rule(9, unit), day('2026-12-28'), [{ from: day('2027-01-05') }], calendar);
    expect(paused('workingDay')).toMatchObject({ state: 'paused', tentative: true, since: '2027-01-05' });
    expect(paused('calendarDay')).toMatchObject({ state: 'paused', tentative: false });
    expect(dueOf(rule(9, 'workingDay'), day('2026-11-02'), [{ from: day('2026-11-04') }], calendar)).toMatchObject({
      tentative: false,
    });
  });
  test('a pause that ended on the day of receipt takes nothing', () =>
    expect(due(7, 'calendarDay', '2026-11-02', [['2026-10-30', '2026-11-02']])).toBe('2026-11-09'));
  test('working days pause in working days', () =>
    expect(due(5, 'workingDay', '2026-11-02', [['2026-11-04', '2026-11-10']])).toBe('2026-11-13'));
  test('an interrupted month goes on with the days that were left', () =>
    expect(due(1, 'month', '2026-11-02', [['2026-11-12', '2026-11-16']])).toBe('2026-12-07'));
});

describe('hours', () => {
  const start = instantOf('2026-09-30T09:00:00Z');
  test('run from the moment and never roll', () =>
    expect(dueOf(rule(24, 'hour'), start, [], calendar)).toMatchObject({
      due: '2026-10-01T09:00:00.000Z',
      tentative: false,
    }));
  test('a pause gives back its time', () =>
    expect(
      dueOf(
        rule(24, 'hour'),
        start,
        [{ from: instantOf('2026-09-30T10:00:00Z'), to: instantOf('2026-09-30T12:30:00Z') }],
        calendar,
      ),
    ).toMatchObject({ due: '2026-10-01T11:30:00.000Z' }));
  test('only the day known: from its first minute, and it says so', () => {
    const answer = dueOf(rule(24, 'hour'), day('2026-09-30'), [], calendar);
    expect(answer).toMatchObject({ due: '2026-09-30T16:00:00.000Z' });
    expect(answer.explain.join()).toContain('不知道时刻');
  });
});

test('the lamp warns earlier the longer the period, unless the rule says when', () => {
  const near = (length: number, unit: PeriodUnit) => rule(length, unit).near;
  expect([
    near(3, 'calendarDay'),
    near(5, 'workingDay'),
    near(6, 'calendarDay'),
    near(15, 'calendarDay'),
    near(16, 'calendarDay'),
    near(1, 'month'),
    near(1, 'year'),
  ]).toEqual([1, 1, 2, 2, 5, 15, 15]);
  expect([near(24, 'hour'), near(72, 'hour'), near(1, 'hour')]).toEqual([6, 18, 1]);
  expect(periodRule({ ...rule(7, 'calendarDay'), near: 4 }).near).toBe(4);
});

describe('lamps', () => {
  const answer = dueOf(rule(7, 'calendarDay'), day('2026-11-23'), [], calendar);
  test('normal, near from two days before, overdue only when the last day is over in Shanghai', () => {
    expect(lampOf(answer, '2026-11-27T15:59:59Z')).toBe('normal');
    expect(lampOf(answer, '2026-11-27T16:00:00Z')).toBe('near');
    expect(lampOf(answer, '2026-11-30T15:59:59.999Z')).toBe('near');
    expect(lampOf(answer, '2026-11-30T16:00:00Z')).toBe('overdue');
  });
  test('at the 24th hour it is still in time', () => {
    const hours = dueOf(rule(24, 'hour'), instantOf('2026-09-30T09:00:00Z'), [], calendar);
    expect(lampOf(hours, '2026-10-01T09:00:00.000Z')).toBe('near');
    expect(lampOf(hours, '2026-10-01T09:00:00.001Z')).toBe('overdue');
  });
  test('paused, and a period whose days only the paper names', () => {
    expect(
      lampOf(
        dueOf(rule(7, 'calendarDay'), day('2026-11-02'), [{ from: day('2026-11-04') }], calendar),
        '2027-01-01T00:00:00Z',
      ),
    ).toBe('paused');
    expect(lampOf(dueOf(rule(undefined, 'calendarDay'), day('2026-11-02'), [], calendar), 0)).toBe('unset');
    expect(dueOf(withLength(rule(undefined, 'calendarDay'), 10), day('2026-11-02'), [], calendar)).toMatchObject({
      due: '2026-11-12',
    });
  });
});
