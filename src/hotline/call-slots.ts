import { addDays, type PlainDate } from '../../law/kernel/plain-date.ts';
import type { CallHours } from './call-back.model.ts';

export type CallSlot = { from: Date; to: Date; day: PlainDate; time: string; calls: number };

const HALF_HOUR = 30 * 60_000;
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
/** Shanxi keeps one offset all year. */
export const instantAt = (day: PlainDate, time: string): Date => new Date(`${day}T${time}:00+08:00`);
const weekdayOf = (day: PlainDate): number => new Date(`${day}T12:00:00Z`).getUTCDay() || 7;

/** The half hours in which an office calls, from the given day on. Days off are the office's own to leave out. */
export function slotsOf(hours: CallHours, from: PlainDate, days: number): CallSlot[] {
  return Array.from({ length: days }, (_, at) => addDays(from, at)).flatMap((day) =>
    hours
      .filter(({ weekday }) => weekday === weekdayOf(day))
      .flatMap(({ from: opens, to: closes, calls }) =>
        Array.from({ length: (minutesOf(closes) - minutesOf(opens)) / 30 }, (_, at) => {
          const time = timeOf(minutesOf(opens) + at * 30);
          const start = instantAt(day, time);
          return { from: start, to: new Date(start.getTime() + HALF_HOUR), day, time, calls };
        }),
      )
      .toSorted((a, b) => a.from.getTime() - b.from.getTime()),
  );
}

/** With how many are booked; a slot that begins within half an hour is no longer offered: somebody must see it first. */
export function freeSlots(slots: readonly CallSlot[], booked: ReadonlyMap<number, number>, now: Date): CallSlot[] {
  return slots.filter(
    (slot) => slot.from.getTime() - now.getTime() >= HALF_HOUR && (booked.get(slot.from.getTime()) ?? 0) < slot.calls,
  );
}
