import { periodRule } from '../../kernel/period.ts';
import { MINORS_114, MINORS_23, REPORT_10, REPORT_2, REPORT_3, REPORT_4, REPORT_5 } from './provisions.ts';

/** The nine situations (4). One suffices; a suspicion suffices; checking first is no condition. */
export const REPORT_SITUATIONS = [
  { id: 'R1', label: '生殖器官、隐私部位非正常损伤' },
  { id: 'R2', label: '不满十四周岁的女性遭受或者疑似遭受性侵害、怀孕、流产' },
  { id: 'R3', label: '十四周岁以上的女性遭受性侵害而怀孕、流产' },
  { id: 'R4', label: '身体多处损伤、严重营养不良、意识不清，疑似家庭暴力、欺凌、虐待、殴打、被麻醉' },
  { id: 'R5', label: '因自杀、自残、工伤、中毒等非正常原因伤残、死亡' },
  { id: 'R6', label: '被遗弃或者长期无人照料' },
  { id: 'R7', label: '来源不明、失踪，被拐卖、收买' },
  { id: 'R8', label: '被组织乞讨' },
  { id: 'R9', label: '其他严重侵害身心健康或者正面临危险' },
].map((each) => ({ ...each, basis: REPORT_4 }));

export const MANDATED_REPORTERS = [
  { id: 'state', label: '国家机关、法律授权行使公权力的组织和公职人员', basis: REPORT_2 },
  { id: 'committee', label: '村（居）民委员会', basis: REPORT_3 },
  { id: 'school', label: '中小学、幼儿园、校外培训、校外活动场所、校车', basis: REPORT_3 },
  { id: 'nursery', label: '托育机构', basis: REPORT_3 },
  { id: 'medical', label: '医院、妇幼保健、急救、诊所', basis: REPORT_3 },
  { id: 'welfare', label: '儿童福利、救助管理、未成年人保护机构和社工机构', basis: REPORT_3 },
  { id: 'hotel', label: '旅店、宾馆', basis: REPORT_3 },
  { id: 'other', label: '其他密切接触未成年人的单位', basis: REPORT_3 },
] as const;

export const REPORT_TO = { says: '立即向公安机关报案或者举报，并按主管行政机关的要求备案', basis: REPORT_5 } as const;

/** At once: the document gives no number of hours, and none is invented. */
export const reportPeriod = periodRule({
  id: 'DL-21',
  name: '强制报告',
  length: undefined,
  wording: '“立即”',
  unit: 'hour',
  startsOn: '发现或者疑似九种情形之一',
  actor: '报告义务人',
  consequence: '没有报告造成严重后果的处分、追责',
  provision: REPORT_5,
});
export const policeFeedbackPeriod = periodRule({
  id: 'DL-22',
  name: '公安反馈',
  length: 3,
  unit: 'calendarDay',
  startsOn: '受案或者立案',
  actor: '公安机关',
  consequence: '向报案单位反馈',
  provision: REPORT_10,
});
export const proposalReplyPeriod = periodRule({
  id: 'DL-36',
  name: '建议书的书面回复',
  length: 1,
  unit: 'month',
  startsOn: '收到建议书',
  actor: '被建议单位',
  consequence: '书面回复',
  provision: MINORS_114,
});
/** At least weekly: each contact starts the next seven days. */
export const weeklyContactPeriod = periodRule({
  id: 'DL-37',
  name: '委托照护的每周联系',
  length: 7,
  unit: 'calendarDay',
  rolls: false,
  startsOn: '上一次联系',
  actor: '监护人',
  consequence: '与未成年人、被委托人联系交流',
  provision: MINORS_23,
});
