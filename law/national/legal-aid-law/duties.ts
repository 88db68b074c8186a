import { provisionsOf } from '../../kernel/citation.ts';
import { parsePlainDate } from '../../kernel/plain-date.ts';

/** Articles on institutions, duties and liability: said in the catalogue, carried out by the workflows, not answered by a condition. */
const law = provisionsOf('legalAidLaw', {
  source: '国家法律法规数据库文本的两份公开镜像，逐条比对一致',
  verified: { on: parsePlainDate('2026-11-23'), how: '两份公开镜像逐条比对；上线前仍须与国家法律法规数据库再核' },
  grade: 'V',
});

export const LAL_12 = law('LAL-12', 12, '县级以上司法行政部门设立法律援助机构，受理、审查、指派、支付补贴');
export const LAL_13 = law(
  'LAL-13',
  13,
  '机构可以安排本机构有律师资格或者法律职业资格的人员；可以设工作站、联络点就近受理',
);
export const LAL_14 = law('LAL-14', 14, '可以在法院、检察院、看守所派驻值班律师');
export const LAL_15 = law('LAL-15', 15, '可以通过政府采购择优选择律师事务所等');
export const LAL_16 = law('LAL-16', 16, '律师事务所、基层法律服务所、律师、基层法律服务工作者有援助义务');
export const LAL_18 = law('LAL-18', 18, '律师资源不足地区的跨区域流动');
export const LAL_20 = law('LAL-20', 20, '不得向受援人收取任何财物');
export const LAL_21 = law('LAL-21', 21, '保守国家秘密、商业秘密和个人隐私');
export const LAL_25_2 = law('LAL-25-P2', 25, '其他适用普通程序审理的刑事案件，法院可以通知指派', { paragraph: 2 });
export const LAL_25_7 = law('LAL-25-7', 25, '法律规定的其他人员', { paragraph: 1, item: 7 });
export const LAL_27 = law('LAL-27', 27, '通知指派不得限制、损害委托辩护权');
export const LAL_30 = law('LAL-30', 30, '值班律师提供咨询、程序选择建议、申请变更强制措施、提出意见等帮助');
export const LAL_35 = law('LAL-35', 35, '公检法和有关部门应当及时告知有权申请');
export const LAL_37 = law('LAL-37', 37, '告知有权约见值班律师并提供便利');
export const LAL_47 = law('LAL-47', 47, '受援人如实陈述、及时提供证据、配合');
export const LAL_51 = law('LAL-51', 51, '信息化建设和信息共享');
export const LAL_52 = law('LAL-52', 52, '补贴标准由省级司法行政部门会同财政部门制定，动态调整，免税');
export const LAL_53 = law('LAL-53', 53, '法院缓减免诉讼费，公证、鉴定机构减免');
export const LAL_54 = law('LAL-54', 54, '培训');
export const LAL_55 = law('LAL-55', 55, '受援人的知情权、投诉权、请求更换权');
export const LAL_56 = law('LAL-56', 56, '投诉查处制度，及时告知结果');
export const LAL_57 = law('LAL-57', 57, '质量标准和第三方评估');
export const LAL_58 = law('LAL-58', 58, '公开资金使用、案件办理、质量考核情况');
export const LAL_59 = law('LAL-59', 59, '庭审旁听、案卷检查、征询意见、回访');
export const LAL_60 = law('LAL-60', 60, '律师协会年度考核、惩戒');
export const LAL_61 = law('LAL-61', 61, '机构和人员的责任');
export const LAL_62 = law('LAL-62', 62, '律师事务所、基层法律服务所的责任');
export const LAL_63 = law('LAL-63', 63, '律师、基层法律服务工作者的责任');
export const LAL_64 = law('LAL-64', 64, '骗取援助的支付已实施的费用，并处三千元以下罚款');
export const LAL_65 = law('LAL-65', 65, '冒用法律援助名义谋利的没收并罚款');
export const LAL_68 = law('LAL-68', 68, '工会、共青团、妇联、残联开展法律援助参照');
export const LAL_70 = law('LAL-70', 70, '军人军属另行规定');
