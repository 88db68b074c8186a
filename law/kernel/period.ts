import {
  isOfficialNumber,
  nameOfDay,
  plusWorkingDays,
  workingNumberFrom,
  workingDaysBetween,
  type HolidayCalendar,
} from './calendar.ts';
import type { Provision } from './citation.ts';
import {
  addMonths,
  dayOf,
  epochDay,
  fromEpochDay,
  inChinese,
  instantInChinese,
  instantOf,
  millisOf,
  startOfDay,
  startOfDayNumber,
  type Instant,
  type PlainDate,
} from './plain-date.ts';

export type PeriodUnit = 'calendarDay' | 'workingDay' | 'hour' | 'month' | 'year';

export const UNIT_LABELS = {
  calendarDay: '日',
  workingDay: '个工作日',
  hour: '小时',
  month: '个月',
  year: '年',
} as const satisfies Record<PeriodUnit, string>;

/** A period of the law, as data. */
export type PeriodRule = {
  readonly id: string;
  readonly name: string;
  /** undefined: the law gives no number (机构定、立即、及时); `wording` says which. */
  readonly length: number | undefined;
  readonly wording?: string;
  readonly unit: PeriodUnit;
  /** The event that starts it, in Chinese. */
  readonly startsOn: string;
  readonly actor: string;
  readonly consequence: string;
  readonly provision: Provision;
  readonly pausedBy: readonly { readonly id: string; readonly label: string; readonly provision: Provision }[];
  /** Whether a last day that is a day off moves to the next working day (Civil Code 203). Hours never do. */
  readonly rolls: boolean;
  /** The lamp turns to 临近 when this much or less is left: days for day-like units, hours for hours. */
  readonly near: number;
};

export type Pause = { readonly from: PlainDate | Instant; readonly to?: PlainDate | Instant; readonly why?: string };

export type Due =
  | {
      readonly state: 'running';
      /** The last day, or the last moment of a period in hours. */
      readonly due: PlainDate | Instant;
      /** Epoch milliseconds of the last moment in time. */
      readonly endsAt: number;
      /** 暂定: it rests on days for which no holiday notice is loaded. */
      readonly tentative: boolean;
      readonly nearFrom: number;
      readonly explain: readonly string[];
    }
  | {
      readonly state: 'paused';
      readonly since: PlainDate | Instant;
      readonly tentative: boolean;
      readonly explain: readonly string[];
    }
  | { readonly state: 'unset'; readonly tentative: false; readonly explain: readonly string[] };

const HOUR = 3_600_000;

const isDay = (at: PlainDate | Instant): at is PlainDate => at.length === 10;
const asDayNumber = (at: PlainDate | Instant): number => epochDay(isDay(at) ? at : dayOf(at));
const asMillis = (at: PlainDate | Instant): number => (isDay(at) ? startOfDay(at) : millisOf(at));

export function dueOf(
  rule: PeriodRule,
  startedAt: PlainDate | Instant,
  pauses: readonly Pause[],
  calendar: HolidayCalendar,
): Due {
  if (rule.length === undefined) {
    return {
      state: 'unset',
      tentative: false,
      explain: [`${rule.name}：法律没有写天数（${rule.wording ?? '由机构在文书里写明'}）`],
    };
  }
  return rule.unit === 'hour'
    ? dueByHours(rule, rule.length, startedAt, pauses)
    : dueByDays(rule, rule.length, startedAt, pauses, calendar, []);
}

/** The same day without its sentences: for recomputing many periods after a new holiday notice. */
export function dueWithoutReasons(
  rule: PeriodRule,
  startedAt: PlainDate | Instant,
  pauses: readonly Pause[],
  calendar: HolidayCalendar,
): Due {
  if (rule.length === undefined || rule.unit === 'hour') return dueOf(rule, startedAt, pauses, calendar);
  return dueByDays(rule, rule.length, startedAt, pauses, calendar, undefined);
}

/** The same rule with the length that a paper or an officer has set. */
export function withLength(rule: PeriodRule, length: number, unit: PeriodUnit = rule.unit): PeriodRule {
  return { ...rule, length, unit, near: nearOf(length, unit) };
}

function dueByHours(rule: PeriodRule, length: number, startedAt: PlainDate | Instant, pauses: readonly Pause[]): Due {
  const start = asMillis(startedAt);
  const explain = [`${rule.startsOn}（${instantInChinese(start)}）起${length}小时，从起算时刻连续计算，不因休假日顺延`];
  if (isDay(startedAt)) explain.push('只知道日期、不知道时刻，从当日零时起算');
  let left = length * HOUR;
  let cursor = start;
  for (const pause of merged(pauses, asMillis)) {
    const from = Math.max(pause.from, cursor);
    if (pause.to !== undefined && pause.to <= cursor) continue;
    if (from > cursor + left) break;
    left -= from - cursor;
    if (pause.to === undefined) {
      explain.push(`自${instantInChinese(from)}起暂停，还剩${Math.floor(left / HOUR)}小时`);
      return { state: 'paused', since: instantOf(from), tentative: false, explain };
    }
    cursor = pause.to;
    explain.push(`${instantInChinese(from)}至${instantInChinese(cursor)}暂停，不计入`);
  }
  const endsAt = cursor + left;
  explain.push(`到${instantInChinese(endsAt)}为止`);
  return {
    state: 'running',
    due: instantOf(endsAt),
    endsAt,
    tentative: false,
    nearFrom: endsAt - rule.near * HOUR,
    explain,
  };
}

function dueByDays(
  rule: PeriodRule,
  length: number,
  startedAt: PlainDate | Instant,
  pauses: readonly Pause[],
  calendar: HolidayCalendar,
  explain: string[] | undefined,
): Due {
  const start = asDayNumber(startedAt);
  const told = (day: number): string => inChinese(fromEpochDay(day));
  explain?.push(`${rule.startsOn}（${told(start)}）当日不计入，次日起${length}${UNIT_LABELS[rule.unit]}`);
  let cursor = start;
  let left = length;
  let unit = rule.unit;
  for (const pause of pauses.length === 0 ? [] : merged(pauses, asDayNumber)) {
    if (pause.to !== undefined && pause.to <= cursor) continue;
    const from = Math.max(pause.from, cursor);
    const last = advance(calendar, cursor, left, unit);
    if (from > (rule.rolls ? workingNumberFrom(calendar, last) : last)) break;
    // A period in months that was interrupted goes on with the days that were left of it.
    if (unit === 'month' || unit === 'year') {
      left = last - cursor;
      unit = 'calendarDay';
    }
    const used = unit === 'workingDay' ? workingDaysBetween(calendar, cursor, from) : from - cursor;
    left = Math.max(0, left - used);
    if (pause.to === undefined) {
      explain?.push(`自${told(from)}起暂停，还剩${left}${UNIT_LABELS[unit]}，恢复后继续计算`);
      const tentative = unit === 'workingDay' && !covers(calendar, start, from);
      return { state: 'paused', since: fromEpochDay(from), tentative, explain: explain ?? [] };
    }
    cursor = pause.to;
    explain?.push(`${told(from)}至${told(cursor)}不计入，恢复后还有${left}${UNIT_LABELS[unit]}`);
  }
  const last = advance(calendar, cursor, left, unit);
  const due = rule.rolls ? workingNumberFrom(calendar, last) : last;
  const tentative =
    rule.unit === 'workingDay' ? !covers(calendar, start, due) : rule.rolls && !covers(calendar, last, due);
  if (due !== last)
    explain?.push(`${told(last)}是休假日（${nameOfDay(calendar, fromEpochDay(last)) ?? '休'}），顺延到次一个工作日`);
  explain?.push(`最后一天是${told(due)}`);
  if (tentative) explain?.push(`暂定：放假安排只公布到${inChinese(calendar.officialThrough)}，新的通知公布后重新计算`);
  return {
    state: 'running',
    due: fromEpochDay(due),
    endsAt: startOfDayNumber(due + 1) - 1,
    tentative,
    nearFrom: startOfDayNumber(due - rule.near),
    explain: explain ?? [],
  };
}

function advance(calendar: HolidayCalendar, from: number, length: number, unit: PeriodUnit): number {
  if (unit === 'workingDay') return length === 0 ? from : plusWorkingDays(calendar, from, length);
  if (unit === 'month' || unit === 'year')
    return epochDay(addMonths(fromEpochDay(from), unit === 'year' ? length * 12 : length));
  return from + length;
}

const covers = (calendar: HolidayCalendar, from: number, to: number): boolean =>
  isOfficialNumber(calendar, from) && isOfficialNumber(calendar, to);

/** Pauses in order, overlapping ones joined; one without an end swallows what follows it. */
function merged(
  pauses: readonly Pause[],
  as: (at: PlainDate | Instant) => number,
): readonly { readonly from: number; readonly to: number | undefined }[] {
  const sorted = pauses
    .map((pause) => ({ from: as(pause.from), to: pause.to === undefined ? undefined : as(pause.to) }))
    .filter((pause) => pause.to === undefined || pause.to > pause.from)
    .toSorted((a, b) => a.from - b.from);
  const joined: { from: number; to: number | undefined }[] = [];
  for (const pause of sorted) {
    const last = joined.at(-1);
    if (last === undefined || (last.to !== undefined && pause.from > last.to)) joined.push({ ...pause });
    else if (last.to !== undefined && (pause.to === undefined || pause.to > last.to)) last.to = pause.to;
  }
  return joined;
}

export type Lamp = 'normal' | 'near' | 'overdue' | 'paused' | 'unset';

export const LAMP_LABELS = {
  normal: '正常',
  near: '临近',
  overdue: '超期',
  paused: '暂停',
  unset: '未定天数',
} as const satisfies Record<Lamp, string>;

export function lampOf(due: Due, now: Instant | string | number): Lamp {
  if (due.state !== 'running') return due.state;
  const moment = millisOf(now);
  if (moment > due.endsAt) return 'overdue';
  return moment >= due.nearFrom ? 'near' : 'normal';
}

/** Default threshold of the lamp: half of a short period, otherwise two days of a week, five of a month. */
export function nearOf(length: number, unit: PeriodUnit): number {
  if (unit === 'hour') return Math.max(1, Math.round(length / 4));
  if (unit === 'month' || unit === 'year') return 15;
  return length <= 5 ? 1 : length <= 15 ? 2 : 5;
}

type Optional = 'pausedBy' | 'rolls' | 'near';

export function periodRule(rule: Omit<PeriodRule, Optional> & Partial<Pick<PeriodRule, Optional>>): PeriodRule {
  return { pausedBy: [], rolls: rule.unit !== 'hour', near: nearOf(rule.length ?? 1, rule.unit), ...rule };
}
