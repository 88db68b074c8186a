import { periodRule } from '../../kernel/period.ts';
import * as law from './provisions.ts';

export const contractPeriod = periodRule({
  id: 'DL-38',
  name: '订立书面劳动合同',
  length: 1,
  unit: 'month',
  rolls: false,
  startsOn: '用工',
  actor: '用人单位',
  consequence: '没有订立的，次日起每月二倍工资，到满一年为止',
  provision: law.LCL_10,
});
export const arbitrationLimitation = periodRule({
  id: 'DL-39',
  name: '劳动争议仲裁时效',
  length: 1,
  unit: 'year',
  startsOn: '知道或者应当知道权利被侵害（在职欠薪自劳动关系终止）',
  actor: '劳动者',
  consequence: '过期的对方可以抗辩',
  provision: law.LAC_27,
});
export const arbitrationAcceptancePeriod = periodRule({
  id: 'DL-40',
  name: '仲裁的受理',
  length: 5,
  unit: 'calendarDay',
  startsOn: '收到仲裁申请',
  actor: '仲裁委员会',
  consequence: '决定是否受理',
  provision: law.LAC_29,
});
export const arbitrationAwardPeriod = periodRule({
  id: 'DL-41',
  name: '仲裁裁决',
  length: 45,
  unit: 'calendarDay',
  startsOn: '受理仲裁申请',
  actor: '仲裁庭',
  consequence: '作出裁决；复杂的可以延长十五日，逾期可以起诉',
  provision: law.LAC_43,
});
export const suitAfterAwardPeriod = periodRule({
  id: 'DL-42',
  name: '对仲裁裁决起诉',
  length: 15,
  unit: 'calendarDay',
  startsOn: '收到裁决书',
  actor: '当事人（终局裁决限劳动者）',
  consequence: '不起诉的裁决生效',
  provision: law.LAC_50,
});
export const annulAwardPeriod = periodRule({
  id: 'DL-43',
  name: '申请撤销终局裁决',
  length: 30,
  unit: 'calendarDay',
  startsOn: '收到终局裁决书',
  actor: '用人单位',
  consequence: '可以申请撤销',
  provision: law.LAC_49,
});
export const injuryByEmployerPeriod = periodRule({
  id: 'DL-44',
  name: '单位申请工伤认定',
  length: 30,
  unit: 'calendarDay',
  startsOn: '发生工伤或者诊断职业病',
  actor: '用人单位',
  consequence: '没有申请的，期间的待遇由单位负担',
  provision: law.INJURY_17,
});
export const injuryByWorkerPeriod = periodRule({
  id: 'DL-44b',
  name: '职工方申请工伤认定',
  length: 1,
  unit: 'year',
  startsOn: '发生工伤或者诊断职业病',
  actor: '职工、近亲属、工会',
  consequence: '可以直接申请',
  provision: law.INJURY_17,
});
export const maternityLeave = periodRule({
  id: 'DL-53',
  name: '产假',
  length: 98,
  unit: 'calendarDay',
  rolls: false,
  startsOn: '开始休假（算法见产假计算）',
  actor: '用人单位',
  consequence: '违反的按每人一千元以上五千元以下罚款',
  provision: law.WOMEN_WORKERS_7,
});
export const nursingPeriod = periodRule({
  id: 'DL-54',
  name: '哺乳期',
  length: 1,
  unit: 'year',
  rolls: false,
  startsOn: '婴儿出生',
  actor: '用人单位',
  consequence: '不得加班、夜班，每天一小时哺乳时间',
  provision: law.WOMEN_WORKERS_9,
});

export const LABOUR_PERIODS = [
  contractPeriod,
  arbitrationLimitation,
  arbitrationAcceptancePeriod,
  arbitrationAwardPeriod,
  suitAfterAwardPeriod,
  annulAwardPeriod,
  injuryByEmployerPeriod,
  injuryByWorkerPeriod,
  maternityLeave,
  nursingPeriod,
] as const;
