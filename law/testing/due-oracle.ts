/**
 * A second way to the last day of a period, written from the rules as they are told and not from law/kernel:
 * it walks the calendar a day at a time with the platform's Date and crosses off what does not count.
 * 首日不计入；暂停的日子不计入；末日休假顺延；超出公布的放假安排为暂定。
 */
export type OracleCalendar = {
  readonly off: ReadonlySet<string>;
  readonly on: ReadonlySet<string>;
  readonly firstYear: number;
  readonly lastYear: number;
};
export type OraclePause = { readonly from: string; readonly to?: string };
export type OracleUnit = 'calendarDay' | 'workingDay' | 'month' | 'year';

const next = (day: string, by = 1): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
const official = (calendar: OracleCalendar, day: string): boolean =>
  Number(day.slice(0, 4)) >= calendar.firstYear && Number(day.slice(0, 4)) <= calendar.lastYear;

function rests(calendar: OracleCalendar, day: string): boolean {
  if (official(calendar, day)) {
    if (calendar.on.has(day)) return false;
    if (calendar.off.has(day)) return true;
  } else if (
    ['-01-01', '-05-01', '-10-01', '-10-02', '-10-03'].includes(day.slice(4)) ||
    (day.endsWith('-05-02') && Number(day.slice(0, 4)) >= 2025)
  )
    return true;
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

function roll(calendar: OracleCalendar, day: string): string {
  let at = day;
  while (rests(calendar, at)) at = next(at);
  return at;
}

/** The corresponding day of a later month, or the last day of that month. */
function laterMonth(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const end = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  return new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth(), Math.min(date, end.getUTCDate())))
    .toISOString()
    .slice(0, 10);
}

export type OracleAnswer = { readonly due: string; readonly tentative: boolean } | 'paused';

export function oracleDue(
  start: string,
  length: number,
  unit: OracleUnit,
  rolls: boolean,
  pauses: readonly OraclePause[],
  calendar: OracleCalendar,
): OracleAnswer {
  let left =
    unit === 'month' || unit === 'year'
      ? Math.round(
          (Date.parse(laterMonth(start, unit === 'year' ? length * 12 : length)) - Date.parse(start)) / 86_400_000,
        )
      : length;
  let day = start;
  const end = next(start, 20_000);
  while (day < end) {
    // Standing at the close of `day`: is the clock stopped from here on?
    const covering = pauses.filter(
      (pause) => pause.from <= day && (pause.to === undefined || pause.to > day) && (pause.to ?? '9999') > pause.from,
    );
    if (covering.length > 0) {
      if (covering.some((pause) => pause.to === undefined)) return 'paused';
      day = next(day);
      continue;
    }
    if (left === 0) {
      const settled = rolls ? roll(calendar, day) : day;
      const interrupting = pauses
        .filter((pause) => pause.from > day && pause.from <= settled && (pause.to ?? '9999') > pause.from)
        .toSorted((a, b) => (a.from < b.from ? -1 : 1))[0];
      if (interrupting === undefined) return { due: settled, tentative: tentative(day, settled) };
      day = interrupting.from;
      continue;
    }
    day = next(day);
    if (unit !== 'workingDay' || !rests(calendar, day)) left -= 1;
  }
  throw new Error('没有尽头的期限');

  function tentative(last: string, settled: string): boolean {
    if (unit === 'workingDay') return !(official(calendar, start) && official(calendar, settled));
    return rolls && !(official(calendar, last) && official(calendar, settled));
  }
}
