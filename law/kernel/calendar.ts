import {
  addYears,
  epochDay,
  fromEpochDay,
  parsePlainDate,
  plainDateOf,
  weekday,
  weekdayOf,
  yearOf,
  type PlainDate,
} from './plain-date.ts';

/** One yearly notice of the State Council's office on days off and make-up working days (调休). */
export type HolidayNotice = {
  readonly year: number;
  readonly title: string;
  readonly source: string;
  readonly verified: 'pending' | { readonly on: PlainDate; readonly how: string };
  readonly daysOff: Readonly<Record<string, string>>;
  readonly makeUpDays: Readonly<Record<string, string>>;
};

export type HolidayCalendar = {
  /** First and last day for which an unbroken row of yearly notices is loaded. */
  readonly officialFrom: PlainDate;
  readonly officialThrough: PlainDate;
  readonly names: ReadonlyMap<string, string>;
  readonly span: Span;
};

/** Days as numbers around the official years, so that many periods can be recomputed fast. Outside the official days it is provisional. */
type Span = {
  readonly first: number;
  readonly last: number;
  readonly officialFrom: number;
  readonly officialThrough: number;
  /** 1 works, 0 rests. */
  readonly works: Uint8Array;
  /** How many working days lie in [first, day]. */
  readonly rank: Int32Array;
  /** The day of the nth working day, n from 1. */
  readonly byRank: Int32Array;
};

/** A claim may live for twenty years. */
const YEARS_AROUND = 25;

/** Fixed days of 全国年节及纪念日放假办法: they hold even before the year's notice is out. */
const FIXED_DAYS: readonly { readonly monthAndDay: string; readonly fromYear: number }[] = [
  { monthAndDay: '-01-01', fromYear: 0 },
  { monthAndDay: '-05-01', fromYear: 0 },
  { monthAndDay: '-05-02', fromYear: 2025 },
  { monthAndDay: '-10-01', fromYear: 0 },
  { monthAndDay: '-10-02', fromYear: 0 },
  { monthAndDay: '-10-03', fromYear: 0 },
];

export function calendarOf(notices: readonly HolidayNotice[]): HolidayCalendar {
  const years = [...new Set(notices.map((notice) => notice.year))].toSorted((a, b) => a - b);
  const first = years[0];
  if (first === undefined) throw new RangeError('没有任何一年的放假通知，不能计算期限');
  let last = first;
  while (years.includes(last + 1)) last += 1;
  const officialFrom = plainDateOf(first, 1, 1);
  const officialThrough = plainDateOf(last, 12, 31);
  const from = epochDay(officialFrom);
  const through = epochDay(officialThrough);
  const spanFirst = epochDay(addYears(officialFrom, -YEARS_AROUND));
  const works = new Uint8Array(epochDay(addYears(officialThrough, YEARS_AROUND)) - spanFirst + 1);
  for (let index = 0; index < works.length; index += 1) {
    const day = spanFirst + index;
    const rests = weekdayOf(day) > 5 || ((day < from || day > through) && isFixedDay(fromEpochDay(day)));
    works[index] = rests ? 0 : 1;
  }
  const names = new Map<string, string>();
  // A later notice may name days of the December before it, and supersedes.
  for (const notice of notices.toSorted((a, b) => a.year - b.year)) {
    for (const [mark, days] of [
      [0, notice.daysOff],
      [1, notice.makeUpDays],
    ] as const) {
      for (const [text, name] of Object.entries(days)) {
        const day = epochDay(parsePlainDate(text));
        if (day < from || day > through) continue;
        works[day - spanFirst] = mark;
        names.set(text, mark === 0 ? name : `${name}调休上班`);
      }
    }
  }
  return { officialFrom, officialThrough, names, span: spanOf(works, spanFirst, from, through) };
}

function spanOf(works: Uint8Array, first: number, officialFrom: number, officialThrough: number): Span {
  const rank = new Int32Array(works.length);
  const byRank = new Int32Array(works.length + 1);
  let count = 0;
  for (let index = 0; index < works.length; index += 1) {
    if (works[index] === 1) byRank[(count += 1)] = first + index;
    rank[index] = count;
  }
  return {
    first,
    last: first + works.length - 1,
    officialFrom,
    officialThrough,
    works,
    rank,
    byRank: byRank.slice(0, count + 1),
  };
}

export function isOfficial(calendar: HolidayCalendar, day: PlainDate): boolean {
  return isOfficialNumber(calendar, epochDay(day));
}

export function isOfficialNumber({ span }: HolidayCalendar, day: number): boolean {
  return day >= span.officialFrom && day <= span.officialThrough;
}

/** Beyond the official days the answer is 'unknown': no notice, no claim. */
export function isWorkingDay(calendar: HolidayCalendar, day: PlainDate): boolean | 'unknown' {
  const number = epochDay(day);
  return isOfficialNumber(calendar, number) ? worksOnNumber(calendar, number) : 'unknown';
}

/** Beyond the official days the best reading before a notice exists: weekends and fixed statutory days rest. Whoever uses it must say 暂定. */
export function worksOn(calendar: HolidayCalendar, day: PlainDate): boolean {
  return worksOnNumber(calendar, epochDay(day));
}

function worksOnNumber({ span }: HolidayCalendar, day: number): boolean {
  if (day >= span.first && day <= span.last) return span.works[day - span.first] === 1;
  return weekdayOf(day) <= 5 && !isFixedDay(fromEpochDay(day));
}

function isFixedDay(day: PlainDate): boolean {
  return FIXED_DAYS.some((fixed) => day.endsWith(fixed.monthAndDay) && yearOf(day) >= fixed.fromYear);
}

export function nameOfDay(calendar: HolidayCalendar, day: PlainDate): string | undefined {
  const of = weekday(day);
  return calendar.names.get(day) ?? (of === 6 ? '周六' : of === 7 ? '周日' : undefined);
}

/** The day itself when it is a working day, otherwise the next one. */
export function workingDayFrom(calendar: HolidayCalendar, day: PlainDate): PlainDate {
  return fromEpochDay(workingNumberFrom(calendar, epochDay(day)));
}

export function workingNumberFrom(calendar: HolidayCalendar, day: number): number {
  let at = day;
  while (!worksOnNumber(calendar, at)) at += 1;
  return at;
}

/** The nth working day after the given day (which is not counted). */
export function addWorkingDays(calendar: HolidayCalendar, day: PlainDate, count: number): PlainDate {
  return fromEpochDay(plusWorkingDays(calendar, epochDay(day), count));
}

export function plusWorkingDays(calendar: HolidayCalendar, day: number, count: number): number {
  const { span } = calendar;
  const rank = span.rank[day - span.first];
  const found = rank === undefined ? undefined : span.byRank[rank + count];
  if (found !== undefined && rank !== undefined && rank + count >= 1) return found;
  let at = day;
  for (let left = count; left > 0; ) {
    at += 1;
    if (worksOnNumber(calendar, at)) left -= 1;
  }
  return at;
}

/** Working days in (from, to]. */
export function workingDaysBetween(calendar: HolidayCalendar, from: number, to: number): number {
  const { span } = calendar;
  const before = span.rank[from - span.first];
  const after = span.rank[to - span.first];
  if (before !== undefined && after !== undefined) return after - before;
  let count = 0;
  for (let at = from + 1; at <= to; at += 1) if (worksOnNumber(calendar, at)) count += 1;
  return count;
}
