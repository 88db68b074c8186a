import { provisionsOf } from '../../kernel/citation.ts';
import { parsePlainDate } from '../../kernel/plain-date.ts';

const law = provisionsOf('womenLaw', {
  source: '2022年修订文本的两份公开镜像',
  verified: { on: parsePlainDate('2026-11-23'), how: '公开镜像逐条比对；上线前仍须与官方文本再核' },
  grade: 'V',
});

export const WOMEN_22 = law('WOMEN-22', 22, '拐卖、绑架妇女的报告和解救责任');
export const WOMEN_23 = law('WOMEN-23', 23, '性骚扰：可以向单位投诉并得到书面答复，可以报警，可以起诉');
export const WOMEN_24 = law('WOMEN-24', 24, '学校对性侵害、性骚扰不得隐瞒，及时通知监护人并报公安、教育部门');
export const WOMEN_25 = law('WOMEN-25', 25, '用人单位预防和制止性骚扰的八项措施');
export const WOMEN_26 = law('WOMEN-26', 26, '住宿经营者登记、报告');
export const WOMEN_29 = law('WOMEN-29', 29, '恋爱、分手、离婚后纠缠骚扰、泄露隐私的，可以申请人身安全保护令');
export const WOMEN_43 = law('WOMEN-43', 43, '招录不得有的五类性别歧视行为');
export const WOMEN_44 = law('WOMEN-44', 44, '合同有女职工特殊保护条款，不得限制婚育');
export const WOMEN_45 = law('WOMEN-45', 45, '男女同工同酬');
export const WOMEN_46 = law('WOMEN-46', 46, '晋职、晋级、培训坚持男女平等');
export const WOMEN_47 = law('WOMEN-47', 47, '经期、孕期、产期、哺乳期受特殊保护');
export const WOMEN_48 = law('WOMEN-48', 48, '不得因结婚、怀孕、产假、哺乳降低工资、限制晋升、辞退、单方解除');
export const WOMEN_49 = law('WOMEN-49', 49, '就业性别歧视纳入劳动保障监察');
export const WOMEN_56 = law('WOMEN-56', 56, '农村集体成员身份和土地权益男女平等');
export const WOMEN_67 = law('WOMEN-67', 67, '离婚诉讼中的财产申报和调取');
export const WOMEN_68 = law('WOMEN-68', 68, '离婚时的家务劳动补偿');
export const WOMEN_71 = law('WOMEN-71', 71, '女方丧失生育能力的，在最有利于子女的条件下优先考虑其抚养要求');
export const WOMEN_72 = law('WOMEN-72', 72, '对符合条件的妇女提供法律援助、司法救助');
export const WOMEN_73 = law('WOMEN-73', 73, '妇联可以要求、协助有关部门查处');
export const WOMEN_74 = law('WOMEN-74', 74, '侵害劳动权益的，人社部门可以联合工会、妇联约谈');
export const WOMEN_75 = law('WOMEN-75', 75, '农村集体权益受侵害可以申请乡镇政府协调、调解、起诉');
export const WOMEN_76 = law('WOMEN-76', 76, '全国统一的妇女权益保护热线');
export const WOMEN_77 = law('WOMEN-77', 77, '检察公益诉讼的五种情形');
export const WOMEN_78 = law('WOMEN-78', 78, '支持受侵害的妇女起诉');
export const WOMEN_79 = law('WOMEN-79', 79, '发现拐卖不报告的处分');
export const WOMEN_80 = law('WOMEN-80', 80, '性骚扰由公安批评教育或者出具告诫书，单位处分');
export const WOMEN_81 = law('WOMEN-81', 81, '住宿经营者违反登记、报告义务的处罚');
export const WOMEN_83 = law(
  'WOMEN-83',
  83,
  '违反第四十三条、第四十八条拒不改正或者情节严重的，处一万元以上五万元以下罚款',
);
