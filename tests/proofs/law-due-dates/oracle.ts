import chineseDays from 'chinese-days';

/**
 * A second way to the end of a period, written from the text of the rules (民法典 201–203) and a calendar of others.
 * It holds a tape of days (or of minutes) after the start and crosses off what is paused; what is left is counted.
 * 开始的当日不计入；按月、年的到对应日，没有对应日的到月末；暂停的不计入；末日休息的顺延到工作日；按小时的从那一刻起连续算，不顺延。
 */
export type Stop = { readonly from: number; readonly to: number | undefined };
export type Unit = 'calendarDay' | 'workingDay' | 'month' | 'year';
export type Told = { readonly due: number; readonly tentative: boolean } | 'paused';

const DAY = 86_400_000;
const FIRST = 2020;
const LAST = 2026;
const dateOf = (day: number): Date => new Date(day * DAY);
const known = (day: number): boolean => dateOf(day).getUTCFullYear() >= FIRST && dateOf(day).getUTCFullYear() <= LAST;

/** The public calendar inside the years of the notices; weekends and the fixed days of the holiday rules outside. */
const memory = new Map<number, boolean>();
export function works(day: number): boolean {
  const remembered = memory.get(day);
  if (remembered !== undefined) return remembered;
  const found = known(day) ? chineseDays.isWorkday(dateOf(day).toISOString().slice(0, 10)) : byRule(day);
  memory.set(day, found);
  return found;
}
function byRule(day: number): boolean {
  const date = dateOf(day);
  const [month, of] = [date.getUTCMonth() + 1, date.getUTCDate()];
  if (date.getUTCDay() === 0 || date.getUTCDay() === 6) return false;
  if (month === 1) return of !== 1;
  if (month === 5) return of !== 1 && !(of === 2 && date.getUTCFullYear() >= 2025);
  return month !== 10 || of > 3;
}

function sameDayLater(day: number, months: number): number {
  const date = dateOf(day);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0));
  return Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date.getUTCDate(), last.getUTCDate())) / DAY;
}

/** A stop covers the days after its first day up to and with its last: on the day it begins the clock still ran. */
const covers = (stops: readonly Stop[], day: number): boolean =>
  stops.some((stop) => stop.from < day && (stop.to === undefined || day <= stop.to));
const endless = (stops: readonly Stop[]): number =>
  Math.min(...stops.filter((stop) => stop.to === undefined).map((stop) => stop.from));

export function oracleDays(start: number, length: number, unit: Unit, rolls: boolean, written: readonly Stop[]): Told {
  const stops = written
    .filter((stop) => stop.to === undefined || stop.to > stop.from)
    .filter((stop) => stop.to === undefined || stop.to > start);
  const stopsForever = Math.max(endless(stops), start);
  const counts = unit === 'workingDay' ? works : () => true;
  const wanted =
    unit === 'month'
      ? sameDayLater(start, length) - start
      : unit === 'year'
        ? sameDayLater(start, length * 12) - start
        : length;
  // The tape: days that count, in order, until as many as the law gives.
  let seen = 0;
  let day = start;
  for (;;) {
    while (seen < wanted) {
      if (day >= stopsForever && endless(stops) !== Infinity) return 'paused';
      day += 1;
      if (!covers(stops, day) && counts(day)) seen += 1;
    }
    if (endless(stops) <= day && endless(stops) !== Infinity) return 'paused';
    // A stop that begins on the last day itself, or while the last day waits for a working day, holds the end open.
    let end = day;
    if (rolls) while (!works(end)) end += 1;
    const holding = stops.filter((stop) => stop.from >= day && stop.from <= end);
    if (holding.length === 0)
      return {
        due: end,
        tentative: unit === 'workingDay' ? !(known(start) && known(end)) : rolls && !(known(day) && known(end)),
      };
    const first = holding.toSorted((a, b) => a.from - b.from)[0];
    if (first === undefined || first.to === undefined) return 'paused';
    day = first.to;
    while (
      covers(stops, day + 1) &&
      stops.some((stop) => stop.from <= day && (stop.to === undefined || stop.to > day))
    ) {
      if (endless(stops) <= day) return 'paused';
      day += 1;
    }
  }
}

/** Minutes on a tape: those inside a stop are crossed off. */
export function oracleHours(
  start: number,
  hours: number,
  written: readonly Stop[],
): { readonly due: number } | 'paused' {
  const MINUTE = 60_000;
  const stops = written.filter((stop) => stop.to === undefined || stop.to > stop.from);
  let left = hours * 60;
  for (let at = start; ; at += MINUTE) {
    const inside = stops.filter((stop) => stop.from <= at && (stop.to === undefined || stop.to > at));
    if (inside.some((stop) => stop.to === undefined)) return 'paused';
    if (inside.length > 0) continue;
    if (left === 0) return { due: at };
    left -= 1;
  }
}
