import { accessNeedLabels, accessNeeds, type AccessNeed } from '../../people/access-needs.model.ts';
import { html, nothing, type Html, say, toHer } from '../../web/portal/html.ts';
import { continueButton, heading, pageForm, someOf, textField, tick } from '../../web/portal/kit.ts';
import type { Answers } from '../draft.model.ts';
import { keepAndGo } from './going-on.ts';
import { asksHoursFor, callingQuestions, hoursQuestions, readHours } from './safe-hours.ts';
import { again, chosen, orNothing, tooLong, typed, type Page, type Scene, type Tried } from './scene.ts';
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
      html`${heading(say`怎样联系${you}才安全？`, say`没有勾的方式，我们不会用。都不勾也可以，${you}凭查询码自己来看。`)}
${someOf({ name: 'ways', legend: '可以用的方式', options: [...ways, { value: 'none', label: `都不要，我自己来查`, hint: '我们不会主动联系' }], chosen: chosen(tried, 'ways', waysOf(answers)), problems: tried.problems })}
${textField({ name: 'phone', label: '电话（可以不留）', hint: toHer('只有您自己接的号码最好', you), value: typed(tried, 'phone', answers.phone), kind: 'tel', problems: tried.problems })}
${needsFields(answers, you, tried)}
${continueButton()}`,
    ),
  take: (scene, form) => {
    const picked = form.all('ways');
    const untouched = picked.includes('none');
    const may = (way: string): boolean => !untouched && picked.includes(way);
    const phone = form.text('phone');
    const long = tooLong(form, { phone: 200 });
    if (long.length > 0) return again(...long);
    if ((may('mayCall') || may('maySms')) && phone === '')
      return again({
        field: 'phone',
        says: `可以打电话或者发短信的，请留一个号码；不方便留，就勾“都不要，我自己来查”`,
      });
    const contact = {
      ...scene.answers.contact,
      mayCall: may('mayCall'),
      maySms: may('maySms'),
      mayPost: may('mayPost'),
    };
    // A way that was not allowed before has no hours yet: they are asked next, also from the page of checking.
    const asked = asksHoursFor({ ...scene.answers, contact }, scene.today);
    const isNew = asked !== 'nothing' && asked !== asksHoursFor(scene.answers, scene.today);
    const kept = keepAndGo(scene, 'apply/contact', {
      phone: orNothing(phone),
      untouched,
      needs: form.all('needs').filter((need) => Object.hasOwn(accessNeedLabels, need)),
      contact,
    });
    return isNew && scene.params['return'] === 'check' && kept.kind === 'go'
      ? { ...kept, to: 'apply/told', query: { return: 'check' } }
      : kept;
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
  return html`<details ${picked.length > 0 ? html`open` : nothing}><summary>需要什么方便？手语、方言、大字、女性工作人员…</summary><div class="in">${someOf({ name: 'needs', legend: '可以选几样', hint: say`只问这一次，以后每个接待${you}的人都看得到`, options: accessNeeds.map((value) => ({ value, label: accessNeedLabels[value], ...(needHints[value] ? { hint: needHints[value] } : {}) })), chosen: picked })}</div></details>`;
};

/** Who may know and who never; and, where she may be called, when and under which name. */
export const toldPage: Page = {
  id: 'apply/told',
  ofDraft: true,
  title: () => '谁可以知道',
  back: ({ door, answers }) => door.to(before('apply/told', answers)),
  show: (scene, tried) => {
    const { door, answers, params } = scene;
    return pageForm(
      { action: door.formOf('apply/told'), page: 'apply/told', back: params['return'] },
      html`${heading('谁可以知道，谁不能知道？', '没有写在“可以知道”里的人，我们一个也不说。都可以空着。')}
${textField({ name: 'may', label: '可以知道的人', hint: '比如 我姐姐王某', value: typed(tried, 'may', answers.contact.mayBeTold), problems: tried.problems })}
${textField({ name: 'never', label: '绝不能知道的人', hint: '比如 丈夫、婆家人、村里的某某', value: typed(tried, 'never', answers.contact.neverTold), problems: tried.problems })}
${textField({ name: 'word', label: '暗语', hint: `想一句别人猜不到的话，比如 今天的白菜三块五。通电话时用它认人；查询码丢了，说对名字和暗语就能换新的`, value: typed(tried, 'word', answers.contact.passPhrase), problems: tried.problems })}
${reachingFields(scene, tried)}
${continueButton()}`,
    );
  },
  take: (scene, form) => {
    const long = tooLong(form, { may: 200, never: 200, word: 50 });
    if (long.length > 0) return again(...long);
    const told = {
      ...scene.answers.contact,
      mayBeTold: orNothing(form.text('may')),
      neverTold: orNothing(form.text('never')),
      passPhrase: orNothing(form.text('word')),
    };
    const asked = asksHoursFor(scene.answers, scene.today);
    if (asked === 'nothing') return keepAndGo(scene, 'apply/told', { contact: told });
    const read = readHours(form, asked === 'call');
    if ('problems' in read) return again(...read.problems);
    const hours = {
      dayParts: read.parts,
      callFrom: orNothing(read.from),
      callTo: orNothing(read.to),
      callDays: read.days,
    };
    if (asked === 'text') return keepAndGo(scene, 'apply/told', { ...hours, contact: told });
    return keepAndGo(scene, 'apply/told', {
      ...hours,
      contact: {
        ...told,
        callerName: form.text('as') === 'agency' ? 'agency' : 'neutral',
        mayLeaveMessage: form.has('message'),
      },
    });
  },
};

/** When she may be called or written to, and what is said; only what she allowed is asked about. */
function reachingFields({ answers, you, today }: Scene, tried: Tried): Html {
  const hours = { parts: answers.dayParts, from: answers.callFrom, to: answers.callTo, days: answers.callDays };
  switch (asksHoursFor(answers, today)) {
    case 'nothing':
      return nothing;
    case 'text':
      return html`<h2>什么时候可以发短信？</h2><p class="why">选只有${you}自己看手机的时间，别的时间不会发。都不选，就一条也不发，${you}凭查询码自己来看。</p>
${hoursQuestions({ tried, legend: '方便看短信的时间', ...hours })}`;
    case 'call':
      return html`<h2>什么时候打电话、怎么说？</h2><p class="why">不在这些时间，我们不会打${answers.contact.maySms ? '，也不会发短信' : ''}。</p>
${callingQuestions({ tried, you, ...hours, as: answers.contact.callerName })}
${tick('message', '没接到，可以留言', tried.problems.length > 0 ? tried.form.has('message') : (answers.contact.mayLeaveMessage ?? false))}`;
  }
}
