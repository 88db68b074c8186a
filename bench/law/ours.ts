import { determine } from '../../law/determinations.ts';
import type { Facts } from '../../law/facts.ts';
import type { GroundAnswer } from '../../law/kernel/determination.ts';
import { parsePlainDate } from '../../law/kernel/plain-date.ts';
import { figures2026 } from '../../law/testing/figures-2026.ts';

export const on = parsePlainDate('2026-11-23');
export const ours = (facts: Facts) => determine(facts, on, figures2026);

type Shown = { readonly id: string; readonly basis: string; readonly answer: string };
const shown = (reasons: readonly (GroundAnswer | Shown)[]): string =>
  reasons.map((each) => `${each.id} ${each.basis} ${each.answer}`).join('；');
type Comparable = {
  readonly scope: string;
  readonly scopeReasons: readonly Shown[];
  readonly mandatory: string;
  readonly mandatoryReasons: readonly Shown[];
  readonly noLimit: string;
  readonly noLimitReasons: readonly Shown[];
  readonly exempt: string;
  readonly exemptReasons: readonly Shown[];
  readonly route: string;
};

/** One text for an answer with all its reasons, so that two ways to it can be compared letter by letter. */
export const inText = (each: Comparable): string =>
  [
    each.scope,
    shown(each.scopeReasons),
    each.mandatory,
    shown(each.mandatoryReasons),
    each.noLimit,
    shown(each.noLimitReasons),
    each.exempt,
    shown(each.exemptReasons),
    each.route,
  ].join(' | ');

export function oursInText(facts: Facts): string {
  const found = ours(facts);
  return inText({
    scope: found.scope.answer,
    scopeReasons: found.scope.because,
    mandatory: found.mandatory.answer,
    mandatoryReasons: found.mandatory.because,
    noLimit: found.noLimit.answer,
    noLimitReasons: found.noLimit.because,
    exempt: found.exempt.answer,
    exemptReasons: found.exempt.because,
    route: found.route,
  });
}
