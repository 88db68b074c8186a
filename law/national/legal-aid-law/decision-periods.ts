import { provisionsOf } from '../../kernel/citation.ts';
import { periodRule } from '../../kernel/period.ts';
import { parsePlainDate } from '../../kernel/plain-date.ts';
import * as law from './provisions.ts';

/** Calendar days: the law says 日 without 工作日, the first day is not counted, the last rolls past days off (Civil Code 200–203). */
const pauseForSupplement = { id: 'DL-05a', label: '补充材料、说明期间', provision: law.RULES_PAUSE };
const pauseForCooperation = { id: 'DL-05b', label: '异地协作核查期间', provision: law.RULES_PAUSE };

export const decisionPeriod = periodRule({
  id: 'DL-05',
  name: '审查决定',
  length: 7,
  unit: 'calendarDay',
  startsOn: '收到申请',
  actor: '法律援助机构',
  consequence: '书面决定给予或者不予；超期由机构负责人督办',
  provision: law.LAL_43_1,
  pausedBy: [pauseForSupplement, pauseForCooperation],
});
/** The law sets no number of days: the notice names it. */
export const supplementPeriod = periodRule({
  id: 'DL-06',
  name: '补充材料、说明',
  length: undefined,
  wording: '由机构在一次性告知书里写明',
  unit: 'calendarDay',
  startsOn: '收到一次性告知',
  actor: '申请人',
  consequence: '未按要求补充、说明的视为撤回申请，须由工作人员确认',
  provision: law.LAL_43_2,
});
export const assignmentPeriod = periodRule({
  id: 'DL-07',
  name: '指派',
  length: 3,
  unit: 'calendarDay',
  startsOn: '作出给予决定',
  actor: '法律援助机构',
  consequence: '指派承办单位或者安排本机构人员',
  provision: law.LAL_43_1,
});
export const noticeAssignmentPeriod = periodRule({
  id: 'DL-02',
  name: '通知案件指派',
  length: 3,
  unit: 'calendarDay',
  startsOn: '收到公检法通知',
  actor: '法律援助机构',
  consequence: '指派律师并函告办案机关',
  provision: law.RULES_24,
});
export const completionPeriod = periodRule({
  id: 'DL-09',
  name: '先行提供后补办手续',
  length: undefined,
  wording: '“及时”，由机构在先行提供文书里写明',
  unit: 'calendarDay',
  startsOn: '先行提供法律援助',
  actor: '受援人',
  consequence: '补齐的作出普通决定；不补或者不符合条件的终止',
  provision: law.LAL_44_2,
});
export const agreementPeriod = periodRule({
  id: 'DL-10',
  name: '签订委托协议、授权委托书',
  length: 5,
  unit: 'calendarDay',
  startsOn: '承办单位收到指派',
  actor: '承办单位',
  consequence: '受援人原因或者其他客观原因不能按时签订的除外',
  provision: law.RULES_27,
});
export const changeOfLawyerPeriod = periodRule({
  id: 'DL-14',
  name: '更换承办人员的决定',
  length: 5,
  unit: 'calendarDay',
  startsOn: '收到更换申请',
  actor: '法律援助机构',
  consequence: '决定是否更换并告知',
  provision: law.RULES_CHANGE,
});
export const closingPeriod = periodRule({
  id: 'DL-15',
  name: '提交立卷材料',
  length: 30,
  unit: 'calendarDay',
  startsOn: '案件办理结束',
  actor: '承办人员',
  consequence: '提交结案报告和立卷材料',
  provision: law.RULES_CLOSING,
});
export const archivePeriod = periodRule({
  id: 'DL-16',
  name: '审查立卷材料',
  length: 30,
  unit: 'calendarDay',
  startsOn: '收到立卷材料',
  actor: '法律援助机构',
  consequence: '审查归档；齐全的及时支付补贴',
  provision: law.RULES_ARCHIVE,
});
export const objectionPeriod = periodRule({
  id: 'DL-59',
  name: '提出异议',
  length: 15,
  unit: 'calendarDay',
  startsOn: '收到不予或者终止决定',
  actor: '申请人、受援人',
  consequence: '逾期提出的仍然接收，由人判断',
  provision: law.RULES_OBJECTION,
});
export const objectionReviewPeriod = periodRule({
  id: 'DL-17',
  name: '审查异议',
  length: 5,
  unit: 'calendarDay',
  startsOn: '收到异议',
  actor: '司法行政部门',
  consequence: '维持或者责令改正',
  provision: law.LAL_49_2,
});
/** The law names no number: the order does. */
export const correctionPeriod = periodRule({
  id: 'DL-61',
  name: '改正',
  length: undefined,
  wording: '由司法行政部门在责令改正的决定里写明',
  unit: 'calendarDay',
  startsOn: '作出责令改正的决定',
  actor: '法律援助机构',
  consequence: '重新审查或者恢复承办，并告知当事人',
  provision: law.LAL_49_2,
});
export const handOverPeriod = periodRule({
  id: 'DL-03',
  name: '转交在押人员的申请',
  length: 24,
  unit: 'hour',
  startsOn: '在押等人员提出申请',
  actor: '办案机关、监管场所',
  consequence: '转交法律援助机构',
  provision: law.LAL_39_1,
});
export const dutyLawyerHandOverPeriod = periodRule({
  id: 'DL-04',
  name: '值班律师转交申请',
  length: 24,
  unit: 'hour',
  startsOn: '通过值班律师提出申请',
  actor: '值班律师',
  consequence: '转交法律援助机构',
  provision: law.LAL_39_2,
});
export const terminationNoticePeriod = periodRule({
  id: 'DL-60',
  name: '终止后函告办案机关',
  length: 3,
  unit: 'calendarDay',
  startsOn: '作出终止决定',
  actor: '法律援助机构',
  consequence: '刑事案件函告办案机关，其他案件函告承办单位',
  provision: law.RULES_TERMINATION_NOTICE,
});

const mirror = { on: parsePlainDate('2026-11-23'), how: '公开镜像文本' } as const;
const review = provisionsOf('administrativeReview', { source: '公开镜像（2026-07-17）', verified: mirror, grade: 'V' });
const suit = provisionsOf('administrativeLitigation', {
  source: '公开镜像（2026-07-17）',
  verified: mirror,
  grade: 'V',
});
export const ADMINISTRATIVE_REVIEW_20 = review('REVIEW-20', 20, '自知道该行政行为之日起六十日内申请行政复议');
export const ADMINISTRATIVE_SUIT_45 = suit('SUIT-45', 45, '不服复议决定的，收到复议决定书之日起十五日内起诉');
export const ADMINISTRATIVE_SUIT_46 = suit('SUIT-46', 46, '直接起诉的，自知道或者应当知道之日起六个月内');

export const reconsiderationPeriod = periodRule({
  id: 'DL-18',
  name: '申请行政复议',
  length: 60,
  unit: 'calendarDay',
  startsOn: '知道维持决定',
  actor: '申请人',
  consequence: '可以申请行政复议',
  provision: ADMINISTRATIVE_REVIEW_20,
});
export const directSuitPeriod = periodRule({
  id: 'DL-19',
  name: '直接提起行政诉讼',
  length: 6,
  unit: 'month',
  startsOn: '知道维持决定',
  actor: '申请人',
  consequence: '可以提起行政诉讼',
  provision: ADMINISTRATIVE_SUIT_46,
});
export const suitAfterReviewPeriod = periodRule({
  id: 'DL-20',
  name: '复议后起诉',
  length: 15,
  unit: 'calendarDay',
  startsOn: '收到复议决定',
  actor: '申请人',
  consequence: '可以提起行政诉讼',
  provision: ADMINISTRATIVE_SUIT_45,
});

export const DECISION_PERIODS = [
  noticeAssignmentPeriod,
  handOverPeriod,
  dutyLawyerHandOverPeriod,
  decisionPeriod,
  supplementPeriod,
  assignmentPeriod,
  completionPeriod,
  agreementPeriod,
  changeOfLawyerPeriod,
  closingPeriod,
  archivePeriod,
  objectionReviewPeriod,
  reconsiderationPeriod,
  directSuitPeriod,
  suitAfterReviewPeriod,
  objectionPeriod,
  correctionPeriod,
  terminationNoticePeriod,
] as const;
