import { onceField, onceOf, signInFirst } from '../../intake/portal/once.ts';
import { attempt, orNothing, type Outcome, type Page, type Scene, type Tried } from '../../intake/portal/scene.ts';
import { herChoice } from '../../casework/her-choice.queries.ts';
import { MOST_WISHES } from '../../casework/wish.model.ts';
import { practiceFieldLabels, PracticeField, qualificationLabels } from '../../network/network.model.ts';
import { childrenOf } from '../../network/division.queries.ts';
import { html, nothing, type Html, say, listed } from '../../web/portal/html.ts';
import { type Form, upTo } from '../../web/portal/form.ts';
import { heading, pageForm } from '../../web/portal/kit.ts';
import { chooseLawyers } from '../wish.commands.ts';
import {
  CHOICES_SHOWN,
  choosableFor,
  chosenPeople,
  languagesOf,
  type Choosable,
  type ChoiceFilter,
} from '../wish.queries.ts';

/** 点援: a wish that may be left out. What she looks for is sent, never put into the address. */
export const choosePage: Page = {
  id: 'status/choose',
  title: () => '选人',
  back: ({ door }) => door.to('status'),
  show: (scene, { form, problems }: Tried) => sheetOf(scene, filterOf(form), problems[0]?.says),
  take: async (scene, form): Promise<Outcome> => {
    const { kernel, viewer } = scene;
    if (viewer.kind !== 'applicant') return { kind: 'go', to: 'status' };
    if (form.text('act') === 'look') return { kind: 'shown', main: await sheetOf(scene, filterOf(form)) };
    const { personnelIds } = await herChoice(kernel, viewer);
    const [add, drop, first] = [form.text('add'), form.text('drop'), form.text('first')];
    const others = personnelIds.filter((id) => id !== add && id !== drop && id !== first);
    const chosen = add ? [...others, add] : first && personnelIds.includes(first) ? [first, ...others] : others;
    return attempt(async () => {
      await chooseLawyers(kernel, viewer, chosen, onceOf(form.text('once')));
      return { kind: 'shown', main: await sheetOf(scene, filterOf(form)) };
    });
  },
};

function filterOf(form: Form): ChoiceFilter {
  const county = form.text('county');
  const sex = form.text('sex');
  return {
    field: PracticeField.safeParse(form.text('field')).data,
    county: /^14\d{4}$/.test(county) ? county : undefined,
    language: orNothing(upTo(20, form.text('language'))),
    sex: sex === 'female' || sex === 'male' ? sex : undefined,
  };
}

async function sheetOf(scene: Scene, filter: ChoiceFilter, trouble?: string): Promise<Html> {
  const { kernel, viewer, door, you } = scene;
  if (viewer.kind !== 'applicant') return signInFirst(scene);
  const { mayChoose, city, personnelIds } = await herChoice(kernel, viewer);
  if (!mayChoose)
    return html`${heading('现在不用选', '已经安排了人，或者这件事已经办完。')}<div class="go"><a class="button" href="${door.to('status')}">看进展</a></div>`;
  const [people, chosen, counties, languages] = await Promise.all([
    choosableFor(kernel.db, viewer, filter),
    chosenPeople(kernel, personnelIds),
    childrenOf(kernel.db, viewer, city),
    languagesOf(kernel, city),
  ]);
  const rest = people.filter(({ id }) => !personnelIds.includes(id));
  const within = filter.county?.startsWith(city) ? filter.county : '';
  return html`${heading('想让谁来帮忙', say`最多点 ${MOST_WISHES} 位，可以不点。会先考虑${you}点的；安排不上的，告诉${you}为什么。`)}
${trouble ? html`<p class="mark late" role="alert">■ ${trouble}</p>` : nothing}
${pageForm(
  { action: door.formOf('status/choose'), page: 'status/choose' },
  html`${onceField()}
${chosen.length > 0 ? html`<section class="card flow"><h2>点好的</h2><ol>${chosen.map((one, at) => html`<li><p><strong>${door.isSafe ? surname(one.name) : one.name}</strong>，${one.unit}</p><p>${at > 0 ? html`<button class="second" name="first" value="${one.id}">放到第一位</button> ` : nothing}<button class="second" name="drop" value="${one.id}">不要了</button></p></li>`)}</ol><p><a class="button" href="${door.to('status')}">点好了</a></p></section>` : html`<p class="way"><a href="${door.to('status')}">不点了，由机构安排</a></p>`}
<details ${Object.values(filter).some(Boolean) ? html`open` : nothing}><summary>按条件找</summary><div class="in">
${select(
  'field',
  '哪一类事',
  PracticeField.options.map((value) => ({ value, label: practiceFieldLabels[value] })),
  filter.field,
)}
${select(
  'county',
  '在哪里',
  counties.map(({ code, name }) => ({ value: code, label: name })),
  within,
)}
${select(
  'language',
  '说什么话',
  languages.map((value) => ({ value, label: value })),
  filter.language,
)}
${select(
  'sex',
  '女的还是男的',
  [
    { value: 'female', label: '女' },
    { value: 'male', label: '男' },
  ],
  filter.sex,
)}
<button class="second" name="act" value="look">找</button></div></details>
<h2>${rest.length === 0 ? '没有别的人了' : say`可以点的（${rest.length} 位）`}</h2>
${rest.length === 0 ? html`<p>条件放宽一点再找。不点也行，机构会安排合适的人。</p>` : nothing}
<ul class="tasks">${rest.slice(0, CHOICES_SHOWN).map((one) => cardOf(one, scene, personnelIds.length < MOST_WISHES))}</ul>
${rest.length > CHOICES_SHOWN ? html`<p class="why">只列了前 ${CHOICES_SHOWN} 位，请按条件再找细一点。</p>` : nothing}`,
)}`;
}

const surname = (name: string): string => say`${name.slice(0, 1)}律师`;

/** In the quiet door a surname only: a full name on a screen is a question from whoever reads it. */
function cardOf(one: Choosable, { door }: Scene, mayAdd: boolean): Html {
  const { sex, qualification, unit, practiceFields, languages, yearsOfPractice, isBusy } = one;
  return html`<li class="card flow"><p><strong>${door.isSafe ? surname(one.name) : one.name}</strong>，${sex === 'female' ? '女' : '男'}，${qualificationLabels[qualification]}，做了 ${yearsOfPractice} 年</p>
<p class="small">${unit}${said(
    '熟悉',
    practiceFields.map((field) => practiceFieldLabels[field]),
  )}${said('会说', languages)}</p>
<div class="apart"><span class="mark ${isBusy ? 'mid' : 'good'}">${isBusy ? '▲ 较忙' : '● 现在能接'}</span>${mayAdd ? html`<button class="second" name="add" value="${one.id}">点这一位</button>` : nothing}</div></li>`;
}

const said = (what: string, list: readonly string[]): Html =>
  list.length > 0 ? html`<br>${what}：${listed(list)}` : nothing;

const select = (
  name: string,
  label: string,
  options: readonly { value: string; label: string }[],
  chosen: string | undefined,
): Html =>
  html`<div class="field"><label for="${name}">${label}</label><select id="${name}" name="${name}"><option value="">都行</option>${options.map((option) => html`<option value="${option.value}" ${option.value === chosen ? html`selected` : nothing}>${option.label}</option>`)}</select></div>`;
