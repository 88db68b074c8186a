import { accessNeedLabels, accessNeeds, type AccessNeed } from '../../people/access-needs.model.ts';
import type { Form } from '../../web/portal/form.ts';
import { html, nothing, type Html } from '../../web/portal/html.ts';
import {
  continueButton,
  heading,
  oneOf,
  pageForm,
  someOf,
  textField,
  tick,
  type Problem,
} from '../../web/portal/kit.ts';
import { readTime } from '../as-typed.ts';
import type { Answers } from '../draft.model.ts';
import { keepAndGo } from './going-on.ts';
import { again, chosen, orNothing, typed, type Page, type Tried } from './scene.ts';
import { before } from './steps.ts';

export const ways = [
  { value: 'mayCall', label: '可以打电话' },
  { value: 'maySms', label: '可以发短信', hint: '短信里不会写“法律援助”' },
  { value: 'mayPost', label: '可以寄信' },
] as const;
const waysOf = ({ contact, untouched }: Answers): string[] => [
  ...ways.filter(({ value }) => contact[value]).map(({ value }) => value),
  ...(untouched ? ['none'] : []),
];

export const contactPage: Page = {
  id: 'apply/contact',
  ofDraft: true,
  title: () => '怎样联系',
  back: ({ door, answers }) => door.to(before('apply/contact', answers)),
  show: ({ door, answers, you, params }, tried) =>
    pageForm(
      { action: door.formOf('apply/contact'), page: 'apply/contact', back: params['return'] },
      html`${heading(`怎样联系${you}才安全？`, `没有勾的方式，我们不会用。都不勾也可以，${you}凭查询码自己来看。`)}
${someOf({ name: 'ways', legend: '可以用的方式', options: [...ways, { value: 'none', label: `都不要，我自己来查`, hint: '我们不会主动联系' }], chosen: chosen(tried, 'ways', waysOf(answers)), problems: tried.problems })}
${textField({ name: 'phone', label: '电话（可以不留）', hint: '只有您自己接的号码最好'.replace('您', you), value: typed(tried, 'phone', answers.phone), kind: 'tel', problems: tried.problems })}
${needsFields(answers, you, tried)}
${continueButton()}`,
    ),
  take: (scene, form) => {
    const picked = form.all('ways');
    const untouched = picked.includes('none');
    const may = (way: string): boolean => !untouched && picked.includes(way);
    const phone = form.text('phone').slice(0, 40);
    if ((may('mayCall') || may('maySms')) && !/\d/.test(phone.normalize('NFKC')))
      return again({
        field: 'phone',
        says: `可以打电话或者发短信的，请留一个号码；不方便留，就勾“都不要，我自己来查”`,
      });
    // A call that was not allowed before has no hours yet: they are asked next, also from the page of checking.
    const asksHours = may('mayCall') && scene.answers.contact.mayCall !== true && scene.params['return'] === 'check';
    const kept = keepAndGo(scene, 'apply/contact', {
      phone: orNothing(phone),
      untouched,
      needs: form.all('needs').filter((need) => Object.hasOwn(accessNeedLabels, need)),
      contact: { ...scene.answers.contact, mayCall: may('mayCall'), maySms: may('maySms'), mayPost: may('mayPost') },
    });
    return asksHours && kept.kind === 'go' ? { ...kept, to: 'apply/told', query: { return: 'check' } } : kept;
  },
};

const needHints: Partial<Record<AccessNeed, string>> = {
  signLanguage: '由我们请，不用带亲戚来翻译',
  interpreter: '说家乡话也行，由我们请人',
  textOnly: '听不清、不方便出声的，选这个',
  appropriateAdult: '不满 18 岁的，可以请信得过的大人在旁边',
};
/** Folded where nothing is chosen: most need none, and who needs one is asked for all of them here, once. */
const needsFields = (answers: Answers, you: string, tried: Tried): Html => {
  const picked = chosen(tried, 'needs', answers.needs);
  return html`<details ${picked.length > 0 ? html`open` : nothing}><summary>需要什么方便？手语、方言、大字、女性工作人员…</summary><div class="in">${someOf({ name: 'needs', legend: '可以选几样', hint: `只问这一次，以后每个接待${you}的人都看得到`, options: accessNeeds.map((value) => ({ value, label: accessNeedLabels[value], ...(needHints[value] ? { hint: needHints[value] } : {}) })), chosen: picked })}</div></details>`;
};

export const dayParts = {
  morning: { label: '上午', hint: '8 点到 12 点', from: '08:00', to: '12:00' },
  noon: { label: '中午', hint: '12 点到 2 点', from: '12:00', to: '14:00' },
  afternoon: { label: '下午', hint: '2 点到 6 点', from: '14:00', to: '18:00' },
  evening: { label: '晚上', hint: '6 点到 9 点', from: '18:00', to: '21:00' },
} as const satisfies Record<string, { label: string; hint: string; from: string; to: string }>;
const dayLabels = { all: '哪天都行', workdays: '周一到周五', weekend: '周六、周日' } as const;

export type Calling = {
  parts: readonly string[];
  from: string | undefined;
  to: string | undefined;
  days: keyof typeof dayLabels | undefined;
  as: 'agency' | 'neutral' | undefined;
};

/** When to call and what to say: asked with the application, and again when she changes her plan. */
export const callingQuestions = ({
  tried,
  you,
  parts,
  from,
  to,
  days,
  as,
}: Calling & { tried: Tried; you: string }): Html =>
  html`${someOf({ name: 'parts', legend: '方便接的时间', options: Object.entries(dayParts).map(([value, { label, hint }]) => ({ value, label, hint })), chosen: chosen(tried, 'parts', parts), problems: tried.problems, inTwo: true })}
<div class="pair">${textField({ name: 'from', label: '只有一小段时间，从', hint: '比如 10点', value: typed(tried, 'from', from), isShort: true, problems: tried.problems })}${textField({ name: 'to', label: '到', hint: '比如 11点', value: typed(tried, 'to', to), isShort: true, problems: tried.problems })}</div>
${oneOf({ name: 'days', legend: '哪几天', options: Object.entries(dayLabels).map(([value, label]) => ({ value, label })), chosen: chosen(tried, 'days', [days ?? 'all']), inTwo: true })}
${oneOf({
  name: 'as',
  legend: '接通以后，我们怎么说自己是谁',
  options: [
    { value: 'neutral', label: '不说是谁', hint: '只说“您预约的事情，方便时请回电”'.replace('您', you) },
    { value: 'agency', label: '说是法律援助中心' },
  ],
  chosen: chosen(tried, 'as', [as ?? 'neutral']),
})}`;

export function readCalling(
  form: Form,
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
  if (parts.length === 0 && from === '' && to === '')
    problems.push({ field: 'parts', says: '请选方便接电话的时间，不然我们不敢打' });
  const [start, end] = [readTime(from), readTime(to)];
  if (start !== undefined && end !== undefined && start >= end)
    problems.push({ field: 'to', says: '结束的时间要晚于开始的时间' });
  return problems.length > 0 ? { problems } : { parts, from, to, days };
}

/** Who may know and who never; and, where she may be called, when and under which name. */
export const toldPage: Page = {
  id: 'apply/told',
  ofDraft: true,
  title: () => '谁可以知道',
  back: ({ door, answers }) => door.to(before('apply/told', answers)),
  show: ({ door, answers, you, params }, tried) =>
    pageForm(
      { action: door.formOf('apply/told'), page: 'apply/told', back: params['return'] },
      html`${heading('谁可以知道，谁不能知道？', '没有写在“可以知道”里的人，我们一个也不说。都可以空着。')}
${textField({ name: 'may', label: '可以知道的人', hint: '比如 我姐姐王某', value: typed(tried, 'may', answers.contact.mayBeTold), problems: tried.problems })}
${textField({ name: 'never', label: '绝不能知道的人', hint: '比如 丈夫、婆家人、村里的某某', value: typed(tried, 'never', answers.contact.neverTold), problems: tried.problems })}
${textField({ name: 'word', label: '暗语', hint: `想一句别人猜不到的话，比如 今天的白菜三块五。通电话时用它认人；查询码丢了，说对名字和暗语就能换新的`, value: typed(tried, 'word', answers.contact.passPhrase), problems: tried.problems })}
${
  answers.contact.mayCall
    ? html`<h2>什么时候打电话、怎么说？</h2><p class="why">不在这些时间，我们不会打。</p>
${callingQuestions({ tried, you, parts: answers.dayParts, from: answers.callFrom, to: answers.callTo, days: answers.callDays, as: answers.contact.callerName })}
${tick('message', '没接到，可以留言', tried.problems.length > 0 ? tried.form.has('message') : (answers.contact.mayLeaveMessage ?? false))}`
    : nothing
}
${continueButton()}`,
    ),
  take: (scene, form) => {
    const told = {
      ...scene.answers.contact,
      mayBeTold: orNothing(form.text('may').slice(0, 200)),
      neverTold: orNothing(form.text('never').slice(0, 200)),
      passPhrase: orNothing(form.text('word').slice(0, 50)),
    };
    if (!scene.answers.contact.mayCall) return keepAndGo(scene, 'apply/told', { contact: told });
    const read = readCalling(form);
    if ('problems' in read) return again(...read.problems);
    return keepAndGo(scene, 'apply/told', {
      dayParts: read.parts,
      callFrom: orNothing(read.from),
      callTo: orNothing(read.to),
      callDays: read.days,
      contact: {
        ...told,
        callerName: form.text('as') === 'agency' ? 'agency' : 'neutral',
        mayLeaveMessage: form.has('message'),
      },
    });
  },
};
