import { cite } from '../../law/kernel/citation.ts';
import { LAL_17, LAL_26 } from '../../law/national/legal-aid-law/conduct.ts';
import type { Candidate, Case } from './case.model.ts';
import type { Wish } from './wish.model.ts';

/** Why this person must not be named on this case; nothing when the law allows it. */
export function faultOfNaming(
  candidate: Candidate,
  matter: Pick<Case, 'stage' | 'minor' | 'noticeGround'>,
): string | undefined {
  if (candidate.conflicted) return '本人或者同单位人员代理对方当事人，存在利益冲突。';
  if (candidate.qualification === 'volunteer' && !candidate.licensed)
    return `没有执业证的志愿者不能代理、辩护，只能提供咨询和代书（${cite(LAL_17)}）。`;
  if (matter.stage === 'criminalDefence' && candidate.qualification !== 'lawyer') return '刑事辩护只能由律师承办。';
  if (matter.noticeGround !== null && gravest.has(matter.noticeGround) && candidate.criminalDefenceYears < 3)
    return `可能判处无期徒刑、死刑以及死刑复核的案件，须三年以上刑事辩护经历（${cite(LAL_26)}）。`;
  if (matter.minor && !candidate.knowsMinors) return '未成年人案件须由熟悉未成年人身心特点的律师承办。';
  if (candidate.openCases >= candidate.maxOpenCases) return '在办案件已到上限。';
  return undefined;
}

const gravest: ReadonlySet<string> = new Set(['lifeOrDeath', 'deathReview']);

export type Reason = { weight: number; says: string };

/** What speaks for naming this person, said in words; never a rating by stars. */
export function reasonsFor(
  candidate: Candidate,
  matter: Pick<Case, 'violence' | 'minor' | 'sexualHarm' | 'female'>,
  wish: Pick<Wish, 'personnelIds' | 'womanWished'>,
): Reason[] {
  const reasons: Reason[] = [];
  const place = wish.personnelIds.indexOf(candidate.id);
  if (place >= 0)
    reasons.push({
      weight: 40 - place,
      says: `受援人希望由其承办（点援${wish.personnelIds.length > 1 ? `，第 ${place + 1} 位` : ''}）`,
    });
  if (matter.minor && candidate.knowsMinors) reasons.push({ weight: 20, says: '熟悉未成年人身心特点' });
  if (matter.violence && candidate.knowsDomesticViolence) reasons.push({ weight: 20, says: '受过反家庭暴力培训' });
  const girlHarmed = matter.sexualHarm && matter.minor && matter.female !== false;
  if (candidate.sex === 'female' && girlHarmed)
    reasons.push({ weight: 30, says: '性侵害未成年女性案件，优先女性承办人员' });
  else if (candidate.sex === 'female' && wish.womanWished) reasons.push({ weight: 15, says: '受援人希望女性承办人员' });
  const free = candidate.maxOpenCases - candidate.openCases;
  reasons.push({ weight: Math.min(free, 20), says: `在办 ${candidate.openCases} 件，还可承办 ${free} 件` });
  return reasons;
}
