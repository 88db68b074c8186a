import type { PeriodRule } from '../../law/kernel/period.ts';
import { DECISION_PERIODS } from '../../law/national/legal-aid-law/decision-periods.ts';
import { dataRequestPeriod } from '../../law/national/personal-information/answer-time.ts';
import { exclusionWishPeriod } from '../../law/national/standards/exclusion-wish.ts';
import { ratingAnswerPeriod } from '../../law/national/standards/ratings.ts';
import { STANDARD_PERIODS } from '../../law/national/standards/standards.ts';
import { homeVisitPeriod, visitSafePeriod } from '../../law/national/standards/home-visit.ts';
import { planReviewPeriod } from '../../law/national/standards/plan-review.ts';
import { withdrawalTalkPeriod } from '../../law/national/standards/withdrawal-talk.ts';
import { minorsMeetingPeriod } from '../../law/national/legal-aid-law/first-meeting.ts';

const byId: ReadonlyMap<string, PeriodRule> = new Map(
  [
    ...DECISION_PERIODS,
    ...STANDARD_PERIODS,
    ratingAnswerPeriod,
    withdrawalTalkPeriod,
    planReviewPeriod,
    homeVisitPeriod,
    visitSafePeriod,
    dataRequestPeriod,
    exclusionWishPeriod,
    minorsMeetingPeriod,
  ].map((rule) => [rule.id, rule]),
);

/** The rule behind a stored period; a row without its rule is a fault of a release, never of a user. */
export function ruleOf(id: string): PeriodRule {
  const rule = byId.get(id);
  if (!rule) throw new Error(`no period rule ${id}`);
  return rule;
}
