import { addDays, epochDay, fromEpochDay, plainDateOf, weekday, type PlainDate } from './plain-date.ts';

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
  /** Working days by epoch day from officialFrom on: 1 works, 0 rests. */
  readonly works: Uint8Array;
  readonly firstDay: number;
  readonly names: ReadonlyMap<string, string>;
};

/** Fixed days of 全国年节及纪念日放假办法: they hold even before the year's notice is out. */
const FIXED_DAYS: readonly { readonly month: number; readonly day: number; readonly fromYear: number }[] = [
  { month: 1, day: 1, fromYear: 0 },
  { month: 5, day: 1, fromYear: 0 },
  { month: 5, day: 2, fromYear: 2025 },
  { month: 10, day: 1, fromYear: 0 },
  { month: 10, day: 2, fromYear: 0 },
  { month: 10, day: 3, fromYear: 0 },
];

export function calendarOf(notices: readonly HolidayNotice[]): HolidayCalendar {
  const years = [...new Set(notices.map((notice) => notice.year))].toSorted((a, b) => a - b);
  const first = years[0];
  if (first === undefined) throw new RangeError('没有任何一年的放假通知，不能计算期限');
  let last = first;
  while (years.includes(last + 1)) last += 1;
  const officialFrom = plainDateOf(first, 1, 1);
  const officialThrough = plainDateOf(last, 12, 31);
  const firstDay = epochDay(officialFrom);
  const works = new Uint8Array(epochDay(officialThrough) - firstDay + 1);
  for (let index = 0; index < works.length; index += 1)
    works[index] = weekday(fromEpochDay(firstDay + index)) <= 5 ? 1 : 0;
  const names = new Map<string, string>();
  // A later notice may name days of the December before it, and supersedes.
  for (const notice of notices.toSorted((a, b) => a.year - b.year)) {
    for (const [mark, days] of [
      [0, notice.daysOff],
      [1, notice.makeUpDays],
    ] as const) {
      for (const [day, name] of Object.entries(days)) {
        const index = epochDay(day as PlainDate) - firstDay;
        if (index < 0 || index >= works.length) continue;
        works[index] = mark;
        names.set(day, mark === 0 ? name : `${name}调休上班`);
      }
    }
  }
  return { officialFrom, officialThrough, works, firstDay, names };
}

export function isOfficial(calendar: HolidayCalendar, day: PlainDate): boolean {
  return day >= calendar.officialFrom && day <= calendar.officialThrough;
}

/** Beyond the official days the answer is 'unknown': no notice, no claim. */
export function isWorkingDay(calendar: HolidayCalendar, day: PlainDate): boolean | 'unknown' {
  return isOfficial(calendar, day) ? calendar.works[epochDay(day) - calendar.firstDay] === 1 : 'unknown';
}

/** The best reading before a notice exists: weekends and fixed statutory days rest. Whoever uses it must say 暂定. */
export function isProvisionallyWorkingDay(day: PlainDate): boolean {
  if (weekday(day) > 5) return false;
  const year = Number(day.slice(0, 4));
  return !FIXED_DAYS.some(
    (fixed) =>
      year >= fixed.fromYear &&
      day.endsWith(`-${String(fixed.month).padStart(2, '0')}-${String(fixed.day).padStart(2, '0')}`),
  );
}

export function worksOn(calendar: HolidayCalendar, day: PlainDate): boolean {
  const answer = isWorkingDay(calendar, day);
  return answer === 'unknown' ? isProvisionallyWorkingDay(day) : answer;
}

export function nameOfDay(calendar: HolidayCalendar, day: PlainDate): string | undefined {
  return calendar.names.get(day) ?? (weekday(day) === 6 ? '周六' : weekday(day) === 7 ? '周日' : undefined);
}

/** The day itself when it is a working day, otherwise the next one. */
export function workingDayFrom(calendar: HolidayCalendar, day: PlainDate): PlainDate {
  let at = day;
  while (!worksOn(calendar, at)) at = addDays(at, 1);
  return at;
}

/** The nth working day after the given day (which is not counted). */
export function addWorkingDays(calendar: HolidayCalendar, day: PlainDate, count: number): PlainDate {
  let at = day;
  for (let left = count; left > 0; ) {
    at = addDays(at, 1);
    if (worksOn(calendar, at)) left -= 1;
  }
  return at;
}

/** Working days in (from, to]. */
export function workingDaysBetween(calendar: HolidayCalendar, from: PlainDate, to: PlainDate): number {
  let count = 0;
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (worksOn(calendar, at)) count += 1;
  return count;
}
