import { all, any, fact, factIs, not, type Facts } from './facts.ts';
import { cite, type Provision } from './kernel/citation.ts';
import type { Condition } from './kernel/condition.ts';
import { evaluate, type Answer } from './kernel/determination.ts';
import { protectionOrderGrounds } from './national/anti-domestic-violence/protection-order.ts';
import { ADV_15, ADV_19, WARNING_17, ADV_16 } from './national/anti-domestic-violence/provisions.ts';
import { CIVIL_36 } from './national/civil-code/limitation.ts';
import { LAC_53, INJURY_17 } from './national/labour/provisions.ts';
import { LAL_22, LAL_23 } from './national/legal-aid-law/provisions.ts';
import { MINORS_111, MINORS_92, REPORT_4 } from './national/minors-law/provisions.ts';
import { SX_PLAN_FORENSIC } from './shanxi/means-standard.ts';
import { WOMEN_72, WOMEN_77 } from './national/women-rights/provisions.ts';

export type Service = { readonly id: string; readonly label: string; readonly answer: Answer; readonly basis: string };

type Rule = { readonly id: string; readonly label: string; readonly basis: Provision; readonly when: Condition<Facts> };

/** What else helps, beside aid itself. Consultation is for everybody, whatever the other answers are. */
const RULES: readonly Rule[] = [
  { id: 'consultation', label: '免费法律咨询（12348，全天）', basis: LAL_23, when: not(fact('isOrganisation')) },
  { id: 'safetyFirst', label: '现在有危险：先报警110，转移到安全的地方', basis: ADV_15, when: fact('inDangerNow') },
  {
    id: 'protectionOrder',
    label: '申请人身安全保护令',
    basis: ADV_19,
    when: any(...protectionOrderGrounds.map((ground) => ground.holds)),
  },
  {
    id: 'warningLetter',
    label: '请公安出具告诫书',
    basis: ADV_16,
    when: all(fact('isVictimOfAbuse'), not(fact('hasLiveWarningLetter'))),
  },
  {
    id: 'adviceOnWarningLetter',
    label: '凭告诫书直接得到咨询、代书',
    basis: WARNING_17,
    when: fact('hasLiveWarningLetter'),
  },
  {
    id: 'mandatoryReport',
    label: '向公安强制报告',
    basis: REPORT_4,
    when: any(fact('isSexualHarmToMinor'), fact('childIsHarmed'), all(fact('isMinor'), fact('isVictimOfAbuse'))),
  },
  {
    id: 'counselling',
    label: '心理干预、转学安置等',
    basis: MINORS_111,
    when: all(fact('isMinor'), any(fact('isSexualHarmToMinor'), fact('isVictimOfAbuse'))),
  },
  {
    id: 'temporaryGuardianship',
    label: '民政部门临时监护',
    basis: MINORS_92,
    when: all(fact('isMinor'), any(fact('guardianHarmsHer'), fact('guardianUnavailable'))),
  },
  {
    id: 'revokeGuardianship',
    label: '申请撤销监护资格',
    basis: CIVIL_36,
    when: all(any(fact('isMinor'), fact('lacksCapacity')), fact('guardianHarmsHer')),
  },
  {
    id: 'labourArbitration',
    label: '申请劳动仲裁（不收费）',
    basis: LAC_53,
    when: factIs('matter', 'labourPay', 'labourTermination', 'workInjury'),
  },
  { id: 'injuryRecognition', label: '申请工伤认定', basis: INJURY_17, when: factIs('matter', 'workInjury') },
  {
    id: 'forensic',
    label: '帮助申请司法鉴定、公证的减免',
    basis: SX_PLAN_FORENSIC,
    when: factIs(
      'matter',
      'workInjury',
      'trafficInjury',
      'medicalInjury',
      'capacityDeclaration',
      'criminalVictim',
      'guardianship',
    ),
  },
  {
    id: 'publicInterest',
    label: '向检察院提供公益诉讼线索',
    basis: WOMEN_77,
    when: factIs('matter', 'harassmentDiscrimination'),
  },
  {
    id: 'womensHotline',
    label: '转妇联12338',
    basis: WOMEN_72,
    when: all(factIs('sex', 'female'), any(fact('isVictimOfAbuse'), factIs('matter', 'harassmentDiscrimination'))),
  },
  {
    id: 'dutyLawyer',
    label: '值班律师法律帮助',
    basis: LAL_22,
    when: all(factIs('matter', 'criminalDefence'), fact('isSuspectOrAccusedUnrepresented')),
  },
];

export function servicesSuggested(facts: Facts): readonly Service[] {
  return RULES.map((rule) => ({
    id: rule.id,
    label: rule.label,
    answer: evaluate(rule.when, facts),
    basis: cite(rule.basis),
  })).filter((each) => each.answer === 'yes');
}
