import { provisionsOf } from '../../kernel/citation.ts';
import { periodRule } from '../../kernel/period.ts';

/** A safety plan grows old: no rule was found that names a number of days; 待核. */
const standard = provisionsOf('civilAidStandard', {
  source: '标准目次与报道，条文未见',
  verified: 'pending',
  grade: 'M?',
});
export const PLAN_REVIEW = standard(
  'PLAN-REVIEW',
  undefined,
  '安全计划定期与本人再看一遍；三十日为本平台暂定，以本省办法为准',
);

export const planReviewPeriod = periodRule({
  id: 'DL-64',
  name: '安全计划复看',
  length: 30,
  unit: 'calendarDay',
  startsOn: '她存下安全计划，或者上一次看过',
  actor: '法律援助机构',
  consequence: '在她约的时间或者当面，与本人再看一遍，记下说好的',
  provision: PLAN_REVIEW,
});
