import { provisionsOf } from '../../kernel/citation.ts';
import { periodRule } from '../../kernel/period.ts';

/** She does not want somebody to know: no rule was found that names a number of days; 待核. */
const standard = provisionsOf('civilAidStandard', {
  source: '标准目次与报道，条文未见',
  verified: 'pending',
  grade: 'M?',
});
export const EXCLUSION_WISH = standard(
  'EXCLUSION-WISH',
  undefined,
  '当事人不愿让其知道、经手的人应当回避；三个工作日为本平台暂定，以本省办法为准',
);

export const exclusionWishPeriod = periodRule({
  id: 'DL-66',
  name: '安排她不愿让其知道的人回避',
  length: 3,
  unit: 'workingDay',
  startsOn: '收到她的话',
  actor: '法律援助机构负责人，或者司法行政部门',
  consequence: '认出是谁的立即回避；认不出的弄清楚，告诉她怎么办了',
  provision: EXCLUSION_WISH,
});
