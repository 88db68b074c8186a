import { expect, test } from 'vitest';
import { assess } from './assess.ts';
import { HOLIDAY_NOTICES } from './calendars/index.ts';
import { PROVISIONS } from './catalogue.ts';
import { publishedFigures } from './figures.ts';
import { calendarOf, isWorkingDay } from './kernel/calendar.ts';
import { isInForce } from './kernel/citation.ts';
import { faultsOfTime, holdsOn, valueOn } from './kernel/parameter.ts';
import { addDays, parsePlainDate as day, weekday, type PlainDate } from './kernel/plain-date.ts';
import { MEANS_EDGE, MEANS_MULTIPLIER, SUBSISTENCE_LINES } from './shanxi/means-standard.ts';

const days: PlainDate[] = [];
for (let at = day('2022-01-01'); at <= '2027-12-31'; at = addDays(at, 1)) days.push(at);

test('on every day of 2022–2027 each rule of one id is in force at most once, and the legal aid law never lapses', () => {
  expect(days).toHaveLength(2191);
  for (const on of days) {
    const ids = PROVISIONS.filter((each) => isInForce(each, on)).map((each) => each.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(PROVISIONS.filter((each) => each.law === 'legalAidLaw').every((each) => isInForce(each, on))).toBe(true);
  }
});

test('parameters neither overlap nor leave a gap, and before their first day they answer that there is none', () => {
  for (const parameter of [MEANS_MULTIPLIER, MEANS_EDGE]) {
    expect(faultsOfTime<unknown>(parameter)).toEqual([]);
    const first = parameter.values[0]?.from ?? day('2022-01-01');
    for (const on of days) expect(valueOn<unknown>(parameter, on).known, `${parameter.id} ${on}`).toBe(on >= first);
  }
});

test('a gap and an overlap are seen', () => {
  const values = (from: string, to?: string) => ({
    value: 1,
    from: day(from),
    ...(to === undefined ? {} : { to: day(to) }),
    source: '',
    verified: 'pending' as const,
  });
  expect(
    faultsOfTime({ ...MEANS_MULTIPLIER, values: [values('2022-01-01', '2023-01-01'), values('2023-01-02')] }),
  ).toHaveLength(1);
  expect(
    faultsOfTime({ ...MEANS_MULTIPLIER, values: [values('2022-01-01', '2023-01-02'), values('2023-01-01')] }),
  ).toHaveLength(1);
  expect(faultsOfTime({ ...MEANS_MULTIPLIER, values: [values('2022-01-01'), values('2023-01-01')] })).toHaveLength(1);
  expect(
    faultsOfTime({ ...MEANS_MULTIPLIER, values: [values('2022-01-01', '2023-01-01'), values('2023-01-01')] }),
  ).toEqual([]);
});

test('one published line at most for a county, a residence and a day; 118 lines, all of Shanxi', () => {
  expect(SUBSISTENCE_LINES).toHaveLength(118);
  for (const line of SUBSISTENCE_LINES) {
    expect(line.county).toMatch(/^14\d{4}$/);
    expect(
      SUBSISTENCE_LINES.filter(
        (other) => other.county === line.county && other.residence === line.residence && holdsOn(other, line.from),
      ),
    ).toHaveLength(1);
  }
});

test('the calendar is official for every day through 2026 and for none after', () => {
  const calendar = calendarOf(HOLIDAY_NOTICES);
  for (const on of days) expect(isWorkingDay(calendar, on) === 'unknown', on).toBe(on > '2026-12-31');
});

test('each make-up day is a weekend, each notice names its own year, no day both rests and works', () => {
  for (const notice of HOLIDAY_NOTICES) {
    expect(Object.keys(notice.daysOff).length).toBeGreaterThanOrEqual(26);
    for (const made of Object.keys(notice.makeUpDays)) {
      expect(weekday(day(made)), made).toBeGreaterThan(5);
      expect(notice.daysOff[made]).toBeUndefined();
    }
    for (const named of [...Object.keys(notice.daysOff), ...Object.keys(notice.makeUpDays)])
      expect(day(named).startsWith(String(notice.year))).toBe(true);
  }
});

test('every first day of a month 2021–2027 gets an answer, in force or not', () => {
  for (let month = 0; month < 84; month += 1) {
    const on = day(`${2021 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`);
    const answer = assess(
      { matter: 'labourPay', hasOwnLawyer: false, isMinor: false, applicantIs: 'self' },
      on,
      publishedFigures,
    );
    expect(answer.scope.answer).toBe(on < '2022-01-01' ? 'notInForce' : 'yes');
  }
});
