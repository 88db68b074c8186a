import { provisionsOf } from '../../kernel/citation.ts';
import { parsePlainDate } from '../../kernel/plain-date.ts';

/** 反家庭暴力法 and the documents that carry it out, in our own words. */
const read = { on: parsePlainDate('2026-11-23'), how: '公开镜像全文；上线前仍须与官方文本再核' } as const;
const law = provisionsOf('violenceLaw', { source: '国家法律法规数据库文本的公开镜像', verified: read, grade: 'V' });
const orders = provisionsOf('protectionOrderInterpretation', { source: '公开镜像全文', verified: read, grade: 'V' });
const orderOpinion = provisionsOf('protectionOrderOpinion', { source: '公开全文汇编', verified: read, grade: 'V' });
const warning = provisionsOf('warningLetterOpinion', { source: '公开全文汇编', verified: read, grade: 'V' });
const crimes = provisionsOf('violenceCrimesOpinion', { source: '公开全文汇编', verified: read, grade: 'V' });
const shelter = provisionsOf('shelterOpinion', { source: '公开全文汇编', verified: read, grade: 'V' });
const federation = provisionsOf('womensFederationRules', { source: '公开全文汇编', verified: read, grade: 'V' });
const shanxi = provisionsOf('shanxiViolenceMeasures', {
  source: '山西省家庭暴力预防和处置办法公开全文',
  verified: read,
  grade: 'V',
});
const publicOrder = provisionsOf('publicOrderLaw', { source: '2025年修订文本的公开镜像', verified: read, grade: 'V' });

export const ADV_2 = law('ADV-2', 2, '家庭成员之间以殴打、捆绑、残害、限制自由、经常性谩骂恐吓等方式的身体、精神侵害');
export const ADV_14 = law(
  'ADV-14',
  14,
  '学校、医院、村居委会、社工机构等发现无、限制行为能力人遭受家庭暴力的，及时向公安报案',
);
export const ADV_15 = law('ADV-15', 15, '公安接报及时出警、制止、取证，协助就医、鉴定；危险状态通知民政安置');
export const ADV_16 = law('ADV-16', 16, '情节较轻的由公安批评教育或者出具告诫书');
export const ADV_17 = law('ADV-17', 17, '告诫书送交双方并通知村居委会，村居委会、派出所查访');
export const ADV_19 = law('ADV-19', 19, '法律援助机构应当依法为家庭暴力受害人提供法律援助');
export const ADV_20 = law('ADV-20', 20, '法院可以根据出警记录、告诫书、伤情鉴定等认定家庭暴力');
export const ADV_21 = law('ADV-21', 21, '监护人实施家庭暴力严重侵害被监护人的，可以撤销监护资格，仍负担费用');
export const ADV_23 = law(
  'ADV-23',
  23,
  '遭受或者面临现实危险的可以申请保护令；无、限制行为能力或者受强制不能申请的，近亲属、公安、妇联、村居委会、救助机构可以代为申请',
);
export const ADV_24 = law('ADV-24', 24, '书面申请，书面有困难的可以口头');
export const ADV_25 = law('ADV-25', 25, '由申请人或者被申请人居住地、家庭暴力发生地的基层法院管辖');
export const ADV_27 = law('ADV-27', 27, '有明确的被申请人、具体请求、遭受或者面临现实危险的情形');
export const ADV_28 = law('ADV-28', 28, '七十二小时内作出或者驳回，情况紧急的二十四小时内作出');
export const ADV_29 = law('ADV-29', 29, '禁止施暴，禁止骚扰、跟踪、接触，责令迁出，其他措施');
export const ADV_30 = law('ADV-30', 30, '有效期不超过六个月，自作出之日起生效；失效前可以撤销、变更、延长');
export const ADV_31 = law('ADV-31', 31, '不服的自裁定生效之日起五日内申请复议一次，不停止执行');
export const ADV_32 = law('ADV-32', 32, '送达申请人、被申请人、公安和村居委会；法院执行，公安、村居委会协助');
export const ADV_34 = law('ADV-34', 34, '违反保护令的训诫、罚款、拘留，构成犯罪的追究刑事责任');
export const ADV_35 = law('ADV-35', 35, '应当报案而没有报案，造成严重后果的给予处分');
export const ADV_37 = law('ADV-37', 37, '家庭成员以外共同生活的人之间参照');
export const ORDERS_1 = orders('PO-1', 1, '申请保护令不以提起离婚等诉讼为前提');
export const ORDERS_2 = orders(
  'PO-2',
  2,
  '年老、残疾、重病等不能申请的，民政、残联、老年人组织等也可以根据其意愿代为申请',
);
export const ORDERS_3 = orders('PO-3', 3, '冻饿、经常性侮辱诽谤威胁跟踪骚扰等也是家庭暴力');
export const ORDERS_6 = orders('PO-6', 6, '证明到“较大可能性”即可；列举十一类证据');
export const ORDERS_10 = orders('PO-10', 10, '可以禁止用电话、短信等骚扰，禁止在经常出入的场所附近活动');
export const ORDERS_11 = orders('PO-11', 11, '离婚未获准后又作出保护令的，可以作为新情况、新理由再诉离婚');
export const ORDERS_12 = orders('PO-12', 12, '拒不执行保护令可以追究刑事责任');
export const ORDER_OPINION_4 = orderOpinion('PO-OPINION-4', 4, '受害人已经搬离的，不得泄露其行踪、联系方式');
export const ORDER_OPINION_8 = orderOpinion('PO-OPINION-8', 8, '可以依托妇联设法律援助工作站');
export const ORDER_OPINION_12 = orderOpinion('PO-OPINION-12', 12, '未成年受害人的保护令案件，法院可以通知法律援助');
export const ORDER_OPINION_13 = orderOpinion('PO-OPINION-13', 13, '各部门应当主动告知可以申请保护令');
export const ORDER_OPINION_14 = orderOpinion('PO-OPINION-14', 14, '法院作出后二十四小时内送达，同时送派出所、村居委会');
export const WARNING_3 = warning('WARNING-3', 3, '有初步证据证明实施了家庭暴力的可以出具告诫书');
export const WARNING_6 = warning('WARNING-6', 6, '五种情形一般应当出具告诫书');
export const WARNING_8 = warning('WARNING-8', 8, '可以当场决定；需要查证的自受理报案之时起七十二小时内决定');
export const WARNING_11 = warning('WARNING-11', 11, '通知村居委会、妇联和乡镇街道综治中心');
export const WARNING_12 = warning('WARNING-12', 12, '送交后七日内首次查访，之后每三个月一次，连续三次没有再犯的停止');
export const WARNING_14 = warning('WARNING-14', 14, '告诫书可以作为求助庇护的凭证');
export const WARNING_17 = warning('WARNING-17', 17, '受害人凭告诫书可以申请法律咨询、代书等法律援助');
export const WARNING_20 = warning('WARNING-20', 20, '五种情形不得以告诫代替处罚');
export const CRIMES_15 = crimes(
  'DV-CRIMES-15',
  15,
  '检察院、法院三日内告知被害人可以委托代理人、申请法律援助；未成年等被害人应当帮助申请；指派熟悉反家庭暴力法律的律师',
);
export const SHELTER_10_DAYS = shelter(
  'SHELTER-10',
  undefined,
  '成年受害人庇护一般不超过十日，延长报主管民政部门备案；可以带未成年子女',
);
export const FEDERATION_11 = federation('FEDERATION-11', 11, '高危的立即报公安和上级妇联，不得劝和、调解');
export const FEDERATION_SCALE = federation(
  'FEDERATION-SCALE',
  undefined,
  '危险预测量表九题每题一分：三分以下低危，四、五分中危，六分以上高危；两道特别题有一项即高危致命',
);
export const SX_DV_11 = shanxi(
  'SX-DV-11',
  11,
  '求助渠道；未成年人、老年人、残疾人、孕产哺乳期妇女、重病患者可以提出临时庇护请求',
);
export const SX_DV_12 = shanxi('SX-DV-12', 12, '首接负责：劝阻告知、登记疏导、优先保护弱势者、协助报案就医鉴定庇护');
export const SX_DV_13 = shanxi(
  'SX-DV-13',
  13,
  '八类单位发现无、限制行为能力人，或者因年老、残疾、重病、受强制威吓不能报案的人遭受家庭暴力的，应当报案',
);
export const SX_DV_14 = shanxi('SX-DV-14', 14, '公安接报后的六项处置');
export const SX_DV_15 = shanxi('SX-DV-15', 15, '五种情形应当出具告诫书');
export const SX_DV_16 = shanxi('SX-DV-16', 16, '村居委会、派出所九十日内定期查访并存档');
export const SX_DV_17 = shanxi('SX-DV-17', 17, '公安收到保护令后二十四小时内核实加害人情况、告知并记录');
export const SX_DV_19 = shanxi('SX-DV-19', 19, '村居委会应急安置一般不超过二十四小时');
export const SX_DV_20 = shanxi('SX-DV-20', 20, '临时庇护一般不超过十日，延长须报主管部门批准');
export const SX_DV_21 = shanxi('SX-DV-21', 21, '医疗机构做好诊疗记录，应要求出具诊断证明');
export const SX_DV_22 = shanxi('SX-DV-22', 22, '符合条件的受害人应当指派律师；鼓励对不够条件的困难受害人减免费用');
export const PUBLIC_ORDER_53 = publicOrder(
  'PUBLIC-ORDER-53',
  53,
  '虐待家庭成员、遗弃没有独立生活能力的人，可以治安处罚',
);
export const PUBLIC_ORDER_73 = publicOrder(
  'PUBLIC-ORDER-73',
  73,
  '拒不执行家庭暴力告诫书、性骚扰告诫书的，警告、罚款或者拘留',
);
