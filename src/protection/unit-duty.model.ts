import type { Provision } from '../../law/kernel/citation.ts';
import {
  MINORS_103,
  MINORS_11,
  MINORS_117,
  MINORS_130,
  MINORS_39,
  MINORS_40,
  MINORS_57,
  MINORS_58,
  MINORS_61,
  MINORS_62,
  PUBLIC_ORDER_60,
  REPORT_10,
  REPORT_13,
  REPORT_14,
  REPORT_15,
  REPORT_16,
  REPORT_2,
  REPORT_3,
  REPORT_4,
  REPORT_5,
} from '../../law/national/minors-law/provisions.ts';

/** One thing the law asks of a unit that works with children: the question, and what to do where it is not done yet. */
export type UnitDuty = { asks: string; todo: string; basis: readonly [Provision, ...Provision[]] };

const duties = {
  report: {
    asks: '每个人都知道：发现或者怀疑孩子受伤害，立即打 110？',
    todo: '开一次短会讲清楚：怀疑就报，不用先查清楚；先打 110，再告诉领导。',
    basis: [REPORT_4, REPORT_5, MINORS_11],
  },
  file: {
    asks: '报警以后，知道向哪个主管部门备案？',
    todo: '问清主管部门哪个科室收备案，把电话贴在值班室。',
    basis: [REPORT_5],
  },
  noObstacle: {
    asks: '说好了谁也不能拦着报告？',
    todo: '写进制度：报告不用谁批准。不报、拦着报，造成严重后果的要处分。',
    basis: [REPORT_16, MINORS_117],
  },
  secret: {
    asks: '孩子是谁、谁报的，只有必须知道的人知道？',
    todo: '材料上锁，群里不发照片、名字、学校；报告人的名字单独放。',
    basis: [REPORT_13, REPORT_14, MINORS_103],
  },
  checkNew: {
    asks: '新来的人，上岗前都查过有没有伤害人的犯罪记录？',
    todo: '还没查的马上向公安、检察院查询。有性侵害、虐待、拐卖、暴力伤害记录的不录用。',
    basis: [MINORS_62, MINORS_130],
  },
  checkYearly: {
    asks: '在岗的人，每年都查一次？',
    todo: '定一个月份，每年把全体人员查一遍，留下结果。',
    basis: [MINORS_62],
  },
  bullying: {
    asks: '有人欺负同学，知道怎样当场制止、通知双方家长？',
    todo: '写一页处理办法：先制止，再通知双方家长；严重的及时报公安、教育部门。',
    basis: [MINORS_39, PUBLIC_ORDER_60],
  },
  noHiding: {
    asks: '性侵害、性骚扰的事，不会内部了结？',
    todo: '明确告诉大家：不得隐瞒，及时报公安、教育部门。',
    basis: [MINORS_40],
  },
  guests: {
    asks: '孩子来住店，都问家长电话和同住的人是什么关系？',
    todo: '前台放一张问话条。答不上来、孩子害怕的，打 110，再联系家长。',
    basis: [MINORS_57],
  },
  noEntry: {
    asks: '门口贴了未成年人禁入标志，看不准的查身份证？',
    todo: '今天就贴上标志；看不准年龄的，先看证件。',
    basis: [MINORS_58],
  },
  noChildWork: {
    asks: '没有招用不满十六周岁的人？',
    todo: '招人先看身份证。歌舞厅、酒吧、网吧，十六七岁的也不能招。',
    basis: [MINORS_61],
  },
} as const satisfies Record<string, UnitDuty>;
export type UnitDutyName = keyof typeof duties;
export const unitDuties: Readonly<Record<UnitDutyName, UnitDuty>> = duties;

/** A kind of unit, and how surely the law means it. The place in the list stands in addresses: new kinds go to the end. */
export type UnitKind = {
  label: string;
  hint: string;
  named: { says: string; basis: readonly [Provision, ...Provision[]] } | { doubt: string };
  duties: readonly [UnitDutyName, ...UnitDutyName[]];
};

const always = ['report', 'file', 'noObstacle', 'secret'] as const;
const checks = ['checkNew', 'checkYearly'] as const;
const named = (says: string, ...basis: readonly [Provision, ...Provision[]]) => ({ says, basis });

export const unitKinds: readonly UnitKind[] = [
  {
    label: '学校、幼儿园',
    hint: '校车也算',
    named: named('条文点了名。', REPORT_3, MINORS_130),
    duties: [...always, 'bullying', 'noHiding', ...checks],
  },
  {
    label: '托育、早教',
    hint: '看护小孩的',
    named: named('条文点了名。', REPORT_3),
    duties: [...always, ...checks],
  },
  {
    label: '培训、托管',
    hint: '补习、体育也算',
    named: named('条文点了名。', REPORT_3),
    duties: [...always, ...checks],
  },
  {
    label: '医院、诊所',
    hint: '妇幼、急救也算',
    named: named('报告的条文点了名。从业查询管的是给孩子看病的。', REPORT_3),
    duties: [...always, ...checks],
  },
  {
    label: '旅馆、民宿',
    hint: '宾馆、日租房',
    named: named('旅店、宾馆，条文点了名。民宿、日租房拿不准的，问当地公安。', REPORT_3),
    duties: ['guests', ...always, 'noChildWork'],
  },
  {
    label: '网吧、酒吧',
    hint: '歌舞厅也算',
    named: { doubt: '报告的条文没有点名写网吧、歌舞厅。算不算，由主管部门认定。发现了照样要救人、打 110。' },
    duties: ['noEntry', 'report', 'secret', 'noChildWork'],
  },
  {
    label: '村（居）委会',
    hint: '儿童主任也看',
    named: named('条文点了名。', REPORT_3, MINORS_11),
    duties: always,
  },
  {
    label: '福利、救助',
    hint: '社工机构也算',
    named: named('条文点了名。', REPORT_3),
    duties: [...always, ...checks],
  },
  {
    label: '国家机关',
    hint: '公职人员也算',
    named: named('条文点了名。', REPORT_2, MINORS_11),
    duties: always,
  },
  {
    label: '别的单位',
    hint: '家政、赛事等',
    named: { doubt: '教育、看护、医治孩子的都可能算，由主管部门认定。从业查询也一样，拿不准的去问。' },
    duties: [...always, ...checks, 'noChildWork'],
  },
];

/** What comes after a report, the same for every unit. */
export const afterReport: readonly { says: string; basis: readonly [Provision, ...Provision[]] }[] = [
  { says: '公安受案或者立案后三日内，向报案的单位反馈。', basis: [REPORT_10] },
  { says: '依规定报告的，不承担责任。', basis: [REPORT_15] },
];

export const unitAnswers = { yes: '做到了', no: '还没有', unsure: '不清楚' } as const;
export type UnitAnswer = keyof typeof unitAnswers;

export const findUnitKind = (number: string | undefined): UnitKind | undefined => unitKinds[Number(number ?? 0) - 1];

/** Left open is not done: nobody is told that all is well because a question was skipped. */
export const undoneOf = (
  kind: UnitKind,
  told: Readonly<Partial<Record<UnitDutyName, UnitAnswer>>>,
): readonly UnitDutyName[] => kind.duties.filter((name) => told[name] !== 'yes');
