import { nextQuestion } from '../../../law/interview.ts';
import { FACTS, type FactName } from '../../../law/facts.ts';
import type { Figures } from '../../../law/figures.ts';
import type { PlainDate } from '../../../law/kernel/plain-date.ts';
import type { Answers } from '../draft.model.ts';

/** The pages of an application in their order. A page that does not apply is not shown and leaves no gap. */
export type Step = { id: string; section: SectionId; applies?: (answers: Answers) => boolean };

export const sections = {
  may: '看看能不能申请',
  contact: '怎样联系才安全',
  story: '发生了什么',
  person: '谁来申请',
  papers: '材料',
} as const satisfies Record<string, string>;
export type SectionId = keyof typeof sections;

export const steps: readonly Step[] = [
  {
    id: 'apply/phone',
    section: 'may',
    applies: ({ topic, isChild }) => topic === 'hurt' || topic === 'school' || isChild,
  },
  { id: 'apply/ask', section: 'may' },
  { id: 'apply/answer', section: 'may' },
  { id: 'apply/contact', section: 'contact' },
  { id: 'apply/told', section: 'contact' },
  { id: 'apply/story', section: 'story' },
  { id: 'apply/person', section: 'person' },
  { id: 'apply/place', section: 'person', applies: (answers) => answers.place === undefined },
  { id: 'apply/papers', section: 'papers' },
  { id: 'apply/check', section: 'papers' },
];

/** The questions of the law asked for the county already: it is not asked twice, and can still be changed at the end. */
export const toldThePlace = ({ asked, facts }: Answers): boolean =>
  asked.some((name) => name in FACTS && FACTS[name as FactName].type === 'division' && facts[name] !== undefined); // a key just looked up

/** 代为申请 follows from her own answer to "who applies": it is not asked twice. */
export const appliesForAnother = ({ facts }: Answers): boolean =>
  typeof facts['applicantIs'] === 'string' && facts['applicantIs'] !== 'self';

/** Her sex is asked with her name: for the law it only says who is served first, and it is not asked twice. */
const ASKED_LATER: readonly FactName[] = ['sex'];
export const declinedFacts = (answers: Answers): readonly FactName[] => [
  ...ASKED_LATER,
  ...answers.declined.filter((name): name is FactName => name in FACTS),
];
/** What this door settles without asking: she is in Shanxi, and wants more than a word of advice. */
export const knownFacts = ({ facts }: Pick<Answers, 'facts'>): Record<string, unknown> => ({
  province: '14',
  service: 'representation',
  ...facts,
});
export const openQuestion = (answers: Answers, on: PlainDate, figures: Figures) =>
  nextQuestion(knownFacts(answers), on, figures, declinedFacts(answers));

/** Answered, or passed over on purpose: both let her go on. */
export function isDone(step: Step, answers: Answers, on: PlainDate, figures: Figures): boolean {
  if (step.id === 'apply/ask')
    return answers.facts['matter'] !== undefined && openQuestion(answers, on, figures) === undefined;
  return answers.seen.includes(step.id);
}

const applicable = (answers: Answers): readonly Step[] => steps.filter((step) => step.applies?.(answers) ?? true);

export function after(id: string, answers: Answers): string {
  const at = steps.findIndex((step) => step.id === id);
  return applicable(answers).find((step) => steps.indexOf(step) > at)?.id ?? 'apply/check';
}

export function before(id: string, answers: Answers): string {
  const at = steps.findIndex((step) => step.id === id);
  return applicable(answers).findLast((step) => steps.indexOf(step) < at)?.id ?? 'apply';
}

export const firstOpen = (answers: Answers, on: PlainDate, figures: Figures): string =>
  applicable(answers).find((step) => !isDone(step, answers, on, figures))?.id ?? 'apply/check';

export type SectionState = { id: SectionId; name: string; first: string; isDone: boolean; isBegun: boolean };
export function sectionStates(answers: Answers, on: PlainDate, figures: Figures): readonly SectionState[] {
  return (Object.keys(sections) as SectionId[]).map((id) => {
    // the keys of a literal
    const own = applicable(answers).filter((step) => step.section === id && step.id !== 'apply/check');
    const open = own.find((step) => !isDone(step, answers, on, figures));
    return {
      id,
      name: sections[id],
      first: (open ?? own[0])?.id ?? 'apply/check',
      isDone: open === undefined,
      isBegun: own.some((step) => isDone(step, answers, on, figures)),
    };
  });
}
