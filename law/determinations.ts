import { any, factIs, type Facts } from './facts.ts';
import type { Figures } from './figures.ts';
import type { Condition } from './kernel/condition.ts';
import { evaluate, findAny, type Answer, type Finding } from './kernel/determination.ts';
import { isInForce } from './kernel/citation.ts';
import type { PlainDate } from './kernel/plain-date.ts';
import { exemptFromCheckingGrounds } from './national/legal-aid-law/exempt-from-checking.ts';
import { hardship, type Threshold } from './national/legal-aid-law/means.ts';
import { noMeansLimitGrounds } from './national/legal-aid-law/no-means-limit.ts';
import { mandatoryGrounds, onNotice } from './national/legal-aid-law/notified-defence.ts';
import { LAL_31_1 } from './national/legal-aid-law/provisions.ts';
import type { MeansRoute } from './papers-needed.ts';
import { scopeOf, type Scope } from './scope-of-aid.ts';

/** The determinations that assessment and interview share: one engine, no second opinion. */
export type Determinations = {
  readonly inForce: boolean;
  readonly mandatory: Finding<Facts>;
  readonly scope: Scope;
  readonly noLimit: Finding<Facts>;
  readonly exempt: Finding<Facts>;
  readonly hardship: { readonly threshold: Threshold; readonly holds: Condition<Facts>; readonly answer: Answer };
  readonly route: MeansRoute;
};

export function determine(facts: Facts, on: PlainDate, figures: Figures): Determinations {
  const inForce = isInForce(LAL_31_1, on);
  const mandatory = findAny(mandatoryGrounds, facts, on);
  const noLimit = findAny(noMeansLimitGrounds, facts, on);
  const exempt = findAny(exemptFromCheckingGrounds, facts, on);
  const means = hardship(facts, on, figures);
  return {
    inForce,
    mandatory,
    noLimit,
    exempt,
    scope: scopeOf(facts, on),
    hardship: { ...means, answer: otherReasons(evaluate(means.holds, facts), facts) },
    route: routeOf(inForce, facts, mandatory.answer, noLimit.answer, exempt.answer),
  };
}

/** 24 opens defence also for "other reasons" than hardship: above the standard a person looks, it is not a no. */
function otherReasons(answer: Answer, facts: Facts): Answer {
  return answer === 'no' && evaluate(factIs('matter', 'criminalDefence'), facts) === 'yes' ? 'officer' : answer;
}

/** No application and no means review on the notice path; consultation has no means condition (22, 23). */
const withoutReview = any(factIs('service', 'consultation'), onNotice);

function routeOf(inForce: boolean, facts: Facts, mandatory: Answer, noLimit: Answer, exempt: Answer): MeansRoute {
  if (!inForce) return 'notInForce';
  if (evaluate(withoutReview, facts) === 'yes') return 'notApplicable';
  if (mandatory === 'yes') return 'notApplicable';
  if (noLimit === 'yes') return 'noLimit';
  if (noLimit === 'unknown') return 'unknown';
  if (exempt === 'yes') return 'exemptFromCheck';
  return exempt === 'unknown' ? 'unknown' : 'check';
}
