import fc from 'fast-check';
import { FACTS, type Facts } from '../facts.ts';
import type { FactDeclaration } from '../kernel/condition.ts';
import { addDays, parsePlainDate } from '../kernel/plain-date.ts';

const DIVISIONS = ['14', '140105', '140802', '140321', '140213', '140902', '37', '310115'];

function valueOf(declaration: FactDeclaration): fc.Arbitrary<unknown> {
  switch (declaration.type) {
    case 'yesNo':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...(declaration.choices ?? []).map((choice) => choice.value));
    case 'money':
      return fc.integer({ min: 0, max: 500_000 });
    case 'count':
      return fc.integer({ min: declaration.min ?? 0, max: Math.min(declaration.max ?? 10, 10) });
    case 'date':
      return fc
        .oneof(fc.integer({ min: -36_000, max: 400 }), fc.integer({ min: -10, max: 12 }))
        .map((days) => addDays(parsePlainDate('2026-11-23'), days));
    case 'division':
      return fc.constantFrom(...DIVISIONS);
  }
}

const entries = Object.entries(FACTS);

/** People about whom much or little is known. */
export const someFacts: fc.Arbitrary<Facts> = fc
  .constantFrom(1, 2, 6)
  .chain((known) =>
    fc.record(
      Object.fromEntries(
        entries.map(([name, declaration]) => [name, fc.option(valueOf(declaration), { nil: undefined, freq: known })]),
      ),
    ),
  )
  .map((facts) => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Facts);

/** One fact with a value of its kind. */
export const oneFact: fc.Arbitrary<Facts> = fc
  .constantFrom(...entries)
  .chain(([name, declaration]) => valueOf(declaration).map((value) => ({ [name]: value })));

/** Every fact of a person. */
export const allFacts: fc.Arbitrary<Facts> = fc
  .record(Object.fromEntries(entries.map(([name, declaration]) => [name, valueOf(declaration)])))
  .map((facts) => facts as Facts);

/** Small and seeded by default; LAW_CASES raises the number. */
export const runs = (share = 1) => ({
  seed: 20_261_123,
  numRuns: Math.ceil(Number(process.env['LAW_CASES'] ?? 1000) * share),
});
