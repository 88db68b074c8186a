import { periodRule } from '../../kernel/period.ts';
import { LAL_36 } from '../legal-aid-law/notified-defence.ts';
import { provisionsOf } from '../../kernel/citation.ts';
import { CRIM_230, CRIM_39, CRIM_46, CRIM_INT_49, CRIM_INT_50 } from './provisions.ts';

export const authorityNoticePeriod = periodRule({
  id: 'DL-01',
  name: '办案机关通知指派',
  length: 3,
  unit: 'calendarDay',
  startsOn: '发现应当通知的情形',
  actor: '公安、检察院、法院',
  consequence: '通知法律援助机构；没有通知的由机构致函',
  provision: LAL_36,
});
const remembered = provisionsOf('procedureRules', { source: '修订要点，原文未见', verified: 'pending', grade: 'M' });
export const RULES_WRITTEN_OPINION = remembered(
  'RULES-OPINION',
  undefined,
  '不开庭审理的刑事案件，接到通知十日内提交书面意见',
);
export const writtenOpinionPeriod = periodRule({
  id: 'DL-13',
  name: '不开庭案件的书面意见',
  length: 10,
  unit: 'calendarDay',
  startsOn: '接到不开庭通知',
  actor: '承办律师',
  consequence: '提交书面辩护、代理意见',
  provision: RULES_WRITTEN_OPINION,
});
export const appealJudgmentPeriod = periodRule({
  id: 'DL-47',
  name: '刑事判决的上诉',
  length: 10,
  unit: 'calendarDay',
  startsOn: '接到判决书',
  actor: '上诉人',
  consequence: '逾期的判决生效',
  provision: CRIM_230,
});
export const appealRulingPeriod = periodRule({
  id: 'DL-47b',
  name: '刑事裁定的上诉',
  length: 5,
  unit: 'calendarDay',
  startsOn: '接到裁定书',
  actor: '上诉人',
  consequence: '逾期的裁定生效',
  provision: CRIM_230,
});
export const meetingPeriod = periodRule({
  id: 'DL-48',
  name: '安排会见',
  length: 48,
  unit: 'hour',
  startsOn: '看守所收到会见要求',
  actor: '看守所',
  consequence: '安排会见',
  provision: CRIM_39,
});
export const victimInformedPeriod = periodRule({
  id: 'DL-49',
  name: '告知被害人权利',
  length: 3,
  unit: 'calendarDay',
  startsOn: '收到移送审查起诉或者受理自诉',
  actor: '检察院、法院',
  consequence: '告知可以委托代理人、申请法律援助',
  provision: CRIM_46,
});
export const otherLawyerPeriod = periodRule({
  id: 'DL-55',
  name: '拒绝指派后另行委托',
  length: 5,
  unit: 'calendarDay',
  startsOn: '准许拒绝指派律师',
  actor: '被告人',
  consequence: '没有委托的，法院三日内通知另行指派',
  provision: CRIM_INT_50,
});
export const secondNoticePeriod = periodRule({
  id: 'DL-55b',
  name: '另行通知指派',
  length: 3,
  unit: 'calendarDay',
  startsOn: '被告人没有另行委托',
  actor: '法院',
  consequence: '通知法律援助机构另行指派',
  provision: CRIM_INT_50,
});
/** Counted backwards from the hearing: the notice must reach the agency at least fifteen days before it. */
export const NOTICE_BEFORE_HEARING_DAYS = 15;
export const noticeBeforeHearingPeriod = periodRule({
  id: 'DL-56',
  name: '开庭前送达通知书',
  length: undefined,
  wording: '开庭十五日以前（倒算）',
  unit: 'calendarDay',
  startsOn: '确定开庭日',
  actor: '法院',
  consequence: '送达法律援助通知书和起诉书副本，简易、速裁除外',
  provision: CRIM_INT_49,
});

export const CRIMINAL_PERIODS = [
  authorityNoticePeriod,
  writtenOpinionPeriod,
  appealJudgmentPeriod,
  appealRulingPeriod,
  meetingPeriod,
  victimInformedPeriod,
  otherLawyerPeriod,
  secondNoticePeriod,
  noticeBeforeHearingPeriod,
] as const;
