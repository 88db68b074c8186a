import { factsOn } from './derived-facts.ts';
import { determine } from './determinations.ts';
import { all, any, FACTS, factIs, known, type FactName, type Facts } from './facts.ts';
import type { Figures } from './figures.ts';
import { greenChannelGrounds } from './green-channel.ts';
import { factsMissing, rankMissing } from './kernel/asking.ts';
import type { Choice, Condition, FactDeclaration } from './kernel/condition.ts';
import { evaluate } from './kernel/determination.ts';
import type { PlainDate } from './kernel/plain-date.ts';
import { mandatoryGrounds, maybeMandatory, onNotice } from './national/legal-aid-law/notified-defence.ts';
import { applicantStands, harmedWithoutGuardian } from './national/legal-aid-law/who-may-apply.ts';

export type Question = {
  readonly fact: FactName;
  readonly type: FactDeclaration['type'];
  readonly label: string;
  readonly question: string;
  readonly why: string;
  readonly choices: readonly Choice[];
};

export const MONEY_FACTS: readonly FactName[] = [
  'ownMonthlyIncome',
  'householdMonthlyIncome',
  'householdSize',
  'opponentInHousehold',
  'residence',
];

export function questionFor(name: FactName): Question {
  const declaration: FactDeclaration = FACTS[name];
  return {
    fact: name,
    type: declaration.type,
    label: declaration.label,
    question: declaration.question,
    why: declaration.why,
    choices: declaration.choices ?? [],
  };
}

/**
 * What is still open, in stages: the matter, whether money matters at all, whether it is covered, who applies,
 * then means where the route needs them. Within a stage the question that settles most comes first.
 */
export function openConditions(
  facts: Facts,
  on: PlainDate,
  figures: Figures,
): readonly (readonly Condition<Facts>[])[] {
  const found = determine(facts, on, figures);
  if (!found.inForce) return [];
  if (evaluate(factIs('service', 'consultation'), facts) === 'yes') return [[known('matter')]];
  const mandatory = all(maybeMandatory, any(onNotice, ...mandatoryGrounds.map((ground) => ground.holds)));
  const stages: (readonly Condition<Facts>[])[] = [
    [known('matter')],
    [all(maybeMandatory, known('noticeReceived')), mandatory],
  ];
  if (evaluate(onNotice, facts) === 'yes') return stages;
  stages.push([found.noLimit.open], [known('applicantIs')], [found.scope.condition]);
  if (found.scope.answer === 'no') return [...stages, [known('service')]];
  stages.push([applicantStands], [harmedWithoutGuardian]);
  // Money and status are nobody's business where art. 32 opens the way, or may still open it.
  if (found.route === 'unknown' && found.noLimit.answer === 'no') stages.push([found.exempt.open]);
  // A consultation looks at nobody's means: which help she needs is asked before any money.
  if (found.route === 'check') stages.push([known('service')], [found.hardship.holds]);
  stages.push([any(...greenChannelGrounds.slice(1, 4).map((ground) => ground.holds))]);
  return stages;
}

/**
 * Facts still missing over the whole interview, those she does not know or will not say left out:
 * the stage that is being asked best first, later stages in the order of the law.
 */
export function missingFacts(
  facts: Facts,
  on: PlainDate,
  figures: Figures,
  declined: readonly FactName[] = [],
): readonly FactName[] {
  const names = new Set<FactName>();
  for (const stage of openConditions(facts, on, figures)) {
    const asked = names.size === 0 ? rankMissing(stage, facts) : stage.flatMap((each) => factsMissing(each, facts));
    for (const name of asked) if (!declined.includes(name)) names.add(name);
  }
  return [...names];
}

/** The next question that can still change the answer, or undefined when it is settled. */
export function nextQuestion(
  input: unknown,
  on: PlainDate,
  figures: Figures,
  declined: readonly FactName[] = [],
): Question | undefined {
  const facts = factsOn(input, on);
  for (const stage of openConditions(facts, on, figures)) {
    const names = rankMissing(stage, facts).filter((name) => !declined.includes(name));
    const [first] = names;
    if (first !== undefined) return questionFor(first);
  }
  return undefined;
}
