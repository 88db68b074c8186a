import { cite, isInForce, type Grade, type Provision } from './kernel/citation.ts';
import { LAWS, type LawId } from './kernel/laws.ts';
import type { PeriodRule } from './kernel/period.ts';
import type { PlainDate } from './kernel/plain-date.ts';
import * as lawyers from './lawyer-requirements.ts';
import * as violence from './national/anti-domestic-violence/provisions.ts';
import * as limitation from './national/civil-code/limitation.ts';
import * as criminalPeriods from './national/criminal-procedure/periods.ts';
import * as criminal from './national/criminal-procedure/provisions.ts';
import * as labour from './national/labour/provisions.ts';
import * as conduct from './national/legal-aid-law/conduct.ts';
import * as remedies from './national/legal-aid-law/decision-periods.ts';
import * as firstMeeting from './national/legal-aid-law/first-meeting.ts';
import * as notified from './national/legal-aid-law/notified-defence.ts';
import * as legalAid from './national/legal-aid-law/provisions.ts';
import * as applicants from './national/legal-aid-law/who-may-apply.ts';
import * as duties from './national/legal-aid-law/duties.ts';
import * as mediation from './national/mediation/provisions.ts';
import * as minors from './national/minors-law/provisions.ts';
import * as answerTime from './national/personal-information/answer-time.ts';
import * as personalInformation from './national/personal-information/provisions.ts';
import * as archiveTerm from './national/standards/archive-term.ts';
import * as exclusionWish from './national/standards/exclusion-wish.ts';
import * as collection from './national/standards/collection.ts';
import * as ratings from './national/standards/ratings.ts';
import * as standards from './national/standards/standards.ts';
import * as homeVisit from './national/standards/home-visit.ts';
import * as planReview from './national/standards/plan-review.ts';
import * as withdrawalTalk from './national/standards/withdrawal-talk.ts';
import * as women from './national/women-rights/provisions.ts';
import { PERIODS } from './periods.ts';
import * as means from './shanxi/means-standard.ts';
import * as added from './shanxi/regulation-2024/added-matters.ts';

export function isProvision(value: unknown): value is Provision {
  return (
    typeof value === 'object' &&
    value !== null &&
    'says' in value &&
    'inForce' in value &&
    'grade' in value &&
    'law' in value
  );
}

const modules: readonly object[] = [
  legalAid,
  remedies,
  notified,
  applicants,
  duties,
  conduct,
  firstMeeting,
  lawyers,
  means,
  added,
  minors,
  women,
  violence,
  labour,
  mediation,
  limitation,
  criminal,
  criminalPeriods,
  standards,
  ratings,
  withdrawalTalk,
  planReview,
  homeVisit,
  collection,
  personalInformation,
  answerTime,
  archiveTerm,
  exclusionWish,
];

/** Every provision that this tree knows, in the order of its laws. */
export const PROVISIONS: readonly Provision[] = [
  ...new Map(
    modules
      .flatMap((module): readonly unknown[] => Object.values(module))
      .flatMap((value) => (Array.isArray(value) ? (value as readonly unknown[]) : [value]))
      .filter(isProvision)
      .map((each) => [each.id, each]),
  ).values(),
].toSorted((a, b) => (a.law === b.law ? (a.article ?? 9999) - (b.article ?? 9999) : a.law < b.law ? -1 : 1));

export type CatalogueEntry = {
  readonly id: string;
  readonly law: LawId;
  readonly lawTitle: string;
  readonly citation: string;
  readonly says: string;
  readonly source: string;
  readonly grade: Grade;
  /** 'checked' against a text that was read, 'pending' 待核. */
  readonly state: 'checked' | 'pending';
  readonly verified: Provision['verified'];
  readonly inForce: Provision['inForce'];
  readonly isInForce: boolean;
  readonly periods: readonly PeriodRule[];
};

/** 规则目录 on a given day. */
export function catalogue(on: PlainDate): readonly CatalogueEntry[] {
  return PROVISIONS.map((provision) => ({
    id: provision.id,
    law: provision.law,
    lawTitle: LAWS[provision.law].title,
    citation: cite(provision),
    says: provision.says,
    source: provision.source,
    grade: provision.grade,
    state: provision.verified === 'pending' ? 'pending' : 'checked',
    verified: provision.verified,
    inForce: provision.inForce,
    isInForce: isInForce(provision, on),
    periods: PERIODS.filter((rule) => rule.provision.id === provision.id),
  }));
}
