import type { PlainDate } from '../../../law/kernel/plain-date.ts';
import type { Form } from '../../web/portal/form.ts';
import { html, type Html, say, listed } from '../../web/portal/html.ts';
import { oneOf, someOf, textField, type Problem } from '../../web/portal/kit.ts';
import { readTime } from '../../people/as-typed.model.ts';
import { readPerson } from '../../people/read-person.model.ts';
import type { Answers } from '../draft.model.ts';
import { dangerOf } from '../read-application.ts';
import { chosen, filled, typed, type Tried } from './scene.ts';

export const dayParts = {
  morning: { label: '上午', hint: '8 点到 12 点', from: '08:00', to: '12:00' },
  noon: { label: '中午', hint: '12 点到 2 点', from: '12:00', to: '14:00' },
  afternoon: { label: '下午', hint: '2 点到 6 点', from: '14:00', to: '18:00' },
  evening: { label: '晚上', hint: '6 点到 9 点', from: '18:00', to: '21:00' },
} as const satisfies Record<string, { label: string; hint: string; from: string; to: string }>;
const dayLabels = { all: '哪天都行', workdays: '周一到周五', weekend: '周六、周日' } as const;

export type Hours = {
  parts: readonly string[];
  from: string | undefined;
  to: string | undefined;
  days: keyof typeof dayLabels | undefined;
};
export type Calling = Hours & { as: 'agency' | 'neutral' | undefined };

/** As the plan will be flagged when it is handed in: then nothing is sent outside hours that she named. */
export function isInDanger({ facts, birth, idKind, idNumber }: Answers, today: PlainDate): boolean {
  const told = {
    facts,
    matter: typeof facts['matter'] === 'string' ? facts['matter'] : 'other',
    applicant: readPerson(filled({ name: '', birthAsTold: birth, idKind, idNumber })),
  };
  const { violence, minor } = dangerOf(told, today);
  return violence || minor;
}

/** Whether what arrives on her phone may be read by somebody else, by what she told us on the way. */
export const mayBeSeen = (answers: Answers, today: PlainDate): boolean =>
  answers.isChild ||
  answers.topic === 'hurt' ||
  answers.topic === 'school' ||
  answers.watched === 'yes' ||
  answers.watched === 'unsaid' ||
  isInDanger(answers, today);

/** A call always needs hours; a text message does where it may be seen. */
export function asksHoursFor(answers: Answers, today: PlainDate): 'call' | 'text' | 'nothing' {
  if (answers.contact.mayCall) return 'call';
  return answers.contact.maySms && mayBeSeen(answers, today) ? 'text' : 'nothing';
}

export const hoursQuestions = ({
  tried,
  legend,
  parts,
  from,
  to,
  days,
}: Hours & { tried: Tried; legend: string }): Html =>
  html`${someOf({ name: 'parts', legend, options: Object.entries(dayParts).map(([value, { label, hint }]) => ({ value, label, hint })), chosen: chosen(tried, 'parts', parts), problems: tried.problems, inTwo: true })}
<div class="pair">${textField({ name: 'from', label: '只有一小段时间，从', hint: '比如 10点', value: typed(tried, 'from', from), isShort: true, problems: tried.problems })}${textField({ name: 'to', label: '到', hint: '比如 11点', value: typed(tried, 'to', to), isShort: true, problems: tried.problems })}</div>
${oneOf({ name: 'days', legend: '哪几天', options: Object.entries(dayLabels).map(([value, label]) => ({ value, label })), chosen: chosen(tried, 'days', [days ?? 'all']), inTwo: true })}`;

/** When to call and what to say: asked with the application, and again when she changes her plan. */
export const callingQuestions = ({
  tried,
  you,
  as,
  legend = '方便接的时间',
  ...hours
}: Calling & { tried: Tried; you: string; legend?: string }): Html =>
  html`${hoursQuestions({ tried, legend, ...hours })}
${oneOf({
  name: 'as',
  legend: '接通以后，我们怎么说自己是谁',
  options: [
    { value: 'neutral', label: '不说是谁', hint: say`只说“${you}预约的事情，方便时请回电”` },
    { value: 'agency', label: '说是法律援助中心' },
  ],
  chosen: chosen(tried, 'as', [as ?? 'neutral']),
})}`;

/** Nobody is called without hours; where only text messages are allowed, no hours means none is sent. */
export function readHours(
  form: Form,
  areNeeded: boolean,
):
  | { problems: Problem[] }
  | { parts: (keyof typeof dayParts)[]; from: string; to: string; days: keyof typeof dayLabels } {
  const parts = form.all('parts').filter((part): part is keyof typeof dayParts => part in dayParts);
  const [from, to] = [form.text('from'), form.text('to')];
  const days = (['all', 'workdays', 'weekend'] as const).find((value) => value === form.text('days')) ?? 'all';
  const problems: Problem[] = [];
  if (from !== '' && readTime(from) === undefined)
    problems.push({ field: 'from', says: '没有看懂开始的时间，请写成 10点 或者 10:30 这样' });
  if (to !== '' && readTime(to) === undefined)
    problems.push({ field: 'to', says: '没有看懂结束的时间，请写成 11点 或者 11:30 这样' });
  if ((from === '') !== (to === ''))
    problems.push({ field: from === '' ? 'from' : 'to', says: '请把开始和结束的时间都写上' });
  if (areNeeded && parts.length === 0 && from === '' && to === '')
    problems.push({ field: 'parts', says: '请选方便接电话的时间，不然我们不敢打' });
  const [start, end] = [readTime(from), readTime(to)];
  if (start !== undefined && end !== undefined && start >= end)
    problems.push({ field: 'to', says: '结束的时间要晚于开始的时间' });
  return problems.length > 0 ? { problems } : { parts, from, to, days };
}

const weekdays = { all: [1, 2, 3, 4, 5, 6, 7], workdays: [1, 2, 3, 4, 5], weekend: [6, 7] } as const;

/** Parts of the day and a stretch of her own, as windows. */
export function windowsOf({
  parts,
  from: typedFrom,
  to: typedTo,
  days: on,
}: Hours): { weekdays: number[]; from: string; to: string }[] {
  const days = [...weekdays[on ?? 'all']];
  const [from, to] = [readTime(typedFrom ?? ''), readTime(typedTo ?? '')];
  const own = from && to && from < to ? [{ weekdays: days, from, to }] : [];
  return [
    ...parts
      .filter((part): part is keyof typeof dayParts => part in dayParts)
      .map((part) => ({ weekdays: days, from: dayParts[part].from, to: dayParts[part].to })),
    ...own,
  ];
}

/** Her hours in words; empty where she named none. */
export const hoursInWords = ({ dayParts: parts, callFrom, callTo, callDays }: Answers): string =>
  listed([
    ...Object.entries(dayParts).flatMap(([part, { label }]) => (parts.includes(part) ? [label] : [])),
    ...(callFrom ? [say`${callFrom} 到 ${callTo ?? ''}`] : []),
  ]) + (callDays && callDays !== 'all' ? say`（${dayLabels[callDays]}）` : '');
