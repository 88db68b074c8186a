import { cite } from '../../kernel/citation.ts';
import {
  directSuitPeriod,
  objectionPeriod,
  objectionReviewPeriod,
  reconsiderationPeriod,
  suitAfterReviewPeriod,
} from './decision-periods.ts';
import { LAL_49_1, LAL_49_3 } from './provisions.ts';

/** What a refusal or termination letter must say about her remedies, in the order in which she may use them (49). */
export const REMEDIES = [
  {
    id: 'objection',
    says: '对本决定有异议的，可以自收到决定之日起十五日内向设立本机构的司法行政部门提出；逾期提出的也会接收',
    basis: `${cite(LAL_49_1)}；${cite(objectionPeriod.provision)}`,
    period: objectionPeriod,
  },
  {
    id: 'objectionReview',
    says: '司法行政部门收到异议之日起五日内审查，作出维持或者责令改正的决定',
    basis: cite(objectionReviewPeriod.provision),
    period: objectionReviewPeriod,
  },
  {
    id: 'reconsideration',
    says: '不服维持决定的，可以自知道该决定之日起六十日内申请行政复议',
    basis: `${cite(LAL_49_3)}；${cite(reconsiderationPeriod.provision)}`,
    period: reconsiderationPeriod,
  },
  {
    id: 'suit',
    says: '也可以自知道维持决定之日起六个月内直接提起行政诉讼',
    basis: `${cite(LAL_49_3)}；${cite(directSuitPeriod.provision)}`,
    period: directSuitPeriod,
  },
  {
    id: 'suitAfterReview',
    says: '不服复议决定的，自收到复议决定之日起十五日内起诉',
    basis: cite(suitAfterReviewPeriod.provision),
    period: suitAfterReviewPeriod,
  },
] as const;
