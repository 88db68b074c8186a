import type { Facts } from './facts.ts';
import { all, any, fact, factIs } from './facts.ts';
import { cite, type Provision } from './kernel/citation.ts';
import type { Condition } from './kernel/condition.ts';
import { allOf, evaluate, type Answer } from './kernel/determination.ts';
import { onNotice } from './national/legal-aid-law/notified-defence.ts';
import {
  LAL_32_4,
  LAL_40,
  LAL_41,
  LAL_42_1,
  LAL_42_2,
  LAL_42_3,
  RULES_MATERIALS,
} from './national/legal-aid-law/provisions.ts';

export type PaperKind =
  | 'applicationForm'
  | 'identity'
  | 'authority'
  | 'hardshipStatement'
  | 'statusProof'
  | 'abuseEvidence'
  | 'matterMaterials'
  | 'notice';
export type Replacement = 'lookUp' | 'commitment' | 'later' | 'written by the agency';

export type PaperNeeded = {
  readonly kind: PaperKind;
  readonly label: string;
  readonly answer: Answer;
  /** Its absence never stops receipt. */
  readonly replacedBy: readonly { readonly by: Replacement; readonly says: string }[];
  readonly basis: string;
};

export type MeansRoute = 'notApplicable' | 'noLimit' | 'exemptFromCheck' | 'check' | 'unknown' | 'notInForce';

type PaperRule = {
  readonly kind: PaperKind;
  readonly label: string;
  readonly basis: Provision;
  readonly routes: Readonly<Record<MeansRoute, Answer>>;
  readonly when?: Condition<Facts>;
  /** One proof of status suffices: only the one whose ground stands is asked for. */
  readonly onlyWhenCertain?: true;
  readonly replacedBy: PaperNeeded['replacedBy'];
};

/** On these ways nothing is applied for. */
const withoutApplication = any(onNotice, factIs('service', 'consultation'));

const applications = {
  notApplicable: 'yes',
  noLimit: 'yes',
  exemptFromCheck: 'yes',
  check: 'yes',
  unknown: 'yes',
  notInForce: 'no',
} as const;
const only = (route: MeansRoute): PaperRule['routes'] => ({
  notApplicable: 'no',
  noLimit: 'no',
  exemptFromCheck: 'no',
  check: 'no',
  unknown: 'unknown',
  notInForce: 'no',
  [route]: 'yes',
});
const lookUp = (says: string) => ({ by: 'lookUp', says }) as const;
const later = { by: 'later', says: '没有带也先接收，之后补' } as const;
const commitment = { by: 'commitment', says: '可以用个人诚信承诺代替' } as const;

const RULES: readonly PaperRule[] = [
  {
    kind: 'applicationForm',
    label: '法律援助申请表',
    basis: RULES_MATERIALS,
    routes: applications,
    replacedBy: [{ by: 'written by the agency', says: '填写有困难的由工作人员代填，本人确认' }],
  },
  {
    kind: 'identity',
    label: '身份证明',
    basis: RULES_MATERIALS,
    routes: applications,
    replacedBy: [lookUp('可以通过人口信息查询核对'), later],
  },
  {
    kind: 'authority',
    label: '代为申请的证明（亲属关系、监护关系或者书面委托）',
    basis: LAL_40,
    routes: applications,
    when: factIs('applicantIs', 'guardian', 'closeRelative', 'otherRelative', 'authorised', 'organisation'),
    replacedBy: [lookUp('可以查询户籍、婚姻登记核对'), later],
  },
  {
    kind: 'hardshipStatement',
    label: '经济困难状况说明表（含个人诚信承诺）',
    basis: LAL_41,
    routes: only('check'),
    replacedBy: [lookUp('可以通过信息共享查询核对'), commitment],
  },
  {
    kind: 'statusProof',
    label: '没有固定生活来源的证明（学校、村居委会说明等）',
    basis: LAL_42_1,
    routes: only('exemptFromCheck'),
    onlyWhenCertain: true,
    when: all(fact('hasNoFixedIncome'), any(fact('isMinor'), fact('isElderly'), fact('isDisabled'))),
    replacedBy: [lookUp('残疾证、学籍可以查询'), commitment, later],
  },
  {
    kind: 'statusProof',
    label: '低保、特困、优抚、司法救助的证件或者证明',
    basis: LAL_42_2,
    routes: only('exemptFromCheck'),
    onlyWhenCertain: true,
    when: factIs('assistance', 'socialAssistance', 'judicialRelief', 'preferentialTreatment'),
    replacedBy: [lookUp('可以向民政、退役军人事务部门查询'), commitment, later],
  },
  {
    kind: 'statusProof',
    label: '进城务工的证明（农村户籍、务工证明等）',
    basis: LAL_42_3,
    routes: only('exemptFromCheck'),
    onlyWhenCertain: true,
    when: all(fact('isMigrantWorker'), factIs('matter', 'labourPay', 'workInjury')),
    replacedBy: [lookUp('可以查询户籍、社保'), commitment, later],
  },
  {
    kind: 'abuseEvidence',
    label: '受到虐待、遗弃、家庭暴力的材料（报警记录、告诫书、就诊记录、照片、聊天记录等，有什么交什么）',
    basis: LAL_32_4,
    routes: applications,
    when: all(fact('isVictimOfAbuse'), any(factIs('matter', 'protectionOrder'), fact('assertsRightsFromAbuse'))),
    replacedBy: [lookUp('可以向公安、法院、妇联查询'), later],
  },
  {
    kind: 'matterMaterials',
    label: '和这件事有关的材料（合同、工资条、判决书、事故认定书等）',
    basis: RULES_MATERIALS,
    routes: applications,
    replacedBy: [later],
  },
  {
    kind: 'notice',
    label: '办案机关的通知指派公函',
    basis: RULES_MATERIALS,
    routes: only('notApplicable'),
    when: onNotice,
    onlyWhenCertain: true,
    replacedBy: [],
  },
];

export function papersNeeded(facts: Facts, route: MeansRoute): readonly PaperNeeded[] {
  const applied = evaluate(withoutApplication, facts) !== 'yes';
  return RULES.filter((rule) => applied || rule.kind === 'notice').flatMap((rule) => {
    const when = rule.when === undefined ? 'yes' : evaluate(rule.when, facts);
    const answer = allOf([when, rule.routes[route]]);
    if (answer === 'no' || (rule.onlyWhenCertain === true && when !== 'yes')) return [];
    return [{ kind: rule.kind, label: rule.label, answer, replacedBy: rule.replacedBy, basis: cite(rule.basis) }];
  });
}
