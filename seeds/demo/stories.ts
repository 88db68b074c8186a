import type { Facts } from '../../law/facts.ts';
import { fenOfYuan } from '../../law/kernel/money.ts';
import type { DocumentKind } from '../../src/intake/documents.ts';

/** One kind of trouble, told as people tell it. Invented; no line is anyone's life. */
export type Story = {
  /** Whose rights they are; a child's application is made by whom `facts.applicantIs` says. */
  readonly helped: 'woman' | 'child';
  readonly ages: readonly [from: number, to: number];
  readonly stage: 'litigation' | 'nonLitigation' | 'criminalDefence' | 'criminalVictim';
  readonly facts: Facts;
  readonly narrative: string;
  /** The opponent, as she names the relation. */
  readonly opponent: string;
  readonly has: readonly DocumentKind[];
  /** She fears whoever sees her telephone: neutral words, narrow hours, no messages. */
  readonly careful: boolean;
  /** Provisions the officer's opinion rests on. */
  readonly grounds: readonly string[];
  readonly opinion: string;
};

const adult: Facts = { service: 'representation', isOrganisation: false, isForeign: false, hasOwnLawyer: false, isMinor: false, applicantIs: 'self', isDetained: false, lacksCapacity: false, sex: 'female' };
const child: Facts = { ...adult, isMinor: true, applicantIs: 'guardian', guardianHarmsHer: false, hasNoFixedIncome: true };
const abused: Facts = { isVictimOfAbuse: true, assertsRightsFromAbuse: true, opponentInHousehold: true };
const calm: Facts = { isVictimOfAbuse: false };
const courtCase: Facts = { isLitigation: true };

export const stories = {
  beatenDivorce: {
    helped: 'woman', ages: [26, 46], stage: 'litigation', opponent: '丈夫', careful: true, has: ['identity', 'violenceMaterial'],
    facts: { ...adult, ...abused, ...courtCase, matter: 'marriageFamily' }, grounds: ['LAL-32-4'], opinion: '家庭暴力受害人主张离婚等相关权益，不受经济困难条件限制。',
    narrative: '结婚后他喝了酒就动手，今年打得更厉害，派出所来过两次。我带着孩子回了娘家，他天天打电话吓唬我。我想离婚，孩子跟我。',
  },
  protectionOrder: {
    helped: 'woman', ages: [24, 50], stage: 'nonLitigation', opponent: '前夫', careful: true, has: ['identity', 'violenceMaterial'],
    facts: { ...adult, ...abused, ...courtCase, opponentInHousehold: false, matter: 'protectionOrder' }, grounds: ['LAL-32-4'], opinion: '遭受家庭暴力，申请人身安全保护令，不受经济困难条件限制。',
    narrative: '离婚半年了，他还常到我住的地方砸门，在单位门口堵我，说不复婚就不让我好过。我想让法院管住他，不让他靠近。',
  },
  watchedPhone: {
    helped: 'woman', ages: [22, 40], stage: 'litigation', opponent: '丈夫', careful: true, has: [],
    facts: { ...adult, ...abused, ...courtCase, matter: 'marriageFamily' }, grounds: ['LAL-32-4'], opinion: '遭受家庭暴力，材料可以向公安、妇联调取，不以本人提交为前提。',
    narrative: '他看我的手机，也不给我钱。打过我，我没敢报警，身份证在他手里。我在村里妇联主任家写的这些。',
  },
  childSupport: {
    helped: 'child', ages: [5, 15], stage: 'litigation', opponent: '父亲', careful: false, has: ['identity', 'kinship', 'caseMaterial'],
    facts: { ...child, ...calm, ...courtCase, matter: 'supportPayments' }, grounds: ['LAL-31-4', 'LAL-42-1'], opinion: '未成年人请求抚养费，没有固定生活来源，免予核查经济困难状况。',
    narrative: '孩子归我带，离婚时说好每月给八百块抚养费，他去年五月以后一分没给，电话也不接。孩子上学、看病都是我一个人。',
  },
  childAbused: {
    helped: 'child', ages: [7, 14], stage: 'litigation', opponent: '继父', careful: true, has: ['kinship'],
    facts: { ...child, ...abused, ...courtCase, matter: 'guardianship', applicantIs: 'closeRelative', guardianHarmsHer: true, hasOtherGuardianOrRelative: true },
    grounds: ['LAL-32-4', 'LAL-40'], opinion: '监护人侵害未成年人，由外祖母代为申请；受虐待的未成年人主张权益，不受经济困难条件限制。',
    narrative: '我是孩子的姥姥。她妈改嫁后，那个男人总打孩子，身上有伤，老师也看见了。孩子现在住在我这里，我想把监护的事办了。',
  },
  childHarmed: {
    helped: 'child', ages: [11, 15], stage: 'criminalVictim', opponent: '同村男子', careful: true, has: ['identity', 'authorityLetter'],
    facts: { ...child, ...courtCase, isVictimOfAbuse: false, matter: 'criminalVictim', isSexualHarmToMinor: true, isSuspectOrAccusedUnrepresented: true },
    grounds: ['LAL-29', 'LAL-42-1'], opinion: '未成年被害人没有固定生活来源，免予核查经济困难状况；由熟悉未成年人的女性律师承办。',
    narrative: '公安已经立案了。孩子受了伤害，不愿意再讲一遍。我们想有个女律师陪着她，告诉我们后面怎么办。',
  },
  schoolInjury: {
    helped: 'child', ages: [8, 15], stage: 'litigation', opponent: '同学及其家长', careful: false, has: ['identity', 'kinship', 'caseMaterial'],
    facts: { ...child, ...calm, ...courtCase, matter: 'studentInjury' }, grounds: ['LAL-31-9', 'LAL-42-1'], opinion: '未成年人人身损害，按省内规定审查事项范围；没有固定生活来源，免予核查。',
    narrative: '孩子在学校被几个同学推倒，胳膊骨折住院。对方家长只给了两千块就不管了，学校让我们自己商量。',
  },
  wages: {
    helped: 'woman', ages: [28, 55], stage: 'nonLitigation', opponent: '家政公司', careful: false, has: ['identity', 'caseMaterial', 'exemptionStatus'],
    facts: { ...adult, ...calm, matter: 'labourPay', isLitigation: false, isMigrantWorker: true, residence: 'rural' }, grounds: ['LAL-31-5', 'LAL-42-3'], opinion: '进城务工人员请求支付劳动报酬，免予核查经济困难状况。',
    narrative: '我在城里做保洁，公司欠了我四个月工资一共一万二，老板总说下个月。没有签合同，有打卡记录和微信。',
  },
  pregnancyDismissal: {
    helped: 'woman', ages: [23, 36], stage: 'nonLitigation', opponent: '服装公司', careful: false, has: ['identity', 'caseMaterial', 'hardshipStatement'],
    facts: { ...adult, ...calm, matter: 'labourTermination', isLitigation: false, opponentInHousehold: false, assistance: 'none', isMigrantWorker: false, isDisabled: false, isElderly: false, hasNoFixedIncome: false, residence: 'urban', householdMonthlyIncome: fenOfYuan(2600), householdSize: 3 },
    grounds: ['LAL-31-9', 'LAL-41'], opinion: '孕期被辞退，属于扩大的援助事项；家庭人均收入不超过本地低保标准的两倍，本人已作诚信承诺。',
    narrative: '怀孕四个月跟主管说了以后，让我“自己提离职”，我不写，第二天就不给我排班了，工资也停了。',
  },
  workInjury: {
    helped: 'woman', ages: [30, 54], stage: 'nonLitigation', opponent: '食品加工厂', careful: false, has: ['identity', 'caseMaterial', 'exemptionStatus'],
    facts: { ...adult, ...calm, matter: 'workInjury', isLitigation: false, isMigrantWorker: true, residence: 'rural' }, grounds: ['LAL-31-7', 'LAL-42-3'], opinion: '进城务工人员请求工伤赔偿，免予核查经济困难状况。',
    narrative: '在厂里切菜机把两个手指伤了，厂里只付了住院的钱，不给申请工伤，说是我自己不小心。',
  },
  elderSupport: {
    helped: 'woman', ages: [66, 84], stage: 'litigation', opponent: '三个儿子', careful: false, has: ['identity', 'exemptionStatus'],
    facts: { ...adult, ...calm, ...courtCase, matter: 'supportPayments', isElderly: true, hasNoFixedIncome: true, assistance: 'socialAssistance', opponentInHousehold: false, residence: 'rural' },
    grounds: ['LAL-31-4', 'LAL-42-2'], opinion: '请求赡养费，正在享受低保，免予核查经济困难状况。',
    narrative: '我一个人住在老院子里，腿不好，三个儿子推来推去，谁也不管。药钱都是跟邻居借的。',
  },
  abandoned: {
    helped: 'woman', ages: [60, 78], stage: 'litigation', opponent: '养子', careful: false, has: ['identity'],
    facts: { ...adult, ...abused, ...courtCase, matter: 'supportPayments', isElderly: true, hasNoFixedIncome: true, opponentInHousehold: false }, grounds: ['LAL-32-4'], opinion: '遭受遗弃的受害人主张权益，不受经济困难条件限制。',
    narrative: '养子把我送到镇上旅店就走了，再没有露面，电话换了。村干部把我接回来的。我要他管我。',
  },
  land: {
    helped: 'woman', ages: [26, 50], stage: 'litigation', opponent: '村集体经济组织', careful: false, has: ['identity', 'caseMaterial', 'hardshipStatement'],
    facts: { ...adult, ...calm, ...courtCase, matter: 'ruralLand', opponentInHousehold: false, assistance: 'none', isMigrantWorker: false, isDisabled: false, isElderly: false, hasNoFixedIncome: false, residence: 'rural', householdMonthlyIncome: fenOfYuan(2400), householdSize: 4 },
    grounds: ['LAL-31-9', 'LAL-41'], opinion: '外嫁女集体收益分配，按省内规定审查事项范围；家庭人均收入不超过标准，本人已作诚信承诺。',
    narrative: '我嫁到邻村，户口没有迁走，娘家村里征地分钱，说出嫁的闺女一律没有。婆家村也没有给我分地。',
  },
  traffic: {
    helped: 'woman', ages: [35, 60], stage: 'litigation', opponent: '肇事司机和保险公司', careful: false, has: ['identity', 'caseMaterial', 'hardshipStatement'],
    facts: { ...adult, ...calm, ...courtCase, matter: 'trafficInjury', opponentInHousehold: false, assistance: 'none', isMigrantWorker: false, isDisabled: false, isElderly: false, hasNoFixedIncome: false, residence: 'rural', householdMonthlyIncome: fenOfYuan(1800), householdSize: 3 },
    grounds: ['LAL-31-7', 'LAL-41'], opinion: '请求交通事故人身损害赔偿；家庭人均收入不超过标准，本人已作诚信承诺。',
    narrative: '骑电动车接孩子被货车撞了，腿里打了钢板，交警认定对方全责，保险公司只肯赔一小半。',
  },
  overIncome: {
    helped: 'woman', ages: [32, 48], stage: 'litigation', opponent: '肇事司机', careful: false, has: ['identity', 'caseMaterial', 'hardshipStatement'],
    facts: { ...adult, ...calm, ...courtCase, matter: 'trafficInjury', opponentInHousehold: false, assistance: 'none', isMigrantWorker: false, isDisabled: false, isElderly: false, hasNoFixedIncome: false, residence: 'urban', householdMonthlyIncome: fenOfYuan(16_500), householdSize: 3 },
    grounds: ['LAL-34', 'LAL-41'], opinion: '事项在范围内，但家庭人均收入明显高于本地低保标准的两倍，又没有免予核查的情形。',
    narrative: '路口被车碰了，车损和误工对方不认。我们两口子都上班，不知道能不能申请，想试试。',
  },
  outOfScope: {
    helped: 'woman', ages: [30, 52], stage: 'litigation', opponent: '借款的朋友', careful: false, has: ['identity', 'caseMaterial'],
    facts: { ...adult, ...calm, ...courtCase, matter: 'other', opponentInHousehold: false, residence: 'urban' }, grounds: ['LAL-31-9'], opinion: '民间借贷不在法律援助事项范围内，已给予免费咨询并代拟催款函。',
    narrative: '朋友借了我三万块钱做生意，有转账记录，现在不还，也不接电话。',
  },
} as const satisfies Record<string, Story>;

export type StoryKey = keyof typeof stories;
