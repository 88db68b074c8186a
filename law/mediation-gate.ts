import { all, any, fact, factIs, not, type Facts } from './facts.ts';
import { cite, provisionsOf } from './kernel/citation.ts';
import { evaluate } from './kernel/determination.ts';
import { parsePlainDate } from './kernel/plain-date.ts';

const mediation = provisionsOf('peopleMediationLaw', { source: '公开镜像文本', verified: { on: parsePlainDate('2026-11-23'), how: '公开镜像文本' }, grade: 'V' });
export const MEDIATION_17 = mediation('MEDIATION-17', 17, '当事人可以申请调解，一方明确拒绝的不得调解');
export const MEDIATION_25 = mediation('MEDIATION-25', 25, '可能激化、引起治安案件、刑事案件的，及时向公安报告');

/** Whatever stands here closes mediation; whatever of it is unknown keeps it closed. */
export const mediationBlocked = any(
  fact('isVictimOfAbuse'), fact('inDangerNow'), fact('isSexualHarmToMinor'), fact('opponentRefusesMediation'),
  factIs('matter', 'criminalDefence', 'criminalVictim', 'protectionOrder', 'compulsoryTreatment'),
);
export const mediationFits = all(not(mediationBlocked), fact('isSimpleDispute'));

export type MediationGate = { readonly allowed: 'yes' | 'no' | 'unknown'; readonly says: string; readonly basis: readonly string[] };

export function mediationGate(facts: Facts): MediationGate {
  const basis = [cite(MEDIATION_17), cite(MEDIATION_25)];
  if (evaluate(mediationBlocked, facts) === 'yes') return { allowed: 'no', says: '这件事不能调解：有暴力、危险、侵害未成年人、涉嫌犯罪或者一方明确拒绝的情形', basis };
  return evaluate(mediationFits, facts) === 'yes'
    ? { allowed: 'yes', says: '事实清楚、争议不大，双方自愿的可以先调解，随时可以停止', basis }
    : { allowed: 'unknown', says: '还没有排除暴力、危险等情形，或者不知道争议大小，现在不安排调解', basis };
}
