import fc from 'fast-check';
import { factsOn } from '../../law/derived-facts.ts';
import type { Facts } from '../../law/facts.ts';
import { allFacts, someFacts } from '../../law/testing/arbitrary-facts.ts';
import { on } from './ours.ts';

/** Random people, the same at each run: about some little is known, about others everything. */
const seed = 20_261_124;
export const somePeople = (count: number): readonly Facts[] =>
  fc.sample(someFacts, { seed, numRuns: count }).map((facts) => factsOn(facts, on));
export const knownPeople = (count: number): readonly Facts[] =>
  fc.sample(allFacts, { seed, numRuns: count }).map((facts) => factsOn(facts, on));

/** Calls a second over the people, in a stretch of at least that many milliseconds. */
export function rate(people: readonly Facts[], work: (facts: Facts) => unknown, milliseconds: number): number {
  let calls = 0;
  const started = performance.now();
  for (let spent = 0; spent < milliseconds; spent = performance.now() - started)
    for (const facts of people.slice(calls % people.length).slice(0, 500)) {
      work(facts);
      calls += 1;
    }
  return (calls / (performance.now() - started)) * 1000;
}
export async function rateOf(
  people: readonly Facts[],
  work: (facts: Facts) => Promise<unknown>,
  milliseconds: number,
): Promise<number> {
  let calls = 0;
  const started = performance.now();
  while (performance.now() - started < milliseconds) {
    const facts = people[calls % people.length];
    if (facts !== undefined) await work(facts);
    calls += 1;
  }
  return (calls / (performance.now() - started)) * 1000;
}
