import { factsOn } from '../../../law/derived-facts.ts';
import type { FactName } from '../../../law/facts.ts';
import type { Figures } from '../../../law/figures.ts';
import { missingFacts, questionFor, type Question } from '../../../law/interview.ts';
import type { PlainDate } from '../../../law/kernel/plain-date.ts';
import type { Answers } from '../draft.model.ts';
import { declinedFacts, knownFacts, openQuestion } from './steps.ts';

/**
 * Questions about one subject stand on one page. Only what can still change the answer is asked, and at most four at
 * once: but money, which is asked together or not at all.
 */
const subjects: readonly (readonly FactName[])[] = [
  ['isVictimOfAbuse', 'assertsRightsFromAbuse'],
  [
    'applicantIs',
    'hasOwnLawyer',
    'isMinor',
    'guardianHarmsHer',
    'hasOtherGuardianOrRelative',
    'guardianUnavailable',
    'lacksCapacity',
    'isDetained',
  ],
  ['assistance', 'isMigrantWorker', 'hasNoFixedIncome', 'decidingCounty', 'isDisabled'],
];
const money: readonly FactName[] = [
  'residence',
  'opponentInHousehold',
  'ownMonthlyIncome',
  'householdMonthlyIncome',
  'householdSize',
];
/** Nobody's business but of those who have a guardian, or whose answer about applying led there. */
const ofWards: readonly FactName[] = [
  'guardianHarmsHer',
  'hasOtherGuardianOrRelative',
  'guardianUnavailable',
  'lacksCapacity',
  'isDetained',
];
const MOST = 4;

export const subjectOf = (name: FactName): readonly FactName[] =>
  [...subjects, money].find((subject) => subject.includes(name)) ?? [name];

/** What the next page asks. Empty when nothing is open. */
export function openQuestions(answers: Answers, on: PlainDate, figures: Figures): readonly Question[] {
  const first = openQuestion(answers, on, figures);
  if (!first) return [];
  const declined = declinedFacts(answers);
  const facts = factsOn(knownFacts(answers), on);
  const missing = new Set(missingFacts(facts, on, figures, declined));
  const isOpen = (name: FactName): boolean => {
    if (name === first.fact) return true;
    if (ofWards.includes(name) && facts.isMinor !== true && !ofWards.includes(first.fact)) return false;
    if (missing.has(name)) return true;
    // The office is asked for in any case, and whose means are looked at is asked for all of them at once.
    const comesAnyway = name === 'decidingCounty' || money.includes(name);
    return comesAnyway && facts[name] === undefined && !declined.includes(name);
  };
  const subject = subjectOf(first.fact);
  const open = subject.filter(isOpen);
  return (subject === money ? open : [first.fact, ...open.filter((name) => name !== first.fact)].slice(0, MOST))
    .toSorted((a, b) => subject.indexOf(a) - subject.indexOf(b))
    .map(questionFor);
}
