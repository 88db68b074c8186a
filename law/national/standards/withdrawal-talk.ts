import { provisionsOf } from '../../kernel/citation.ts';
import { periodRule } from '../../kernel/period.ts';

/** Nobody may be made to withdraw: she is asked alone. No rule was found that names a number of days; 待核. */
const standard = provisionsOf('civilAidStandard', {
  source: '标准目次与报道，条文未见',
  verified: 'pending',
  grade: 'M?',
});
export const WITHDRAWAL_TALK = standard(
  'WITHDRAWAL-TALK',
  undefined,
  '撤回须出于本人自愿，涉及暴力、未成年人的先单独谈；三个工作日为本平台暂定，以本省办法为准',
);

export const withdrawalTalkPeriod = periodRule({
  id: 'DL-63',
  name: '撤回前与本人谈话',
  length: 3,
  unit: 'workingDay',
  startsOn: '收到撤回请求',
  actor: '法律援助机构',
  consequence: '在她约的时间单独谈，记下她撤回还是不撤回；没有谈过，申请照常办理',
  provision: WITHDRAWAL_TALK,
});
