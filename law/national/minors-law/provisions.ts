import { provisionsOf } from '../../kernel/citation.ts';
import { parsePlainDate } from '../../kernel/plain-date.ts';

const read = { on: parsePlainDate('2026-11-23'), how: '公开镜像全文；上线前仍须与官方文本再核' } as const;
const law = provisionsOf('minorsLaw', { source: '2024年修正文本的两份公开镜像', verified: read, grade: 'V' });
const report = provisionsOf('mandatoryReportOpinion', { source: '公开全文汇编', verified: read, grade: 'V' });
const guide = provisionsOf('minorsAidGuide', { source: '公开节选与报道', verified: 'pending', grade: 'V*' });
const publicOrder = provisionsOf('publicOrderLaw', { source: '2025年修订文本的公开镜像', verified: read, grade: 'V' });

export const MINORS_2 = law('MINORS-2', 2, '未成年人是未满十八周岁的公民');
export const MINORS_4 = law(
  'MINORS-4',
  4,
  '最有利于未成年人的原则：特殊优先、尊严、隐私、适应特点、听取意见、保护与教育结合',
);
export const MINORS_11 = law(
  'MINORS-11',
  11,
  '国家机关、村居委会、密切接触未成年人的单位及其工作人员发现侵害或者危险的，立即向公安、民政、教育等报告',
);
export const MINORS_17 = law('MINORS-17', 17, '监护人不得实施的十一类行为');
export const MINORS_21 = law('MINORS-21', 21, '不满八周岁不得无人看护，不满十六周岁不得脱离监护单独生活');
export const MINORS_23 = law('MINORS-23', 23, '委托照护的监护人与未成年人、被委托人至少每周联系一次');
export const MINORS_39 = law('MINORS-39', 39, '学校对欺凌立即制止、通知双方家长，严重的及时报公安、教育部门');
export const MINORS_40 = law('MINORS-40', 40, '对性侵害、性骚扰不得隐瞒，及时报公安、教育部门');
export const MINORS_57 = law(
  'MINORS-57',
  57,
  '旅馆接待未成年人入住，应当询问父母联系方式、同住的人是什么关系；有违法犯罪嫌疑的立即报公安，并联系父母',
  { grade: 'M' },
);
export const MINORS_58 = law(
  'MINORS-58',
  58,
  '营业性歌舞娱乐场所、酒吧、网吧不得让未成年人进入，设禁入标志，看不准年龄的查身份证件',
  { grade: 'M' },
);
export const MINORS_61 = law(
  'MINORS-61',
  61,
  '不得招用不满十六周岁的人；不得安排未成年人从事过重、有毒、有害、危险的作业',
);
export const MINORS_62 = law('MINORS-62', 62, '密切接触未成年人的单位从业查询，每年定期查询');
export const MINORS_92 = law('MINORS-92', 92, '民政部门临时监护的七种情形');
export const MINORS_94 = law('MINORS-94', 94, '民政部门长期监护的五种情形');
export const MINORS_101 = law('MINORS-101', 101, '司法机关和司法行政部门确定专门机构或者人员，应当有女性工作人员');
export const MINORS_102 = law('MINORS-102', 102, '用未成年人听得懂的语言，听取其意见');
export const MINORS_103 = law('MINORS-103', 103, '不得披露能识别涉案未成年人的信息');
export const MINORS_104 = law('MINORS-104', 104, '需要法律援助、司法救助的给予帮助；指派熟悉未成年人身心特点的律师');
export const MINORS_106 = law('MINORS-106', 106, '没有人代为起诉的，检察院可以督促、支持起诉');
export const MINORS_107 = law('MINORS-107', 107, '离婚案件尊重已满八周岁子女的真实意愿');
export const MINORS_108 = law('MINORS-108', 108, '监护人侵害的，可以作出保护令、撤销监护资格，仍负担费用');
export const MINORS_110 = law('MINORS-110', 110, '讯问、询问应当通知法定代理人或者合适成年人到场；一般不出庭');
export const MINORS_111 = law('MINORS-111', 111, '对被侵害的未成年人提供心理干预、救助、法律援助、转学安置等');
export const MINORS_112 = law(
  'MINORS-112',
  112,
  '性侵害、暴力伤害案件同步录音录像、尽量一次完成，女性未成年人由女性工作人员进行',
);
export const MINORS_114 = law('MINORS-114', 114, '被建议单位一个月内书面回复');
export const MINORS_117 = law('MINORS-117', 117, '没有报告造成严重后果的给予处分');
export const MINORS_130 = law('MINORS-130', 130, '密切接触未成年人的单位、学生欺凌的含义');
export const MINORS_131 = law('MINORS-131', 131, '中国境内的外国、无国籍未成年人同等保护');
export const REPORT_2 = report('REPORT-2', 2, '国家机关、法律授权组织、公职人员发现的应当报告');
export const REPORT_3 = report('REPORT-3', 3, '密切接触未成年人的行业及从业人员：学校、医院、村居委会、旅店等');
export const REPORT_4 = report('REPORT-4', 4, '九种应当报告的情形');
export const REPORT_5 = report('REPORT-5', 5, '立即向公安报案，并按主管行政机关的要求备案');
export const REPORT_8 = report('REPORT-8', 8, '公安立即接受；不属管辖的移送');
export const REPORT_10 = report('REPORT-10', 10, '受案或者立案后三日内向报案单位反馈');
export const REPORT_12 = report('REPORT-12', 12, '保护救助；公安、妇联、村居委会、救助机构可以代为申请保护令');
export const REPORT_13 = report('REPORT-13', 13, '报案人信息保密');
export const REPORT_14 = report('REPORT-14', 14, '未成年人身份、案情严格保密');
export const REPORT_15 = report('REPORT-15', 15, '依规定报告的不承担相应的法律责任');
export const REPORT_16 = report('REPORT-16', 16, '没有报告造成严重后果的处分、追责；阻止报告的从重');
export const GUIDE_3 = guide('GUIDE-3', 3, '适用于性侵害、监护人侵害、学生伤害事故和其他侵害未成年人权益的案件');
export const GUIDE_FEMALE = guide('GUIDE-FEMALE', undefined, '受援未成年人为女性的性侵害案件，优先指派女性承办人员');
export const GUIDE_36 = guide('GUIDE-36', 36, '保护令失效前可以代理申请撤销、变更、延长', {
  grade: 'V',
  verified: read,
});
export const GUIDE_37 = guide('GUIDE-37', 37, '可以建议有资格的人、组织申请撤销监护资格', {
  grade: 'V',
  verified: read,
});
export const PUBLIC_ORDER_60 = publicOrder(
  'PUBLIC-ORDER-60',
  60,
  '学校明知严重欺凌、侵害未成年学生的犯罪不按规定报告、处置的，责令改正',
);
