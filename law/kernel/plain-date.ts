/**
 * A day of the Chinese civil calendar, 'YYYY-MM-DD', without a clock and without a time zone of its own.
 * Instants become days in Asia/Shanghai, which has been UTC+8 without summer time since 1991-09-15.
 */
declare const plainDate: unique symbol;
declare const instant: unique symbol;

export type PlainDate = string & { readonly [plainDate]: true };
/** A moment in UTC, ISO 8601 with milliseconds and Z. */
export type Instant = string & { readonly [instant]: true };

const DAY = 86_400_000;
const SHANGHAI = 8 * 3_600_000;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

export function isPlainDate(text: unknown): text is PlainDate {
  if (typeof text !== 'string') return false;
  const parts = SHAPE.exec(text);
  if (parts === null) return false;
  const [, year, month, day] = parts.map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function findPlainDate(text: string): PlainDate | undefined {
  return isPlainDate(text) ? text : undefined;
}

export function parsePlainDate(text: string): PlainDate {
  if (isPlainDate(text)) return text;
  throw new RangeError(`不是有效的日期：${text}`);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const digit = (day: PlainDate, at: number): number => day.charCodeAt(at) - 48;

/** Days since 1970-01-01 in the proleptic Gregorian calendar (years of 400, each ending in February). */
export function epochDay(day: PlainDate): number {
  const month = digit(day, 5) * 10 + digit(day, 6);
  const year = digit(day, 0) * 1000 + digit(day, 1) * 100 + digit(day, 2) * 10 + digit(day, 3) - (month <= 2 ? 1 : 0);
  const date = digit(day, 8) * 10 + digit(day, 9);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Days already written out, from 1900 to 2100: a day is asked for many times. */
const WRITTEN_FROM = -25_567;
const WRITTEN: (PlainDate | undefined)[] = Array.from({ length: 73_414 });

export function fromEpochDay(count: number): PlainDate {
  const index = count - WRITTEN_FROM;
  const known = WRITTEN[index];
  if (known !== undefined) return known;
  const day = writtenOut(count);
  if (index >= 0 && index < WRITTEN.length) WRITTEN[index] = day;
  return day;
}

function writtenOut(count: number): PlainDate {
  const shifted = count + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const march = Math.floor((5 * dayOfYear + 2) / 153);
  const month = march + (march < 10 ? 3 : -9);
  return plainDateOf(
    yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfYear - Math.floor((153 * march + 2) / 5) + 1,
  );
}

export function plainDateOf(year: number, month: number, day: number): PlainDate {
  return parsePlainDate(
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  );
}

export function addDays(day: PlainDate, count: number): PlainDate {
  return fromEpochDay(epochDay(day) + count);
}

/** The corresponding day; where the month has none, its last day (Civil Code 202). */
export function addMonths(day: PlainDate, count: number): PlainDate {
  const months = yearOf(day) * 12 + monthOf(day) - 1 + count;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return plainDateOf(year, month, Math.min(dayOfMonth(day), daysInMonth(year, month)));
}

export function addYears(day: PlainDate, count: number): PlainDate {
  return addMonths(day, count * 12);
}

export function daysBetween(from: PlainDate, to: PlainDate): number {
  return epochDay(to) - epochDay(from);
}

export function compareDays(a: PlainDate, b: PlainDate): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function laterOf(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b;
}

/** 1 Monday … 7 Sunday. */
export function weekday(day: PlainDate): number {
  return weekdayOf(epochDay(day));
}

/** The same of a day counted from 1970-01-01, a Thursday. */
export function weekdayOf(count: number): number {
  return ((((count + 3) % 7) + 7) % 7) + 1;
}

export function yearOf(day: PlainDate): number {
  return Number(day.slice(0, 4));
}

export function monthOf(day: PlainDate): number {
  return Number(day.slice(5, 7));
}

export function dayOfMonth(day: PlainDate): number {
  return Number(day.slice(8, 10));
}

/** Completed years; the year is completed on the birthday itself. Born on 29 February: on 28 February of a common year. */
export function ageOn(birth: PlainDate, on: PlainDate): number {
  const years = yearOf(on) - yearOf(birth);
  return on < addYears(birth, years) ? years - 1 : years;
}

/** The first day on which someone has that age. */
export function birthdayAt(birth: PlainDate, age: number): PlainDate {
  return addYears(birth, age);
}

export function millisOf(moment: Instant | string | number): number {
  const value = typeof moment === 'number' ? moment : Date.parse(moment);
  if (Number.isFinite(value)) return value;
  throw new RangeError('不是有效的时刻');
}

export function instantOf(moment: string | number): Instant {
  return new Date(millisOf(moment)).toISOString() as Instant;
}

/** The day in Asia/Shanghai on which the instant falls. */
export function dayOf(moment: Instant | string | number): PlainDate {
  return fromEpochDay(Math.floor((millisOf(moment) + SHANGHAI) / DAY));
}

/** The first millisecond of the day in Asia/Shanghai. */
export function startOfDay(day: PlainDate): number {
  return startOfDayNumber(epochDay(day));
}

export function startOfDayNumber(count: number): number {
  return count * DAY - SHANGHAI;
}

/** '2026年11月23日' */
export function inChinese(day: PlainDate): string {
  return `${yearOf(day)}年${monthOf(day)}月${dayOfMonth(day)}日`;
}

/** '2026年11月23日 14:05', clock of Asia/Shanghai. */
export function instantInChinese(moment: Instant | string | number): string {
  const clock = new Date(millisOf(moment) + SHANGHAI).toISOString().slice(11, 16);
  return `${inChinese(dayOf(moment))} ${clock}`;
}
