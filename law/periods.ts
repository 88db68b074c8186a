import type { PeriodRule } from './kernel/period.ts';
import { VIOLENCE_PERIODS } from './national/anti-domestic-violence/periods.ts';
import { LIMITATION_PERIODS } from './national/civil-code/limitation.ts';
import { CRIMINAL_PERIODS } from './national/criminal-procedure/periods.ts';
import { LABOUR_PERIODS } from './national/labour/periods.ts';
import { DECISION_PERIODS } from './national/legal-aid-law/decision-periods.ts';
import { minorsMeetingPeriod } from './national/legal-aid-law/first-meeting.ts';
import { MEDIATION_PERIODS } from './national/mediation/periods.ts';
import {
  policeFeedbackPeriod,
  proposalReplyPeriod,
  reportPeriod,
  weeklyContactPeriod,
} from './national/minors-law/mandatory-report.ts';
import { dataRequestPeriod } from './national/personal-information/answer-time.ts';
import { exclusionWishPeriod } from './national/standards/exclusion-wish.ts';
import { ratingAnswerPeriod } from './national/standards/ratings.ts';
import { STANDARD_PERIODS } from './national/standards/standards.ts';
import { homeVisitPeriod, visitSafePeriod } from './national/standards/home-visit.ts';
import { planReviewPeriod } from './national/standards/plan-review.ts';
import { withdrawalTalkPeriod } from './national/standards/withdrawal-talk.ts';

/** Every period the law sets, by its id. */
export const PERIODS: readonly PeriodRule[] = [
  ...DECISION_PERIODS,
  minorsMeetingPeriod,
  ...STANDARD_PERIODS,
  ratingAnswerPeriod,
  withdrawalTalkPeriod,
  planReviewPeriod,
  homeVisitPeriod,
  visitSafePeriod,
  dataRequestPeriod,
  exclusionWishPeriod,
  ...CRIMINAL_PERIODS,
  reportPeriod,
  policeFeedbackPeriod,
  proposalReplyPeriod,
  weeklyContactPeriod,
  ...VIOLENCE_PERIODS,
  ...LABOUR_PERIODS,
  ...MEDIATION_PERIODS,
  ...LIMITATION_PERIODS,
].toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

export function findPeriod(id: string): PeriodRule | undefined {
  return PERIODS.find((rule) => rule.id === id);
}
