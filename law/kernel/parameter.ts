import type { Provision, Verified } from './citation.ts';
import type { PlainDate } from './plain-date.ts';

/** One value of a figure of the law over a half-open stretch of time: from ≤ day < to. */
export type Dated<T> = {
  readonly value: T;
  readonly from: PlainDate;
  readonly to?: PlainDate;
  readonly source: string;
  readonly verified: Verified;
};

export type Parameter<T> = {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly provision: Provision;
  readonly values: readonly Dated<T>[];
  /** Who can say, when there is none. */
  readonly ask: string;
};

export type Valued<T> =
  | { readonly known: true; readonly dated: Dated<T> }
  | { readonly known: false; readonly missing: string; readonly ask: string };

/** The value in force on that day. Where several hold, the one listed last supersedes. A missing value is an answer. */
export function valueOn<T>(parameter: Parameter<T>, on: PlainDate): Valued<T> {
  const dated = parameter.values.findLast((value) => holdsOn(value, on));
  if (dated !== undefined) return { known: true, dated };
  return { known: false, missing: `${parameter.label}：没有${on}这一天适用的数值`, ask: parameter.ask };
}

export function holdsOn(value: { readonly from: PlainDate; readonly to?: PlainDate }, on: PlainDate): boolean {
  return on >= value.from && (value.to === undefined || on < value.to);
}

/** Days that two values claim, or that none claims between the first and the last. */
export function faultsOfTime<T>(parameter: Parameter<T>): string[] {
  const sorted = parameter.values.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return sorted.slice(1).flatMap((value, index) => {
    const before = sorted[index];
    if (before?.to === undefined || before.to > value.from) return [`${parameter.id}：${value.from} 起重叠`];
    return before.to < value.from ? [`${parameter.id}：${before.to} 至 ${value.from} 空缺`] : [];
  });
}
