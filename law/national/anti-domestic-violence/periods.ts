import { periodRule } from '../../kernel/period.ts';
import * as law from './provisions.ts';

export const orderDecisionPeriod = periodRule({
  id: 'DL-24',
  name: '保护令的决定',
  length: 72,
  unit: 'hour',
  startsOn: '法院受理申请',
  actor: '法院',
  consequence: '作出保护令或者裁定驳回',
  provision: law.ADV_28,
});
export const urgentOrderDecisionPeriod = periodRule({
  id: 'DL-25',
  name: '紧急保护令的决定',
  length: 24,
  unit: 'hour',
  startsOn: '法院受理申请（情况紧急）',
  actor: '法院',
  consequence: '作出保护令',
  provision: law.ADV_28,
});
export const orderServicePeriod = periodRule({
  id: 'DL-26',
  name: '保护令的送达',
  length: 24,
  unit: 'hour',
  startsOn: '作出保护令',
  actor: '法院',
  consequence: '送达当事人，送派出所、村居委会',
  provision: law.ORDER_OPINION_14,
});
/** How long an order lives at most; no act is due on its last day, so it does not move past a day off. */
export const orderValidityPeriod = periodRule({
  id: 'DL-27',
  name: '保护令的有效期',
  length: 6,
  unit: 'month',
  rolls: false,
  startsOn: '作出保护令',
  actor: '受害人',
  consequence: '失效前可以申请延长、变更、撤销',
  provision: law.ADV_30,
});
export const orderReconsiderationPeriod = periodRule({
  id: 'DL-28',
  name: '对保护令裁定的复议',
  length: 5,
  unit: 'calendarDay',
  startsOn: '裁定生效',
  actor: '申请人、被申请人',
  consequence: '复议一次，不停止执行',
  provision: law.ADV_31,
});
export const shanxiPoliceOrderPeriod = periodRule({
  id: 'DL-29',
  name: '公安收到保护令后的核实',
  length: 24,
  unit: 'hour',
  startsOn: '公安收到保护令',
  actor: '公安机关',
  consequence: '核实加害人情况、告知、记录',
  provision: law.SX_DV_17,
});
export const warningDecisionPeriod = periodRule({
  id: 'DL-30',
  name: '告诫的查证决定',
  length: 72,
  unit: 'hour',
  startsOn: '受理家庭暴力报案（需要查证）',
  actor: '公安机关',
  consequence: '决定批评教育或者告诫',
  provision: law.WARNING_8,
});
export const firstVisitPeriod = periodRule({
  id: 'DL-31',
  name: '告诫后首次查访',
  length: 7,
  unit: 'calendarDay',
  startsOn: '送交告诫书',
  actor: '派出所',
  consequence: '首次查访',
  provision: law.WARNING_12,
});
/** Each three months after the visit before; it ends after three visits in a row without a new offence. */
export const laterVisitPeriod = periodRule({
  id: 'DL-32',
  name: '告诫后再次查访',
  length: 3,
  unit: 'month',
  startsOn: '上一次查访（没有再犯）',
  actor: '派出所',
  consequence: '连续三次没有再犯的停止查访',
  provision: law.WARNING_12,
});
/** Beside the national rule, not instead of it: the earlier of the two reminds first. */
export const shanxiVisitPeriod = periodRule({
  id: 'DL-33',
  name: '山西：告诫后定期查访',
  length: 90,
  unit: 'calendarDay',
  startsOn: '送交告诫书',
  actor: '村居委会、派出所',
  consequence: '期内定期查访并存档',
  provision: law.SX_DV_16,
});
export const emergencyPlacementPeriod = periodRule({
  id: 'DL-34',
  name: '应急安置',
  length: 24,
  unit: 'hour',
  startsOn: '开始应急安置',
  actor: '村居委会',
  consequence: '期内帮助回家或者转到庇护场所',
  provision: law.SX_DV_19,
});
export const shelterPeriod = periodRule({
  id: 'DL-35',
  name: '临时庇护',
  length: 10,
  unit: 'calendarDay',
  rolls: false,
  startsOn: '开始临时庇护',
  actor: '救助机构',
  consequence: '延长的山西须经批准，国家规定备案',
  provision: law.SX_DV_20,
});
export const policeReportPeriod = periodRule({
  id: 'DL-23',
  name: '发现无、限制行为能力人遭受家庭暴力的报案',
  length: undefined,
  wording: '“及时”',
  unit: 'hour',
  startsOn: '发现或者有理由怀疑',
  actor: '八类单位及其工作人员',
  consequence: '没有报案造成严重后果的给予处分',
  provision: law.ADV_14,
});

export const VIOLENCE_PERIODS = [
  policeReportPeriod,
  orderDecisionPeriod,
  urgentOrderDecisionPeriod,
  orderServicePeriod,
  orderValidityPeriod,
  orderReconsiderationPeriod,
  shanxiPoliceOrderPeriod,
  warningDecisionPeriod,
  firstVisitPeriod,
  laterVisitPeriod,
  shanxiVisitPeriod,
  emergencyPlacementPeriod,
  shelterPeriod,
] as const;
