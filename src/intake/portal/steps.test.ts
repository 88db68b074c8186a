import { describe, expect, it } from 'vitest';
import { publishedFigures, type Figures } from '../../../law/figures.ts';
import { FACTS, type FactName } from '../../../law/facts.ts';
import { parsePlainDate } from '../../../law/kernel/plain-date.ts';
import { emptyAnswers, type Answers } from '../draft.model.ts';
import { openQuestions } from './question-groups.ts';
import { after, before, steps } from './steps.ts';

const today = parsePlainDate('2026-11-27');
/** The longest way: the standard of her county is known, so her means are looked at to the end. */
const figures: Figures = {
  ...publishedFigures,
  linesByCounty: new Map([
    [
      '140105',
      [
        {
          county: '140105',
          residence: 'rural',
          from: parsePlainDate('2026-01-01'),
          per: 'month',
          amountFen: 60_000,
          to: parsePlainDate('2026-12-31'),
          verified: 'pending',
          source: '试算',
        },
      ],
    ],
  ]),
};
type Route = { given: Partial<Answers>; says: Readonly<Record<string, unknown>> };

/** `inputs`: all that she is asked on this way but what stands there as “may be left empty”; `required`: without which a page does not go on. */
type Walked = {
  screens: number;
  most: number;
  questions: readonly string[];
  ids: readonly string[];
  inputs: number;
  required: number;
};

/** What the pages after the questions do not go on without; that they ask for no more is tested with the pages. */
const demanded = ({ contact, role }: Answers): string[] => [
  'topic',
  'story',
  'name',
  ...(contact.mayCall ? ['ways', 'phone', 'parts'] : contact.maySms ? ['ways', 'phone'] : []),
  ...(role ? ['role', 'helperName', 'helperRelation'] : []),
];

/** Walks a route as her pages do: questions of one subject are one screen, and so is every step that applies. */
function screensOf({ given, says }: Route): Walked {
  // Who finds her county neither in the questions of the law nor in the list on the page of her name has one page more.
  let answers = emptyAnswers({ place: '140105', ...given });
  let [screens, most, alone] = [0, 0, 0];
  for (let open = openQuestions(answers, today, figures); open.length > 0; screens++) {
    most = Math.max(most, open.length);
    if (open.length === 1) alone++; // a page of one question is one press; several may each be left empty
    for (const { fact, type } of open)
      answers = answered(answers, fact, says[fact] ?? (type === 'yesNo' ? false : undefined));
    open = openQuestions(answers, today, figures);
  }
  const ids = steps.filter((step) => step.id !== 'apply/ask' && (step.applies?.(answers) ?? true)).map(({ id }) => id);
  const others = demanded(answers).length + (ids.includes('apply/phone') ? 1 : 0);
  const inCounty = answers.asked.some((fact) => FACTS[fact as FactName].type === 'division') ? 0 : 1; // else it is a field beside her name
  return {
    screens: ids.length + screens,
    most,
    questions: answers.asked,
    ids,
    inputs: answers.asked.length + others + inCounty,
    required: alone + others,
  };
}

const answered = (answers: Answers, fact: string, told: unknown): Answers => ({
  ...answers,
  asked: [...answers.asked, fact],
  ...(told === undefined ? { declined: [...answers.declined, fact] } : { facts: { ...answers.facts, [fact]: told } }),
});

const self = { matter: 'marriageFamily', applicantIs: 'self' };
const money = {
  assistance: 'none',
  ownMonthlyIncome: 200_000,
  householdMonthlyIncome: 300_000,
  householdSize: 3,
  residence: 'rural',
  decidingCounty: '140105',
};
const routes = {
  exempt: { given: { topic: 'hurt' }, says: { ...self, isVictimOfAbuse: true, assertsRightsFromAbuse: true } },
  byText: {
    given: { topic: 'hurt', contact: { maySms: true } },
    says: { ...self, isVictimOfAbuse: true, assertsRightsFromAbuse: true },
  },
  ordinary: { given: { topic: 'family', contact: { mayCall: true } }, says: { ...self, ...money } },
  helper: { given: { topic: 'family', role: 'scribe' }, says: { ...self, ...money } },
  minor: { given: { topic: 'hurt', isChild: true, facts: { isMinor: true } }, says: self },
} as const satisfies Record<string, Route>;

describe('how long each way to an application is', () => {
  /** At most twelve, and the figure may only come down. */
  it.each([
    ['exempt', 11],
    ['byText', 11],
    ['ordinary', 12],
    ['helper', 12],
    ['minor', 12],
  ] as const)('%s: %i screens, and no question twice', (name, count) => {
    const { screens, most, questions } = screensOf(routes[name]);
    expect(new Set(questions).size).toBe(questions.length);
    expect(screens, questions.join(' ')).toBe(count);
    expect(screens).toBeLessThanOrEqual(12);
    expect(most).toBeLessThanOrEqual(5); // four, or all of the money at once
  });

  /** P-08 of what we promised ourselves: at most twelve required; on the exempt way at most twelve of any kind. */
  it.each([
    ['exempt', 11, 5],
    ['byText', 13, 7],
    ['ordinary', 21, 7],
    ['helper', 21, 7],
    ['minor', 14, 5],
  ] as const)('%s: %i inputs, %i of them required', (name, inputs, required) => {
    const walked = screensOf(routes[name]);
    expect([walked.inputs, walked.required], walked.questions.join(' ')).toEqual([inputs, required]);
    expect(walked.required).toBeLessThanOrEqual(12);
    if (name === 'exempt') expect(walked.inputs).toBeLessThanOrEqual(12);
  });

  it('the county has a page of its own only for whom the list did not help', () => {
    expect(screensOf(routes.ordinary).ids).not.toContain('apply/place');
    expect(after('apply/person', emptyAnswers())).toBe('apply/place');
  });

  it('a page that does not apply still knows what stands before and after it', () => {
    const told = emptyAnswers({ place: '140105' });
    expect(after('apply/place', told)).toBe('apply/papers');
    expect(before('apply/papers', told)).toBe('apply/person');
  });
});
