import { provisionsOf } from '../../kernel/citation.ts';
import { parsePlainDate } from '../../kernel/plain-date.ts';

/** Articles of the 法律援助法 (in force since 2022-01-01) that rules here rest on, in our own words. */
const law = provisionsOf('legalAidLaw', {
  source: '国家法律法规数据库文本的两份公开镜像（2025-04-19、2026-07-17），逐条比对一致',
  verified: { on: parsePlainDate('2026-11-23'), how: '两份公开镜像逐条比对；上线前仍须与国家法律法规数据库再核' },
  grade: 'V',
});

export const LAL_22 = law(
  'LAL-22',
  22,
  '服务形式：咨询、代拟文书、刑事辩护与代理、民事行政国家赔偿代理、值班律师帮助、劳动争议调解与仲裁代理等',
);
export const LAL_23 = law('LAL-23', 23, '通过窗口、电话、网络等提供咨询，并告知申请的条件和程序');
export const LAL_24 = law('LAL-24', 24, '嫌疑人、被告人因经济困难或其他原因没有委托辩护人的，本人及近亲属可以申请');
export const LAL_29 = law(
  'LAL-29',
  29,
  '公诉案件被害人、自诉人、附带民事诉讼原告人因经济困难没有委托代理人的，可以申请',
);
export const LAL_31_1 = law('LAL-31-1', 31, '请求国家赔偿', { item: 1 });
export const LAL_31_2 = law('LAL-31-2', 31, '请求社会保险待遇或者社会救助', { item: 2 });
export const LAL_31_3 = law('LAL-31-3', 31, '请求发给抚恤金', { item: 3 });
export const LAL_31_4 = law('LAL-31-4', 31, '请求赡养费、抚养费、扶养费', { item: 4 });
export const LAL_31_5 = law('LAL-31-5', 31, '请求确认劳动关系或者支付劳动报酬', { item: 5 });
export const LAL_31_6 = law('LAL-31-6', 31, '请求认定无民事行为能力或者限制民事行为能力', { item: 6 });
export const LAL_31_7 = law('LAL-31-7', 31, '请求工伤、交通事故、食品药品安全事故、医疗事故人身损害赔偿', { item: 7 });
export const LAL_31_8 = law('LAL-31-8', 31, '请求环境污染、生态破坏损害赔偿', { item: 8 });
export const LAL_31_9 = law('LAL-31-9', 31, '法律、法规、规章规定的其他情形', { item: 9 });
export const LAL_32_1 = law('LAL-32-1', 32, '英雄烈士近亲属为维护英雄烈士的人格权益', { item: 1 });
export const LAL_32_2 = law('LAL-32-2', 32, '因见义勇为主张民事权益', { item: 2 });
export const LAL_32_3 = law('LAL-32-3', 32, '再审改判无罪请求国家赔偿', { item: 3 });
export const LAL_32_4 = law('LAL-32-4', 32, '遭受虐待、遗弃或者家庭暴力的受害人主张相关权益', { item: 4 });
export const LAL_32_5 = law('LAL-32-5', 32, '法律、法规、规章规定的其他不受经济困难条件限制的情形', { item: 5 });
export const LAL_33 = law('LAL-33', 33, '申诉、申请再审，法院决定再审或者检察院抗诉的，因经济困难可以申请');
export const LAL_34 = law('LAL-34', 34, '经济困难标准由省级人民政府确定并动态调整');
export const LAL_38 = law(
  'LAL-38',
  38,
  '诉讼事项向办案机关所在地的机构申请；非诉讼事项向争议处理机关所在地或者事由发生地的机构申请',
);
export const LAL_39_1 = law('LAL-39-1', 39, '被羁押等人员提出申请的，办案机关、监管场所二十四小时内转交', {
  paragraph: 1,
});
export const LAL_39_2 = law('LAL-39-2', 39, '通过值班律师提出的，值班律师二十四小时内转交', { paragraph: 2 });
export const LAL_40 = law(
  'LAL-40',
  40,
  '无、限制民事行为能力人由法定代理人代为申请；法定代理人侵害其权益的，其他法定代理人或者近亲属可以代为申请；被羁押等人员可以由法定代理人或者近亲属代为申请',
);
export const LAL_41 = law('LAL-41', 41, '申请人如实说明经济困难状况；通过信息共享查询或者个人诚信承诺核查');
export const LAL_42_1 = law(
  'LAL-42-1',
  42,
  '无固定生活来源的未成年人、老年人、残疾人等特定群体，有材料证明的免予核查',
  { item: 1 },
);
export const LAL_42_2 = law('LAL-42-2', 42, '社会救助、司法救助或者优抚对象，有材料证明的免予核查', { item: 2 });
export const LAL_42_3 = law(
  'LAL-42-3',
  42,
  '申请支付劳动报酬或者请求工伤事故人身损害赔偿的进城务工人员，有材料证明的免予核查',
  { item: 3 },
);
export const LAL_42_4 = law('LAL-42-4', 42, '法律、法规、规章规定的其他免予核查的人员', { item: 4 });
export const LAL_43_1 = law(
  'LAL-43-1',
  43,
  '收到申请之日起七日内审查决定；给予的三日内指派；不予的书面告知并说明理由',
  { paragraph: 1 },
);
export const LAL_43_2 = law('LAL-43-2', 43, '材料不齐的一次性告知补充或者说明；未按要求补充、说明的，视为撤回申请', {
  paragraph: 2,
});
export const LAL_44_1 = law(
  'LAL-44-1',
  44,
  '距时效或者期限届满不足七日，需要及时起诉、申请仲裁、行政复议的，可以先行提供',
  { paragraph: 1, item: 1 },
);
export const LAL_44_1_2 = law('LAL-44-1-2', 44, '需要立即申请财产保全、证据保全或者先予执行的，可以先行提供', {
  paragraph: 1,
  item: 2,
});
export const LAL_44_1_3 = law('LAL-44-1-3', 44, '法律、法规、规章规定的其他可以先行提供的情形', {
  paragraph: 1,
  item: 3,
});
export const LAL_44_2 = law('LAL-44-2', 44, '先行提供的，受援人事后及时补办手续、补充材料', { paragraph: 2 });
export const LAL_45 = law('LAL-45', 45, '为老年人、残疾人提供无障碍服务；对特定群体另有规定的从其规定');
export const LAL_48 = [
  law('LAL-48-1', 48, '以欺骗等不正当手段获得法律援助', { item: 1 }),
  law('LAL-48-2', 48, '故意隐瞒与案件有关的重要事实或者提供虚假证据', { item: 2 }),
  law('LAL-48-3', 48, '利用法律援助从事违法活动', { item: 3 }),
  law('LAL-48-4', 48, '经济状况发生变化，不再符合条件', { item: 4 }),
  law('LAL-48-5', 48, '案件终止审理或者已经被撤销', { item: 5 }),
  law('LAL-48-6', 48, '自行委托律师或者其他代理人', { item: 6 }),
  law('LAL-48-7', 48, '受援人有正当理由要求终止', { item: 7 }),
  law('LAL-48-8', 48, '法律、法规规定的其他应当终止的情形', { item: 8 }),
] as const;
export const LAL_49_1 = law('LAL-49-1', 49, '对不予、终止决定有异议的，向设立该机构的司法行政部门提出', {
  paragraph: 1,
});
export const LAL_49_2 = law('LAL-49-2', 49, '司法行政部门五日内审查，维持或者责令改正', { paragraph: 2 });
export const LAL_49_3 = law('LAL-49-3', 49, '对维持决定不服的，可以申请行政复议或者提起行政诉讼', { paragraph: 3 });
export const LAL_69 = law('LAL-69', 69, '外国人、无国籍人依照我国法律；没有规定的按条约或者互惠参照');

const rules = provisionsOf('procedureRules', {
  source: '司法部令第148号第四章的公开文本',
  verified: { on: parsePlainDate('2026-11-23'), how: '公开网页文本' },
  grade: 'V',
});
export const RULES_24 = rules('RULES-24', 24, '给予决定之日起三日内指派；收到公检法通知后三日内指派律师并通知公检法');
export const RULES_27 = rules(
  'RULES-27',
  27,
  '承办人员所属单位自安排或者收到指派之日起五日内签订委托协议和授权委托书，受援人或者客观原因除外',
);
/** Known by memory only: their article numbers are not, so none is claimed. */
const remembered = provisionsOf('procedureRules', {
  source: '修订要点报道与旧版同条，原文未见',
  verified: 'pending',
  grade: 'M',
});
export const RULES_FIRST = remembered(
  'RULES-FIRST',
  undefined,
  '同一事项向两个以上有管辖权的机构申请的，由最先收到申请的受理',
  { grade: 'V*' },
);
export const RULES_MATERIALS = remembered(
  'RULES-MATERIALS',
  undefined,
  '提交申请表、身份证明（代为申请的另交代理权证明）、经济困难状况说明表、与事项有关的材料；不受经济困难限制的不交说明表',
);
export const RULES_RECEIPT = remembered('RULES-RECEIPT', undefined, '收到材料出具书面接收凭证');
export const RULES_HOUSEHOLD = remembered(
  'RULES-HOUSEHOLD',
  undefined,
  '按申请人及共同生活的家庭成员计算；对方是共同生活的家庭成员的，只看申请人本人',
);
export const RULES_PAUSE = remembered('RULES-PAUSE', undefined, '补充材料、作出说明和异地协作核查的时间不计入审查期限');
export const RULES_CHANGE = remembered('RULES-CHANGE', undefined, '机构自收到更换申请之日起五日内决定');
export const RULES_CLOSING = remembered('RULES-CLOSING', undefined, '案件办理结束之日起三十日内提交立卷材料');
export const RULES_ARCHIVE = remembered(
  'RULES-ARCHIVE',
  undefined,
  '机构自收到立卷材料之日起三十日内审查，齐全的及时支付补贴',
);
export const RULES_OBJECTION = remembered('RULES-OBJECTION', undefined, '收到不予、终止决定之日起十五日内可以提出异议');
export const RULES_TERMINATION_NOTICE = remembered(
  'RULES-TERMINATION-NOTICE',
  undefined,
  '终止刑事案件援助的，函告办案机关',
);
export const RULES_PARTIES = remembered('RULES-PARTIES', undefined, '审查申请人是否公民或者法律规定的其他当事人');
export const RULES_LATE = remembered('RULES-LATE', undefined, '先行提供后不补办手续或者查明不符合条件的，终止援助');
