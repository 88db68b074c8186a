import { describe, expect, it } from 'vitest';
import { publishedFigures } from '../../../law/figures.ts';
import { parsePlainDate } from '../../../law/kernel/plain-date.ts';
import { emptyAnswers, type Answers } from '../draft.model.ts';
import { after, before, openQuestion, steps } from './steps.ts';

const today = parsePlainDate('2026-11-27');
type Route = { given: Partial<Answers>; says: Readonly<Record<string, unknown>> };

/** Walks a route as her pages do: every question of the law is a screen, and so is every step that applies. */
function screensOf({ given, says }: Route): { screens: number; questions: readonly string[]; ids: readonly string[] } {
  // Who finds her county neither in the questions of the law nor in the list on the page of her name has one page more.
  let answers = emptyAnswers({ place: '140105', ...given });
  for (let open = openQuestion(answers, today, publishedFigures); open; ) {
    const { fact } = open;
    const told = says[fact] ?? (open.type === 'yesNo' ? false : undefined);
    answers = {
      ...answers,
      asked: [...answers.asked, fact],
      ...(told === undefined
        ? { declined: [...answers.declined, fact] }
        : { facts: { ...answers.facts, [fact]: told } }),
    };
    open = openQuestion(answers, today, publishedFigures);
  }
  const ids = steps.filter((step) => step.id !== 'apply/ask' && (step.applies?.(answers) ?? true)).map(({ id }) => id);
  return { screens: ids.length + answers.asked.length, questions: answers.asked, ids };
}

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
  ordinary: { given: { topic: 'family', contact: { mayCall: true } }, says: { ...self, ...money } },
  helper: { given: { topic: 'family', role: 'scribe' }, says: { ...self, ...money } },
  minor: { given: { topic: 'hurt', isChild: true, facts: { isMinor: true } }, says: self },
} as const satisfies Record<string, Route>;

describe('how long each way to an application is', () => {
  /** Counted so that no page slips in unseen; the aim is twelve, and the figure may only come down. */
  it.each([
    ['exempt', 14],
    ['ordinary', 16],
    ['helper', 16],
    ['minor', 15],
  ] as const)('%s: %i screens, and no question twice', (name, count) => {
    const { screens, questions } = screensOf(routes[name]);
    expect(new Set(questions).size).toBe(questions.length);
    expect(screens, questions.join(' ')).toBe(count);
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
