import { dayOf } from '../../law/kernel/plain-date.ts';
import { systemClock, type Clock } from '../../src/platform/clock.ts';

/** The clock of the demo: moved by hand while its month is played, the real one from then on. */
export type DemoClock = Clock & { playAt(instant: number): void; goLive(): void };

export function demoClock(): DemoClock {
  let at: number | undefined;
  return {
    now: () => (at === undefined ? systemClock.now() : new Date(at)),
    today: () => (at === undefined ? systemClock.today() : dayOf(at)),
    playAt: (instant) => {
      at = instant;
    },
    goLive: () => {
      at = undefined;
    },
  };
}
