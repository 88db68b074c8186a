import { describe, expect, test } from 'vitest';
import { HOLIDAY_NOTICES } from '../calendars/index.ts';
import { allOf, anyOf, notOf } from './determination.ts';
import { factsMissing, rankMissing } from './asking.ts';
import { addWorkingDays, calendarOf, isOfficial, nameOfDay, workingDaysBetween, worksOn } from './calendar.ts';
import { chineseNumber, provisionsOf } from './citation.ts';
import { conditionsOver } from './condition.ts';
import { wellFormed } from './derive.ts';
import { explain, factsUsed } from './determination.ts';
import { addFen, fenOf, inYuan, isFen, scaleFen } from './money.ts';
import { dueOf, dueWithoutReasons, nearOf, periodRule, type Pause } from './period.ts';
import { addDays, ageOn, epochDay, fromEpochDay, isPlainDate, parsePlainDate as day, weekday } from './plain-date.ts';

type Person = {
  readonly a?: boolean;
  readonly b?: boolean;
  readonly kind?: 'x' | 'y' | 'z';
  readonly income?: number;
  readonly size?: number;
};
const { all, any, fact, factIs, not, perHead, known, atMost, within } = conditionsOver<Person>();
const calendar = calendarOf(HOLIDAY_NOTICES);
const lone = calendarOf(HOLIDAY_NOTICES.filter((notice) => notice.year === 2026));

describe('the next question', () => {
  const limit = { over: 1000, by: 1 };
  test('both income and heads are asked for, and one that is known is not', () => {
    const condition = perHead('income', 'size', limit, false);
    expect(factsMissing(condition, {})).toEqual(['income', 'size']);
    expect(factsMissing(condition, { income: 5 })).toEqual(['size']);
    expect(factsUsed(condition, { income: 5, size: 2 })).toEqual(['income', 'size']);
  });
  test('what settles the most comes first: a single fact that opens before two that must both stand', () => {
    expect(rankMissing([any(all(fact('a'), known('kind')), fact('b'))], {})[0]).toBe('b');
    expect(rankMissing([all(fact('b'), any(fact('a'), known('kind')))], {})[0]).toBe('b');
    expect(rankMissing([any(all(perHead('income', 'size', limit, false), fact('a')), fact('b'))], {})[0]).toBe('b');
    expect(rankMissing([all(known('kind'), any(fact('a'), fact('b')))], {})).toEqual(['a', 'b', 'kind']);
  });
  test('a threshold is told apart on both sides of its edge', () => {
    expect(rankMissing([all(atMost('income', 10), fact('a'), fact('b'))], {})).toEqual(['income', 'a', 'b']);
    expect(rankMissing([any(factIs('kind', 'x'), all(fact('a'), fact('b')))], {})[0]).toBe('kind');
  });
  test('four values combine as the table says', () => {
    const values = ['yes', 'no', 'unknown', 'officer'] as const;
    expect(values.flatMap((a) => values.map((b) => allOf([a, b])))).toEqual([
      'yes',
      'no',
      'unknown',
      'officer',
      'no',
      'no',
      'no',
      'no',
      'unknown',
      'no',
      'unknown',
      'unknown',
      'officer',
      'no',
      'unknown',
      'officer',
    ]);
    expect(values.flatMap((a) => values.map((b) => anyOf([a, b])))).toEqual([
      'yes',
      'yes',
      'yes',
      'yes',
      'yes',
      'no',
      'unknown',
      'officer',
      'yes',
      'unknown',
      'unknown',
      'unknown',
      'yes',
      'officer',
      'unknown',
      'officer',
    ]);
    expect(values.map(notOf)).toEqual(['no', 'yes', 'unknown', 'officer']);
  });
  test('of a settled condition only what carries it is told, a level deeper each', () => {
    const dictionary = {
      a: { type: 'yesNo', label: '甲', question: '', why: '' },
      b: { type: 'yesNo', label: '乙', question: '', why: '' },
    } as const;
    expect(explain(any(all(fact('a'), fact('b')), not(fact('a'))), { a: true, b: true }, dictionary)).toEqual([
      { depth: 0, answer: 'yes', text: '具备其一' },
      { depth: 1, answer: 'yes', text: '同时具备' },
      { depth: 2, answer: 'yes', text: '甲' },
      { depth: 2, answer: 'yes', text: '乙' },
    ]);
    expect(explain(any(fact('a'), fact('b')), { a: false }, dictionary).map((line) => line.text)).toEqual([
      '具备其一',
      '乙',
    ]);
    expect(explain(all(fact('a'), fact('b')), { a: false, b: true }, dictionary).map((line) => line.text)).toEqual([
      '同时具备',
      '甲',
    ]);
    expect(explain(all(fact('a'), fact('b')), { b: true }, dictionary).map((line) => line.text)).toEqual([
      '同时具备',
      '甲',
    ]);
  });
});

describe('numbers', () => {
  test('money is whole fen, halves go away from zero', () => {
    expect([isFen(1.5), isFen('1'), isFen(1), isFen(2 ** 53)]).toEqual([false, false, true, false]);
    expect([
      scaleFen(fenOf(1), 1, 2),
      scaleFen(fenOf(-1), 1, 2),
      scaleFen(fenOf(1), 1, 3),
      scaleFen(fenOf(0), 1, 2),
    ]).toEqual([1, -1, 0, 0]);
    expect(addFen(fenOf(1), fenOf(2))).toBe(3);
    expect([inYuan(0), inYuan(-1), inYuan(105), inYuan(100_000), inYuan(-100_000_000), inYuan(99)]).toEqual([
      '0元',
      '-0.01元',
      '1.05元',
      '1,000元',
      '-1,000,000元',
      '0.99元',
    ]);
    expect(within('income', { over: 70_296 * 2, by: 12 }, false)).toMatchObject({ limit: 11_716 });
    expect(within('income', { over: 12_000, by: 12 }, true)).toMatchObject({ limit: 999 });
    expect(within('income', { over: 12_000, by: 12 }, false)).toMatchObject({ limit: 1000 });
  });
  test('numbers in Chinese up to 9999, none beyond', () => {
    expect(
      [0, 9, 10, 11, 19, 20, 21, 100, 101, 110, 999, 1000, 1001, 1045, 1260, 9999, 10_000, -1, 1.5].map(chineseNumber),
    ).toEqual([
      '零',
      '九',
      '十',
      '十一',
      '十九',
      '二十',
      '二十一',
      '一百',
      '一百零一',
      '一百一十',
      '九百九十九',
      '一千',
      '一千零一',
      '一千零四十五',
      '一千二百六十',
      '九千九百九十九',
      '10000',
      '-1',
      '1.5',
    ]);
  });
  test('a count is what its declaration allows', () => {
    const dictionary = {
      n: { type: 'count', label: '', question: '', why: '' },
      m: { type: 'count', min: 1, max: 3, label: '', question: '', why: '' },
    } as const;
    expect(
      [{ n: -1 }, { n: 0 }, { n: 1000 }, { n: 1001 }, { m: 0 }, { m: 1 }, { m: 3 }, { m: 4 }, { m: 1.5 }].map(
        (each) => Object.keys(wellFormed(each, dictionary)).length,
      ),
    ).toEqual([0, 1, 1, 0, 0, 1, 1, 0, 0]);
  });
});

describe('days', () => {
  test('four hundred years there and back, each a day after the one before', () => {
    for (let count = epochDay(day('1900-01-01')); count <= epochDay(day('2101-01-01')); count += 1) {
      const text = new Date(count * 86_400_000).toISOString().slice(0, 10);
      if (fromEpochDay(count) !== text || epochDay(day(text)) !== count)
        expect(`${fromEpochDay(count)} ${epochDay(day(text))}`).toBe(`${text} ${count}`);
    }
    expect(
      ['0001-01-01', '1600-02-29', '1600-12-31', '1601-01-01', '2400-02-29', '2400-12-31', '9999-12-31'].map((text) =>
        fromEpochDay(epochDay(day(text))),
      ),
    ).toEqual(['0001-01-01', '1600-02-29', '1600-12-31', '1601-01-01', '2400-02-29', '2400-12-31', '9999-12-31']);
    expect(
      [
        '0000-01-01',
        '2026-00-01',
        '2026-13-01',
        '2026-01-00',
        '2026-04-31',
        '2100-02-29',
        '2000-02-29',
        '2026-1-1',
        '2026-11-23T00',
      ].map(isPlainDate),
    ).toEqual([false, false, false, false, false, false, true, false, false]);
    expect(['1969-12-31', '1970-01-01', '2026-11-23', '1900-01-01'].map((text) => weekday(day(text)))).toEqual([
      3, 4, 1, 1,
    ]);
    expect([
      ageOn(day('2008-02-29'), day('2026-02-27')),
      ageOn(day('2008-02-29'), day('2026-02-28')),
      ageOn(day('2008-02-29'), day('2028-02-28')),
      ageOn(day('2008-02-29'), day('2028-02-29')),
    ]).toEqual([17, 18, 19, 20]);
  });
  test('outside the notices weekends and the fixed days rest, near and far', () => {
    expect(
      [
        '2027-05-01',
        '2027-05-03',
        '2027-10-01',
        '2027-10-04',
        '2027-01-01',
        '2019-05-02',
        '2019-05-01',
        '2030-05-02',
        '2018-10-03',
        '2060-10-01',
        '2060-10-04',
        '1980-01-01',
        '1980-01-02',
      ].map((text) => worksOn(calendar, day(text))),
    ).toEqual([false, true, false, true, false, true, false, false, false, false, true, false, true]);
    expect([
      nameOfDay(calendar, day('2026-10-01')),
      nameOfDay(calendar, day('2026-11-21')),
      nameOfDay(calendar, day('2026-11-22')),
      nameOfDay(calendar, day('2026-11-23')),
    ]).toEqual(['国庆节', '周六', '周日', undefined]);
    expect(
      ['2019-12-31', '2020-01-01', '2026-12-31', '2027-01-01'].map((text) => isOfficial(calendar, day(text))),
    ).toEqual([false, true, true, false]);
    expect(['2025-12-31', '2026-01-01'].map((text) => isOfficial(lone, day(text)))).toEqual([false, true]);
  });
  test('working days are counted the same far outside the loaded years', () => {
    const wrong: string[] = [];
    for (const from of [
      '1990-03-01',
      '1994-12-20',
      '1995-01-10',
      '2026-12-20',
      '2051-11-25',
      '2051-12-20',
      '2060-04-20',
    ]) {
      let at = day(from);
      for (let count = 1; count <= 30; count += 1) {
        do at = addDays(at, 1);
        while (!worksOn(calendar, at));
        const added = addWorkingDays(calendar, day(from), count);
        const between = workingDaysBetween(calendar, epochDay(day(from)), epochDay(at));
        if (added !== at || between !== count) wrong.push(`${from} + ${count} = ${added}, ${between} between`);
      }
    }
    expect(wrong).toEqual([]);
  });
  test('the lamp warns by the length of the period', () => {
    expect(
      (
        [
          ['hour', 1],
          ['hour', 24],
          ['hour', 48],
          ['calendarDay', 5],
          ['calendarDay', 6],
          ['workingDay', 15],
          ['calendarDay', 16],
          ['month', 1],
          ['year', 3],
        ] as const
      ).map(([unit, length]) => nearOf(length, unit)),
    ).toEqual([1, 6, 12, 1, 2, 2, 5, 15, 15]);
  });
});

describe('pauses', () => {
  const provision = provisionsOf('civilCode', { source: '试验', verified: 'pending', grade: 'D' })('x', 201, '');
  const rule = (length: number, unit: 'calendarDay' | 'workingDay' | 'month' | 'hour', rolls = unit !== 'hour') =>
    periodRule({ id: 'x', name: '甲', length, unit, rolls, startsOn: '收到', actor: '', consequence: '', provision });
  const start = day('2026-11-02'); // a Monday
  const at = (after: number, to?: number): Pause => ({
    from: addDays(start, after),
    ...(to === undefined ? {} : { to: addDays(start, to) }),
  });
  const due = (length: number, unit: 'calendarDay' | 'workingDay' | 'month', ...pauses: readonly Pause[]) => {
    const found = dueOf(rule(length, unit), start, pauses, calendar);
    expect({ ...dueWithoutReasons(rule(length, unit), start, pauses, calendar), explain: [] }).toEqual({
      ...found,
      explain: [],
    });
    return found.state === 'running' ? found.due : `${found.state}${found.state === 'paused' ? found.since : ''}`;
  };
  test('what touches, overlaps, lies within or lies past, in any order', () => {
    expect(due(7, 'calendarDay')).toBe('2026-11-09');
    expect(due(7, 'calendarDay', at(2, 4), at(4, 6))).toBe('2026-11-13');
    expect(due(7, 'calendarDay', at(4, 6), at(2, 5))).toBe('2026-11-13');
    expect(due(7, 'calendarDay', at(2, 6), at(3, 4))).toBe('2026-11-13');
    expect(due(7, 'calendarDay', at(7, 9))).toBe('2026-11-11');
    expect(due(7, 'calendarDay', at(8, 9))).toBe('2026-11-09');
    expect(due(7, 'calendarDay', at(-4, -1))).toBe('2026-11-09');
    expect(due(7, 'calendarDay', at(-4, 0))).toBe('2026-11-09');
    expect(due(7, 'calendarDay', at(-4, 1))).toBe('2026-11-10');
    expect(due(7, 'calendarDay', at(3, 3))).toBe('2026-11-09');
    expect(due(7, 'calendarDay', at(3))).toBe('paused2026-11-05');
    expect(due(7, 'calendarDay', at(3), at(1, 2))).toBe('paused2026-11-05');
    expect(due(7, 'calendarDay', at(3, 5), at(4))).toBe('paused2026-11-05');
    expect(due(5, 'workingDay', at(1, 3))).toBe('2026-11-11');
    expect(due(1, 'month', at(10, 20))).toBe('2026-12-14');
  });
  test('each step is told', () => {
    const found = dueOf(rule(5, 'calendarDay'), start, [at(1, 2)], calendar);
    expect(found.explain).toEqual([
      '收到（2026年11月2日）当日不计入，次日起5日',
      '2026年11月3日至2026年11月4日不计入，恢复后还有4日',
      '2026年11月8日是休假日（周日），顺延到次一个工作日',
      '最后一天是2026年11月9日',
    ]);
    expect(dueOf(rule(5, 'calendarDay'), start, [at(1)], calendar).explain.at(-1)).toBe(
      '自2026年11月3日起暂停，还剩4日，恢复后继续计算',
    );
    expect(dueOf(rule(5, 'workingDay'), day('2026-12-30'), [], calendar)).toMatchObject({
      due: '2027-01-07',
      tentative: true,
    });
    expect(dueOf(rule(5, 'calendarDay', false), day('2026-12-30'), [], calendar)).toMatchObject({
      due: '2027-01-04',
      tentative: false,
    });
    expect(dueOf(rule(5, 'workingDay'), day('2026-12-30'), [{ from: day('2026-12-31') }], calendar)).toMatchObject({
      state: 'paused',
      tentative: false,
    });
    expect(dueOf(rule(5, 'workingDay'), day('2026-12-30'), [{ from: day('2027-01-01') }], calendar)).toMatchObject({
      state: 'paused',
      tentative: true,
    });
  });
  test('hours run from the moment and stop for a pause', () => {
    const from = new Date('2026-11-02T01:00:00.000Z').toISOString() as never;
    const hours = (pauses: readonly Pause[]) => dueOf(rule(24, 'hour'), from, pauses, calendar);
    const moment = (text: string) => new Date(text).toISOString() as never;
    expect(hours([])).toMatchObject({
      due: '2026-11-03T01:00:00.000Z',
      nearFrom: Date.parse('2026-11-02T19:00:00.000Z'),
    });
    expect(hours([{ from: moment('2026-11-02T02:00:00Z'), to: moment('2026-11-02T04:00:00Z') }])).toMatchObject({
      due: '2026-11-03T03:00:00.000Z',
    });
    expect(hours([{ from: moment('2026-11-02T00:00:00Z'), to: moment('2026-11-02T01:00:00Z') }])).toMatchObject({
      due: '2026-11-03T01:00:00.000Z',
    });
    expect(hours([{ from: moment('2026-11-02T00:00:00Z'), to: moment('2026-11-02T01:30:00Z') }])).toMatchObject({
      due: '2026-11-03T01:30:00.000Z',
    });
    expect(hours([{ from: moment('2026-11-03T01:00:01Z'), to: moment('2026-11-03T02:00:00Z') }])).toMatchObject({
      due: '2026-11-03T01:00:00.000Z',
    });
    expect(hours([{ from: moment('2026-11-02T13:00:00Z') }])).toMatchObject({
      state: 'paused',
      since: '2026-11-02T13:00:00.000Z',
      explain: [
        '收到（2026年11月2日 09:00）起24小时，从起算时刻连续计算，不因休假日顺延',
        '自2026年11月2日 21:00起暂停，还剩12小时',
      ],
    });
    expect(dueOf(rule(24, 'hour'), start, [], calendar)).toMatchObject({ due: '2026-11-02T16:00:00.000Z' });
  });
});
