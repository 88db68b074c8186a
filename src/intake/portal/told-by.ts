import { FACTS, type FactName } from '../../../law/facts.ts';
import { questionFor } from '../../../law/interview.ts';
import type { Option } from '../../web/portal/kit.ts';
import { readCount, readDay, readMoney } from '../../people/as-typed.model.ts';
import type { Answers } from '../draft.model.ts';

/** What follows for the draft from one answer to one question of the law. */
type Told = Pick<Answers, 'facts'> & Partial<Pick<Answers, 'role'>>;

/** One choice of an age tells two facts: nobody is asked twice how old she is. */
const ages: readonly Option[] = [
  { value: 'yes', label: '没满十八岁' },
  { value: 'no', label: '十八岁到五十九岁' },
  { value: 'elder', label: '满六十岁了' },
];
/** Who applies and who only helps with it are one question to her. */
const helpers: readonly Option[] = [
  { value: 'scribe', label: '本人申请，有人帮忙填' },
  { value: 'submitter', label: '本人申请，有人帮忙交' },
];

export function optionsOf(name: FactName): readonly Option[] {
  if (name === 'isMinor') return ages;
  if (FACTS[name].type === 'yesNo')
    return [
      { value: 'yes', label: '是' },
      { value: 'no', label: '不是' },
    ];
  const { choices } = questionFor(name);
  return name === 'applicantIs'
    ? choices.flatMap((one) => (one.value === 'self' ? [one, ...helpers] : [one]))
    : choices;
}

export function keptChoice(name: FactName, { facts, role }: Answers): string | undefined {
  const kept = facts[name];
  if (name === 'isMinor' && facts['isElderly'] === true) return 'elder';
  if (name === 'applicantIs' && kept === 'self' && (role === 'scribe' || role === 'submitter')) return role;
  if (typeof kept === 'boolean') return kept ? 'yes' : 'no';
  return typeof kept === 'string' ? kept : undefined;
}

/** Undefined when the words cannot be read as an answer to this question. */
export function toldBy(name: FactName, text: string): Told | undefined {
  if (name === 'applicantIs' && (text === 'scribe' || text === 'submitter'))
    return { facts: { applicantIs: 'self' }, role: text };
  if (name === 'isMinor' && ages.some(({ value }) => value === text))
    return { facts: { isMinor: text === 'yes', ...(text === 'yes' ? {} : { isElderly: text === 'elder' }) } };
  const value = readAnswer(name, text);
  if (value === undefined) return undefined;
  if (name !== 'applicantIs') return { facts: { [name]: value } };
  return { facts: { applicantIs: value }, role: value === 'self' ? 'self' : 'applyingAgent' };
}

function readAnswer(name: FactName, text: string): unknown {
  const { type } = FACTS[name];
  switch (type) {
    case 'yesNo':
      return text === 'yes' ? true : text === 'no' ? false : undefined;
    case 'choice':
      return questionFor(name).choices.some(({ value }) => value === text) ? text : undefined;
    case 'money':
      return readMoney(text);
    case 'count':
      return readCount(text);
    case 'date':
      return readDay(text);
    case 'division':
      return undefined;
  }
}

const faults = {
  yesNo: '请选一个；不清楚也可以',
  choice: '请选一个；不清楚也可以',
  money: '没有看懂这个数。请写数字，比如 1500；说不准就选“不清楚”，或者空着',
  count: '没有看懂几口人。请写数字，比如 4；说不准就选“不清楚”，或者空着',
  date: '没有看懂这个日期。请写成 2026年11月23日 这样；说不准就选“不清楚”',
  division: '请选一个县（市、区）；不清楚也可以',
} as const;
export const faultOf = (name: FactName): string => faults[FACTS[name].type];

/** The facts as they are after an answer, or after she would not give one. */
export function factsAfter(facts: Answers['facts'], name: FactName, told: Answers['facts'] = {}): Answers['facts'] {
  const replaced = name === 'isMinor' ? ['isMinor', 'isElderly'] : [name];
  return { ...Object.fromEntries(Object.entries(facts).filter(([key]) => !replaced.includes(key))), ...told };
}
