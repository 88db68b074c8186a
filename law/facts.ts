import { conditionsOver, type FactDictionary, type FactsOf } from './kernel/condition.ts';

/**
 * Everything the law may ask of a person, declared once. Interview, console, schema and explanation read it.
 * Facts about 'the person' are of the one who is to be aided, not of who applies for her.
 */
export const FACTS = {
  matter: {
    type: 'choice',
    label: '要解决的事',
    question: '您主要想解决哪件事？',
    why: '法律按事情的种类规定能不能援助、要不要看经济状况。',
    choices: [
      { value: 'protectionOrder', label: '申请人身安全保护令' },
      { value: 'marriageFamily', label: '离婚、孩子抚养权、家庭财产等婚姻家庭纠纷' },
      { value: 'supportPayments', label: '要抚养费、扶养费、赡养费' },
      { value: 'guardianship', label: '撤销、变更或者确定监护人' },
      { value: 'labourPay', label: '拖欠工资、确认劳动关系' },
      { value: 'labourTermination', label: '被辞退、孕产哺乳期待遇、经济补偿等劳动争议' },
      { value: 'servicePay', label: '劳务报酬、做工（没有劳动合同）受伤' },
      { value: 'workInjury', label: '工伤赔偿' },
      { value: 'trafficInjury', label: '交通事故受伤赔偿' },
      { value: 'foodDrugInjury', label: '食品药品造成的伤害赔偿' },
      { value: 'medicalInjury', label: '医疗事故伤害赔偿' },
      { value: 'socialBenefits', label: '社会保险待遇、低保等社会救助' },
      { value: 'bereavementBenefits', label: '发给抚恤金' },
      { value: 'stateCompensation', label: '国家赔偿' },
      { value: 'capacityDeclaration', label: '认定无民事行为能力、限制民事行为能力' },
      { value: 'environmentalHarm', label: '污染环境、破坏生态造成的损害' },
      { value: 'productFarmInput', label: '产品质量、农药种子化肥等造成的损害' },
      { value: 'ruralLand', label: '农村土地承包、宅基地、林权、集体成员权益' },
      { value: 'criminalVictim', label: '是刑事案件的被害人、自诉人或者附带民事诉讼原告' },
      { value: 'criminalDefence', label: '是刑事案件的嫌疑人、被告人' },
      { value: 'compulsoryTreatment', label: '强制医疗案件' },
      { value: 'retrial', label: '对生效裁判申诉、申请再审' },
      { value: 'heroReputation', label: '维护英雄烈士近亲属的人格权益' },
      { value: 'actOfBravery', label: '因见义勇为主张权益' },
      { value: 'acquittalCompensation', label: '再审改判无罪后请求国家赔偿' },
      { value: 'studentInjury', label: '学生伤害、欺凌等一般人身损害' },
      { value: 'harassmentDiscrimination', label: '性骚扰、就业性别歧视' },
      { value: 'other', label: '别的事（借钱、合同等）' },
    ],
  },
  service: {
    type: 'choice',
    label: '需要的帮助',
    question: '您需要哪一种帮助？',
    why: '问一问、写材料不看经济状况；请律师代理或者辩护才要审查。',
    choices: [
      { value: 'consultation', label: '先问问清楚（法律咨询）' },
      { value: 'drafting', label: '帮忙写法律文书' },
      { value: 'representation', label: '请律师代理、辩护或者代为调解、仲裁' },
    ],
  },
  province: {
    type: 'division',
    label: '受理机构所在省',
    question: '事情在哪个省处理？',
    why: '各省增加的援助事项不一样。',
  },
  isOrganisation: {
    type: 'yesNo',
    label: '申请人是单位',
    question: '是以公司、单位的名义申请吗？',
    why: '法律援助给公民和法律规定的当事人。',
  },
  isForeign: {
    type: 'yesNo',
    label: '外国人或者无国籍人',
    question: '需要帮助的人是外国人或者没有国籍吗？',
    why: '外国人按我国法律、条约或者互惠办理，由工作人员看。',
  },
  hasOwnLawyer: {
    type: 'yesNo',
    label: '已经自己请了律师或者代理人',
    question: '这件事已经自己花钱请律师或者代理人了吗？',
    why: '已经自行委托的，不再指派。',
  },

  isVictimOfAbuse: {
    type: 'yesNo',
    label: '遭受虐待、遗弃或者家庭暴力',
    question:
      '需要帮助的人是不是遭受过家里人的打骂、恐吓、虐待、遗弃？（前任、共同生活的人也算；经常性威胁、跟踪、骚扰、不给吃穿也算）',
    why: '这样的受害人主张相关权益，不看经济状况。',
  },
  assertsRightsFromAbuse: {
    type: 'yesNo',
    label: '这件事是因为受到虐待、遗弃、家庭暴力而主张权益',
    question: '现在要办的这件事，和受到的虐待、遗弃或者家庭暴力有关吗？',
    why: '有关的事不看经济状况；无关的另外的事按一般规定。',
  },

  birthDate: {
    type: 'date',
    label: '出生日期',
    question: '需要帮助的人是哪一天出生的？',
    why: '未满十八周岁的人，申请办法和保护不同。',
  },
  isMinor: {
    type: 'yesNo',
    label: '未满十八周岁',
    question: '需要帮助的人满十八周岁了吗？没有满请选“是，未满”。',
    why: '未成年人由监护人代为申请，并且优先办理。',
  },
  sex: {
    type: 'choice',
    label: '性别',
    question: '需要帮助的人的性别？',
    why: '妇女的申请走绿色通道，也便于指派合适的律师。',
    choices: [
      { value: 'female', label: '女' },
      { value: 'male', label: '男' },
    ],
  },
  lacksCapacity: {
    type: 'yesNo',
    label: '成年，但不能完全辨认自己的行为',
    question: '需要帮助的成年人是不是因为精神、智力原因，不能自己办理申请？',
    why: '不能自己办的，由监护人代为申请。',
  },
  isElderly: {
    type: 'yesNo',
    label: '老年人（六十周岁以上）',
    question: '需要帮助的人满六十周岁了吗？',
    why: '没有固定生活来源的老年人不核查经济状况。',
  },
  isDisabled: {
    type: 'yesNo',
    label: '残疾人',
    question: '需要帮助的人有残疾吗？',
    why: '没有固定生活来源的残疾人不核查经济状况，还能得到无障碍服务。',
  },
  isDetained: {
    type: 'yesNo',
    label: '被羁押、服刑或者强制隔离戒毒',
    question: '需要帮助的人现在被关押、服刑或者在强制隔离戒毒吗？',
    why: '家里人可以代为申请，监所要在24小时内转交申请。',
  },

  applicantIs: {
    type: 'choice',
    label: '由谁来申请',
    question: '由谁来申请？',
    why: '法律规定了谁能替别人申请。',
    choices: [
      { value: 'self', label: '本人' },
      { value: 'guardian', label: '监护人（父母等法定代理人）' },
      { value: 'closeRelative', label: '近亲属（配偶、父母、子女、兄弟姐妹、祖父母、外祖父母、孙子女、外孙子女）' },
      { value: 'otherRelative', label: '别的亲戚（姨、舅、姑、叔、伯等）' },
      { value: 'authorised', label: '本人书面委托的人' },
      { value: 'organisation', label: '村居委会、学校、妇联、民政等单位' },
    ],
  },
  guardianHarmsHer: {
    type: 'yesNo',
    label: '来申请的监护人或者唯一的监护人侵害了被监护人',
    question: '伤害、遗弃或者不管需要帮助的人的，是不是监护人自己？',
    why: '侵害被监护人的监护人不能代为申请，也不会得到任何消息。',
  },
  hasOtherGuardianOrRelative: {
    type: 'yesNo',
    label: '还有别的监护人或者近亲属可以代为申请',
    question: '还有没有别的监护人或者近亲属（祖父母、外祖父母、成年的哥哥姐姐等）能帮着申请？',
    why: '监护人侵害权益或者不能办的，其他法定代理人或者近亲属可以代为申请。',
  },
  guardianUnavailable: {
    type: 'yesNo',
    label: '没有能办事的监护人',
    question: '监护人是不是去世、失踪、服刑，或者没有能力办？',
    why: '没有监护人的，由工作人员当天研究办法，并联系民政部门。',
  },

  isSuspectOrAccusedUnrepresented: {
    type: 'yesNo',
    label: '没有委托辩护人、诉讼代理人',
    question: '刑事案件里还没有请辩护人或者代理人，对吗？',
    why: '没有委托的，有些情形办案机关必须通知指派律师。',
  },
  isDeafMuteBlind: {
    type: 'yesNo',
    label: '视力、听力、言语残疾',
    question: '当事人有视力、听力或者言语残疾吗？',
    why: '这样的嫌疑人、被告人应当有律师辩护。',
  },
  mayFaceLifeOrDeath: {
    type: 'yesNo',
    label: '可能判处无期徒刑、死刑',
    question: '案件可能判处无期徒刑或者死刑吗？',
    why: '这样的案件应当有律师辩护。',
  },
  isDeathReviewApplicant: {
    type: 'yesNo',
    label: '死刑复核案件中申请法律援助的被告人',
    question: '是死刑复核案件，并且申请了法律援助吗？',
    why: '这样的案件应当有律师辩护。',
  },
  isTriedInAbsence: {
    type: 'yesNo',
    label: '缺席审判案件的被告人',
    question: '是缺席审判的案件吗？',
    why: '这样的案件应当有律师辩护。',
  },
  noticeReceived: {
    type: 'yesNo',
    label: '办案机关已经通知指派',
    question: '公安、检察院或者法院已经发来通知指派的公函了吗？',
    why: '有通知的，不用申请，也不审查经济状况。',
  },
  retrialOpened: {
    type: 'yesNo',
    label: '法院决定再审或者检察院抗诉',
    question: '法院已经决定再审，或者检察院已经抗诉了吗？',
    why: '申诉、再审案件到这一步才能申请代理。',
  },

  hasNoFixedIncome: {
    type: 'yesNo',
    label: '没有固定生活来源',
    question: '需要帮助的人没有固定的收入来源吗？（在校学生、没有工作和退休金的，一般算没有）',
    why: '没有固定生活来源的未成年人、老年人、残疾人等不核查经济状况。',
  },
  assistance: {
    type: 'choice',
    label: '享受的救助或者优抚',
    question: '需要帮助的人（或者家庭）正在享受下面哪种待遇？',
    why: '正在享受的，不再核查经济状况。',
    choices: [
      { value: 'none', label: '都没有' },
      { value: 'socialAssistance', label: '低保、特困供养、临时救助等社会救助' },
      { value: 'judicialRelief', label: '司法救助' },
      { value: 'preferentialTreatment', label: '优抚（烈属、伤残军人等）' },
    ],
  },
  isMigrantWorker: {
    type: 'yesNo',
    label: '进城务工人员',
    question: '是从农村出来打工的吗？',
    why: '进城务工人员要工资、要工伤赔偿，不核查经济状况。',
  },

  opponentInHousehold: {
    type: 'yesNo',
    label: '对方是共同生活的家庭成员',
    question: '对方是和您一起生活的家里人吗？',
    why: '对方就是家里人的，只看您自己的收入，不算对方的。',
  },
  residence: {
    type: 'choice',
    label: '按城镇还是农村标准',
    question: '平时住在城镇还是农村？',
    why: '城镇和农村的低保标准不一样。',
    choices: [
      { value: 'urban', label: '城镇' },
      { value: 'rural', label: '农村' },
    ],
  },
  decidingCounty: {
    type: 'division',
    label: '作出决定的法律援助机构所在县',
    question: '由哪个县（市、区）的法律援助机构办理？',
    why: '经济困难标准按作出决定的机构所在地算，在别处递交不会变。',
  },
  ownMonthlyIncome: {
    type: 'money',
    label: '本人月收入',
    question: '本人平均每个月有多少收入？（没有就填0）',
    why: '对方是家里人时只看本人收入。',
  },
  householdMonthlyIncome: {
    type: 'money',
    label: '全家月收入',
    question: '一起生活的一家人，平均每个月总共有多少收入？',
    why: '按全家人均月收入和当地低保标准的两倍比较。',
  },
  householdSize: {
    type: 'count',
    min: 1,
    max: 100,
    label: '共同生活的人数',
    question: '一起生活的一家有几口人？（包括本人）',
    why: '用来算人均收入。',
  },

  isLitigation: {
    type: 'yesNo',
    label: '已经或者将要打官司',
    question: '这件事是要在法院、检察院、公安办（打官司、刑事案件）吗？',
    why: '打官司的事，向办案机关所在地的机构申请。',
  },
  caseAuthorityCounty: {
    type: 'division',
    label: '办案机关所在县',
    question: '办案的法院、检察院、公安在哪个县（市、区）？',
    why: '由办案机关所在地的机构受理。',
  },
  disputeBodyCounty: {
    type: 'division',
    label: '争议处理机关所在县',
    question: '处理这件事的仲裁委、部门在哪个县（市、区）？',
    why: '不打官司的事，由争议处理机关所在地或者事情发生地的机构受理。',
  },
  eventCounty: {
    type: 'division',
    label: '事由发生地所在县',
    question: '事情发生在哪个县（市、区）？',
    why: '不打官司的事，由争议处理机关所在地或者事情发生地的机构受理。',
  },

  limitationEndsOn: {
    type: 'date',
    label: '时效或者期限届满日',
    question: '有没有快到期的日子？比如起诉、仲裁、复议的最后一天。',
    why: '不到七天就到期的，可以先提供援助再补手续。',
  },
  needsPreservation: {
    type: 'yesNo',
    label: '需要立即申请财产保全、证据保全或者先予执行',
    question: '是不是需要马上请法院冻结财产、保全证据或者先拿到一部分钱？',
    why: '这样的急事可以先提供援助再补手续。',
  },
  inDangerNow: {
    type: 'yesNo',
    label: '现在有人身危险',
    question: '现在有没有危险？',
    why: '有危险先保护人，再办手续。',
  },

  isSexualHarmToMinor: {
    type: 'yesNo',
    label: '涉及对未成年人的性侵害',
    question: '是不是有人对未成年人有性方面的侵害？',
    why: '这样的案件要保护孩子、及时报警，不能调解。',
  },
  opponentRefusesMediation: {
    type: 'yesNo',
    label: '有一方明确拒绝调解',
    question: '有没有一方明确不愿意调解？',
    why: '一方明确拒绝的，不得调解。',
  },
  dangerYesCount: {
    type: 'count',
    min: 0,
    max: 9,
    label: '危险评估量表答“是”的题数',
    question: '家庭暴力危险预测量表的九题里，有几题答“是”？',
    why: '分数高的要先保护人，不能劝和、调解。',
  },
  dangerLethalSign: {
    type: 'yesNo',
    label: '危险评估量表的特别题答“是”',
    question: '有没有掐脖子等使人不能呼吸，或者别的明显会致命的行为？',
    why: '有一项就是高危，马上报公安。',
  },
  fearsOrIsControlled: {
    type: 'yesNo',
    label: '害怕对方或者受对方控制',
    question: '会不会害怕对方，或者被对方管着钱、手机、出门？',
    why: '害怕、受控制的时候谈不上自愿，不能调解。',
  },
  hasLiveWarningLetter: {
    type: 'yesNo',
    label: '有有效的告诫书',
    question: '公安对对方出过告诫书吗？',
    why: '凭告诫书可以直接得到咨询和代书；并且不能调解。',
  },
  hasLiveProtectionOrder: {
    type: 'yesNo',
    label: '有有效的人身安全保护令',
    question: '法院的人身安全保护令还在有效期里吗？',
    why: '失效前可以申请延长；并且不能调解。',
  },
  childIsHarmed: {
    type: 'yesNo',
    label: '有孩子受到伤害',
    question: '有没有孩子受到伤害，或者看着家里打人？',
    why: '孩子受到伤害的要报告，不能调解。',
  },
  suspectsReportableCrime: {
    type: 'yesNo',
    label: '涉嫌应当报告的犯罪',
    question: '有没有涉嫌犯罪、应当报告公安的事？',
    why: '应当报告的犯罪不能用调解代替。',
  },
  hasRedFlag: {
    type: 'yesNo',
    label: '工作人员标了红旗',
    question: '工作人员有没有给这件事标红旗？',
    why: '标了红旗的不能调解。',
  },
  isSimpleDispute: {
    type: 'yesNo',
    label: '事实清楚、争议不大',
    question: '事情清楚、双方争议不大吗？',
    why: '简单的事可以优先调解，省时省力。',
  },
} as const satisfies FactDictionary;

export type Facts = FactsOf<typeof FACTS>;
export type FactName = keyof typeof FACTS;

export const { fact, factIs, all, any, not, atMost, before, perHead, within, known, officerDecides, always } =
  conditionsOver<Facts>();
