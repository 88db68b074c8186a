/** The same numbers in [0, 1) for the same seed (mulberry32): demo, proofs and benches are the same on every machine. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Choices from a seed. */
export type Dice = {
  whole(from: number, to: number): number;
  pick<T>(from: readonly T[]): T;
  chance(oneIn: number): boolean;
};

export function diceOf(seed: number): Dice {
  const next = randomOf(seed);
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    whole,
    pick: (from) => {
      const chosen = from[whole(0, from.length - 1)];
      if (chosen === undefined) throw new Error('nothing to pick from');
      return chosen;
    },
    chance: (oneIn) => whole(1, oneIn) === 1,
  };
}
