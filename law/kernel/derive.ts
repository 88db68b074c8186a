import type { Condition, FactDeclaration, FactDictionary, FactsOf } from './condition.ts';
import { evaluate } from './determination.ts';
import { ageOn, isPlainDate, type PlainDate } from './plain-date.ts';

/** Facts that follow from others. A fact that was given stands; only what is unknown is filled in. */
export type Implication<F> = { readonly when: Condition<F>; readonly gives: NoInfer<F>; readonly says: string };

export function valueIn<F, K extends keyof F>(facts: F, name: K): F[K] {
  return facts[name];
}

/** The first that is known. */
export function firstKnown<T>(...values: readonly (T | undefined)[]): T | undefined {
  return values.find((value) => value !== undefined);
}

/** Only declared facts of the declared kind pass; anything else is not known. No input throws. */
export function wellFormed<D extends FactDictionary>(input: unknown, dictionary: D): FactsOf<D> {
  if (typeof input !== 'object' || input === null) return {};
  const given = input as Readonly<Record<string, unknown>>;
  const known: Record<string, unknown> = {};
  for (const name of Object.keys(given)) {
    const declaration = Object.hasOwn(dictionary, name) ? dictionary[name] : undefined;
    const value = declaration === undefined ? undefined : given[name];
    if (declaration !== undefined && fits(value, declaration)) known[name] = value;
  }
  return known as FactsOf<D>;
}

function fits(value: unknown, declaration: FactDeclaration): boolean {
  switch (declaration.type) {
    case 'yesNo':
      return typeof value === 'boolean';
    case 'choice':
      return declaration.choices?.some((choice) => choice.value === value) === true;
    case 'money':
      return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
    case 'count':
      return (
        typeof value === 'number' &&
        Number.isSafeInteger(value) &&
        value >= (declaration.min ?? 0) &&
        value <= (declaration.max ?? 1000)
      );
    case 'date':
      return isPlainDate(value);
    case 'division':
      return typeof value === 'string' && /^\d{2}(\d{2}){0,5}$/.test(value);
  }
}

export function withImplications<F>(facts: F, implications: readonly Implication<F>[]): F {
  let known = facts;
  for (const implication of implications) {
    if (evaluate(implication.when, known) === 'yes') known = { ...implication.gives, ...definedOf(known) };
  }
  return known;
}

function definedOf<F>(facts: F): F {
  return Object.fromEntries(Object.entries(facts as object).filter(([, value]) => value !== undefined)) as F;
}

/** A yes/no fact that a birth date settles on that day; the date outranks what was ticked. */
export function ageFact(
  birth: PlainDate | undefined,
  on: PlainDate,
  test: { readonly under?: number; readonly from?: number },
): boolean | undefined {
  if (birth === undefined || birth > on) return undefined;
  const age = ageOn(birth, on);
  return test.under === undefined ? age >= (test.from ?? 0) : age < test.under;
}
