import { all, any, fact, factIs, type Facts } from './facts.ts';
import { cite, provisionsOf, type Provision } from './kernel/citation.ts';
import type { Condition } from './kernel/condition.ts';
import { evaluate, type Answer } from './kernel/determination.ts';
import { parsePlainDate } from './kernel/plain-date.ts';
import { CRIMES_15 } from './national/anti-domestic-violence/provisions.ts';
import { LAL_26 } from './national/legal-aid-law/conduct.ts';
import { GUIDE_FEMALE, MINORS_104 } from './national/minors-law/provisions.ts';
import { SX_MINORS_LAWYER, inShanxi } from './shanxi/regulation-2024/added-matters.ts';

const rules = provisionsOf('procedureRules', {
  source: '第四章的公开文本',
  verified: { on: parsePlainDate('2026-11-23'), how: '公开网页文本' },
  grade: 'V',
});
export const RULES_25 = rules('RULES-25', 25, '按人员数量、专业特长、执业经验等合理指派');
export const RULES_26 = rules(
  'RULES-26',
  26,
  '无期、死刑、死刑复核案件指派有三年以上刑事辩护经历的律师；未成年人刑事案件指派熟悉未成年人身心特点的律师',
);

export type Requirement =
  | 'licensedLawyer'
  | 'threeYearsCriminal'
  | 'familiarWithMinors'
  | 'femalePreferred'
  | 'familiarWithDomesticViolence'
  | 'noConflict';

type Rule = {
  readonly requires: Requirement;
  readonly label: string;
  readonly strength: 'must' | 'prefer';
  readonly basis: Provision;
  readonly when: Condition<Facts>;
};

const RULES: readonly Rule[] = [
  {
    requires: 'licensedLawyer',
    label: '刑事辩护只能指派律师，不能指派基层法律服务工作者、志愿者',
    strength: 'must',
    basis: RULES_26,
    when: factIs('matter', 'criminalDefence', 'compulsoryTreatment'),
  },
  {
    requires: 'threeYearsCriminal',
    label: '三年以上刑事辩护经历',
    strength: 'must',
    basis: LAL_26,
    when: all(factIs('matter', 'criminalDefence'), any(fact('mayFaceLifeOrDeath'), fact('isDeathReviewApplicant'))),
  },
  {
    requires: 'familiarWithMinors',
    label: '熟悉未成年人身心特点的律师',
    strength: 'must',
    basis: MINORS_104,
    when: fact('isMinor'),
  },
  {
    requires: 'familiarWithMinors',
    label: '山西：未成年人的各类案件都要指派熟悉未成年人身心特点的律师',
    strength: 'must',
    basis: SX_MINORS_LAWYER,
    when: all(fact('isMinor'), inShanxi),
  },
  {
    requires: 'femalePreferred',
    label: '优先指派女性承办人员',
    strength: 'prefer',
    basis: GUIDE_FEMALE,
    when: all(fact('isMinor'), factIs('sex', 'female'), fact('isSexualHarmToMinor')),
  },
  {
    requires: 'familiarWithDomesticViolence',
    label: '熟悉反家庭暴力法律的律师',
    strength: 'prefer',
    basis: CRIMES_15,
    when: fact('isVictimOfAbuse'),
  },
];

export type LawyerRequirement = {
  readonly requires: Requirement;
  readonly label: string;
  readonly strength: 'must' | 'prefer';
  readonly answer: Answer;
  readonly basis: string;
};

/** What the assigned person must or should be; what is not known yet is said as such. */
export function lawyerRequirements(facts: Facts): readonly LawyerRequirement[] {
  return RULES.map((rule) => ({
    requires: rule.requires,
    label: rule.label,
    strength: rule.strength,
    answer: evaluate(rule.when, facts),
    basis: cite(rule.basis),
  })).filter((each) => each.answer !== 'no');
}
