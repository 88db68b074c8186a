import { isWorkingDay, type HolidayCalendar } from '../../law/kernel/calendar.ts';
import { addDays, dayOf, startOfDay, weekday, type PlainDate } from '../../law/kernel/plain-date.ts';
import { OpenHours } from './network.model.ts';

/** As the column has it: `1 08:30-12:00`. */
export const hoursWritten = ({ weekday: day, from, to }: OpenHours): string => `${day} ${from}-${to}`;
export const hoursRead = (written: string): OpenHours =>
  OpenHours.parse({ weekday: Number(written.slice(0, 1)), from: written.slice(2, 7), to: written.slice(8) });

/**
 * What the week says of a day, or why it cannot say: on a holiday or a make-up day nobody has told us whether this
 * door opens, and without the year's notice nobody knows which kind of day it is.
 */
export type DayKind = 'usual' | 'holiday' | 'makeUp' | 'unknown';
export type Opening = { readonly day: PlainDate; readonly from: string; readonly kind: DayKind };
export type Openness =
  | { readonly state: 'notKnown' }
  | { readonly state: 'open'; readonly until: string }
  /** Within its hours, on a day for which they may not hold. */
  | { readonly state: 'unsure'; readonly today: DayKind; readonly next: Opening | undefined }
  | { readonly state: 'closed'; readonly today: DayKind; readonly next: Opening | undefined };

export function dayKindOf(calendar: HolidayCalendar, day: PlainDate): DayKind {
  const works = isWorkingDay(calendar, day);
  if (works === 'unknown') return 'unknown';
  if (weekday(day) <= 5) return works ? 'usual' : 'holiday';
  if (works) return 'makeUp';
  return calendar.names.has(day) ? 'holiday' : 'usual';
}

export function opennessOf(
  hours: readonly OpenHours[] | undefined,
  instant: Date,
  calendar: HolidayCalendar,
): Openness {
  if (hours === undefined || hours.length === 0) return { state: 'notKnown' };
  const day = dayOf(instant.getTime());
  const time = timeOf(instant.getTime() - startOfDay(day));
  const today = dayKindOf(calendar, day);
  const now = hours.find((span) => span.weekday === weekday(day) && span.from <= time && time < span.to);
  if (now && today === 'usual') return { state: 'open', until: now.to };
  const next = nextOpening(hours, day, time, calendar);
  return { state: now ? 'unsure' : 'closed', today, next };
}

const twoDigits = (count: number): string => String(Math.floor(count)).padStart(2, '0');
/** The wall clock, `HH:MM`: Shanxi keeps one offset all year. */
const timeOf = (sinceMidnight: number): string =>
  `${twoDigits(sinceMidnight / 3_600_000)}:${twoDigits((sinceMidnight / 60_000) % 60)}`;

const daysAhead = 21; // longer than any holiday

function nextOpening(
  hours: readonly OpenHours[],
  today: PlainDate,
  time: string,
  calendar: HolidayCalendar,
): Opening | undefined {
  for (let ahead = 0; ahead <= daysAhead; ahead++) {
    const day = addDays(today, ahead);
    const kind = dayKindOf(calendar, day);
    const [first] = hours
      .filter((span) => span.weekday === weekday(day) && (ahead > 0 || span.from > time))
      .toSorted((a, b) => a.from.localeCompare(b.from));
    if (first && kind !== 'holiday') return { day, from: first.from, kind };
  }
  return undefined;
}
