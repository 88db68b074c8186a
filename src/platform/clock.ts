import { dayOf, type PlainDate } from '../../law/kernel/plain-date.ts';

/** The only source of "now". Instants are UTC; days are those of Asia/Shanghai. */
export type Clock = { now(): Date; today(): PlainDate };

export const systemClock: Clock = {
  now: () => new Date(),
  today: () => dayOf(Date.now()),
};

/** A clock that tests, drills and the demo's first month move by hand. */
export type MovableClock = Clock & {
  set(instant: string): void;
  advance(by: { days?: number; hours?: number; minutes?: number }): void;
};

export function movableClock(start: string): MovableClock {
  let at = Date.parse(start);
  return {
    now: () => new Date(at),
    today: () => dayOf(at),
    set: (instant) => {
      at = Date.parse(instant);
    },
    advance: ({ days = 0, hours = 0, minutes = 0 }) => {
      at += ((days * 24 + hours) * 60 + minutes) * 60_000;
    },
  };
}
