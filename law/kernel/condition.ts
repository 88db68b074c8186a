import type { PlainDate } from './plain-date.ts';

/**
 * Conditions are data. Evaluation, the facts used and missing, the next question and the jurist's text
 * are readings of one tree (determination.ts, asking.ts). F is the record of facts; the compiler checks names and values.
 */
export type Condition<F> =
  | { readonly kind: 'fact'; readonly name: NamesOf<F> }
  | { readonly kind: 'factIs'; readonly name: NamesOf<F>; readonly values: readonly string[] }
  | { readonly kind: 'all'; readonly of: readonly Condition<F>[] }
  | { readonly kind: 'any'; readonly of: readonly Condition<F>[] }
  | { readonly kind: 'not'; readonly of: Condition<F> }
  | { readonly kind: 'atMost'; readonly name: NamesOf<F>; readonly limit: number }
  | { readonly kind: 'before'; readonly name: NamesOf<F>; readonly day: PlainDate }
  | {
      readonly kind: 'perHead';
      readonly total: NamesOf<F>;
      readonly heads: NamesOf<F>;
      readonly limit: Ratio;
      readonly strict: boolean;
    }
  | { readonly kind: 'known'; readonly name: NamesOf<F> }
  | { readonly kind: 'officer'; readonly says: string }
  | { readonly kind: 'always'; readonly holds: boolean; readonly says: string };

/** An exact fraction: 2 × 5858 yuan a year ÷ 12 is no whole number of fen. */
export type Ratio = { readonly over: number; readonly by: number };

type NamesOf<F> = keyof F & string;
type NamesFor<F, V> = { [K in NamesOf<F>]-?: [Exclude<F[K], undefined>] extends [V] ? K : never }[NamesOf<F>];
type Choices<F, K extends keyof F> = Exclude<F[K], undefined> & string;

/** The builders for one record of facts. */
export function conditionsOver<F>() {
  return {
    /** A yes/no fact that stands. */
    fact: (name: NamesFor<F, boolean>): Condition<F> => ({ kind: 'fact', name }),
    factIs: <K extends NamesFor<F, string>>(name: K, ...values: readonly Choices<F, K>[]): Condition<F> => ({
      kind: 'factIs',
      name,
      values,
    }),
    all: (...of: readonly Condition<F>[]): Condition<F> => ({ kind: 'all', of }),
    any: (...of: readonly Condition<F>[]): Condition<F> => ({ kind: 'any', of }),
    not: (of: Condition<F>): Condition<F> => ({ kind: 'not', of }),
    atMost: (name: NamesFor<F, number>, limit: number): Condition<F> => ({ kind: 'atMost', name, limit }),
    before: (name: NamesFor<F, PlainDate>, day: PlainDate): Condition<F> => ({ kind: 'before', name, day }),
    /** total ÷ heads ≤ limit (strict: <), in integers. */
    perHead: (total: NamesFor<F, number>, heads: NamesFor<F, number>, limit: Ratio, strict: boolean): Condition<F> => ({
      kind: 'perHead',
      total,
      heads,
      limit,
      strict,
    }),
    /** A whole amount within an exact fraction, in whole numbers. */
    within: (name: NamesFor<F, number>, limit: Ratio, strict: boolean): Condition<F> => ({
      kind: 'atMost',
      name,
      limit: strict ? Math.ceil(limit.over / limit.by) - 1 : Math.floor(limit.over / limit.by),
    }),
    /** Whatever it is, it must be known. */
    known: (name: NamesOf<F>): Condition<F> => ({ kind: 'known', name }),
    /** A residual clause: no machine answers it. */
    officerDecides: (says: string): Condition<F> => ({ kind: 'officer', says }),
    /** Something the day or the place settles, not a fact of hers. */
    always: (holds: boolean, says: string): Condition<F> => ({ kind: 'always', holds, says }),
  };
}

export type Choice = { readonly value: string; readonly label: string };

/** One fact, declared once: how it is asked, why, and what it may be. */
export type FactDeclaration = {
  readonly type: 'yesNo' | 'choice' | 'money' | 'count' | 'date' | 'division';
  readonly label: string;
  readonly question: string;
  readonly why: string;
  readonly choices?: readonly Choice[];
  /** Of a count. */
  readonly min?: number;
  readonly max?: number;
};

export type FactDictionary = Readonly<Record<string, FactDeclaration>>;

type ValueOf<D extends FactDeclaration> = D['type'] extends 'yesNo'
  ? boolean
  : D['type'] extends 'choice'
    ? D extends { readonly choices: readonly (infer C extends Choice)[] }
      ? C['value']
      : string
    : D['type'] extends 'money' | 'count'
      ? number
      : D['type'] extends 'date'
        ? PlainDate
        : string;

/** The record of facts that a dictionary declares. Absent and undefined both mean: not known. */
export type FactsOf<D extends FactDictionary> = { readonly [K in keyof D]?: ValueOf<D[K]> | undefined };
