import { assess, type Assessment } from '../assess.ts';
import { FACTS, type FactName, type Facts } from '../facts.ts';
import { choiceLabel } from '../kernel/determination.ts';
import { inYuan } from '../kernel/money.ts';
import { inChinese, isPlainDate } from '../kernel/plain-date.ts';
import { figures2026 } from '../testing/figures-2026.ts';
import type { Example, Question } from './worked-examples.ts';

type Found = { readonly answer: string; readonly basis: readonly string[] };

const partOf = ({ answer, because }: { answer: string; because: readonly { basis: string }[] }): Found => ({
  answer,
  basis: because.map(({ basis }) => basis),
});
const who =
  (one: 'self' | 'guardian' | 'closeRelative' | 'organisation') =>
  ({ whoMayApply }: Assessment): Found => {
    const found = whoMayApply.persons.find((person) => person.who === one);
    return { answer: found?.answer ?? '不在其内', basis: found ? [found.basis] : [] };
  };

const READ: Readonly<Record<Question, (assessment: Assessment) => Found>> = {
  scope: ({ scope }) => partOf(scope),
  means: ({ means }) => ({ answer: means.route, basis: means.because.map(({ basis }) => basis) }),
  hardship: ({ means }) => ({ answer: means.hardship, basis: [] }),
  notified: ({ mandatory }) => partOf(mandatory),
  selfMayApply: who('self'),
  guardianMayApply: who('guardian'),
  relativeMayApply: who('closeRelative'),
  organisationMayApply: who('organisation'),
  provisional: ({ provisionalAid }) => partOf(provisionalAid),
  mediation: ({ mediation }) => ({ answer: mediation.allowed, basis: mediation.basis }),
  jurisdiction: ({ jurisdiction }) => ({ answer: jurisdiction.rule ?? 'unknown', basis: jurisdiction.basis }),
};

/** What the engine says to the question of an example. */
export const answerTo = ({ facts, on, asks }: Example): Found => READ[asks](assess(facts, on, figures2026));

/** The facts as a person would say them; what is not named is not known. */
export function inWords(facts: Facts): string {
  return (Object.keys(facts) as FactName[])
    .filter((name) => facts[name] !== undefined)
    .map((name) => `${FACTS[name].label}：${valueInWords(name, facts[name])}`)
    .join('；');
}

function valueInWords(name: FactName, value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (isPlainDate(value)) return inChinese(value);
  if (typeof value === 'number') return FACTS[name].type === 'money' ? inYuan(value) : String(value);
  return choiceLabel(FACTS, name, String(value));
}
