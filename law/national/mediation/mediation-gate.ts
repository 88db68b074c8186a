import { all, any, fact, factIs, known, not, type Facts } from '../../facts.ts';
import { factsMissing } from '../../kernel/asking.ts';
import { cite } from '../../kernel/citation.ts';
import { evaluate, findAny, type Ground, type GroundAnswer } from '../../kernel/determination.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { FactName } from '../../facts.ts';
import { dangerIsHigh } from '../anti-domestic-violence/danger-scale.ts';
import { ADV_16, ADV_23, FEDERATION_11 } from '../anti-domestic-violence/provisions.ts';
import { MINORS_11, REPORT_4 } from '../minors-law/provisions.ts';
import { MEDIATION_17, MEDIATION_25 } from './provisions.ts';

/** Each of these closes mediation. While one is not known to be absent, mediation stays closed. */
export const mediationBlocks: readonly Ground<Facts>[] = [
  { basis: FEDERATION_11, label: '危险评估为高危', holds: all(fact('isVictimOfAbuse'), dangerIsHigh) },
  { basis: FEDERATION_11, label: '现在有暴力、危险', holds: fact('inDangerNow') },
  { basis: FEDERATION_11, label: '害怕对方或者受对方控制，谈不上自愿', holds: fact('fearsOrIsControlled') },
  { basis: ADV_16, label: '有有效的告诫书', holds: fact('hasLiveWarningLetter') },
  { basis: ADV_23, label: '有有效的人身安全保护令', holds: fact('hasLiveProtectionOrder') },
  { basis: REPORT_4, label: '涉及对未成年人的性侵害', holds: fact('isSexualHarmToMinor') },
  { basis: MINORS_11, label: '有孩子受到伤害', holds: fact('childIsHarmed') },
  {
    basis: MEDIATION_25,
    label: '涉嫌应当报告的犯罪，或者是刑事、保护令案件',
    holds: any(
      fact('suspectsReportableCrime'),
      factIs('matter', 'criminalDefence', 'criminalVictim', 'protectionOrder', 'compulsoryTreatment'),
    ),
  },
  { basis: MEDIATION_17, label: '一方明确拒绝', holds: fact('opponentRefusesMediation') },
  { basis: FEDERATION_11, label: '工作人员标了红旗', holds: fact('hasRedFlag') },
];

const blocked = any(...mediationBlocks.map((ground) => ground.holds));
/** Violence alleged: assessed first, or not at all. */
const assessed = any(not(fact('isVictimOfAbuse')), known('dangerYesCount'));
export const mediationFits = all(not(blocked), assessed, fact('isSimpleDispute'));

export type MediationGate = {
  readonly allowed: 'yes' | 'no' | 'unknown';
  readonly says: string;
  readonly because: readonly GroundAnswer[];
  readonly basis: readonly string[];
  /** What must be known before mediation can even be offered. */
  readonly missing: readonly FactName[];
};

export function mediationGate(facts: Facts, on: PlainDate): MediationGate {
  const basis = [cite(MEDIATION_17), cite(MEDIATION_25)];
  const found = findAny(mediationBlocks, facts, on);
  const missing = factsMissing(mediationFits, facts);
  if (found.answer === 'yes')
    return { allowed: 'no', says: '这件事不能调解', because: found.because, basis, missing: [] };
  if (evaluate(dangerIsHigh, facts) === 'yes')
    return { allowed: 'no', says: '危险评估为高危，不能调解', because: [], basis: [cite(FEDERATION_11)], missing: [] };
  if (evaluate(fact('isVictimOfAbuse'), facts) === 'yes' && evaluate(known('dangerYesCount'), facts) === 'unknown') {
    return { allowed: 'no', says: '说到有暴力，还没有做危险评估：评估以前不安排调解', because: [], basis, missing };
  }
  const fits = evaluate(mediationFits, facts);
  if (fits === 'yes')
    return {
      allowed: 'yes',
      says: '事实清楚、争议不大，双方自愿的可以先调解，随时可以停止；调解不影响援助的期限',
      because: [],
      basis,
      missing,
    };
  if (fits === 'no') return { allowed: 'no', says: '争议较大或者事实不清，不先安排调解', because: [], basis, missing };
  return {
    allowed: 'unknown',
    says: '还没有排除暴力、危险等情形，或者不知道争议大小，现在不安排调解',
    because: [],
    basis,
    missing,
  };
}
