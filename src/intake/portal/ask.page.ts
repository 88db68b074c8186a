import { FACTS, type FactName } from '../../../law/facts.ts';
import { questionFor, type Question } from '../../../law/interview.ts';
import { html, nothing, type Html } from '../../web/portal/html.ts';
import { answers as choices, continueButton, heading, pageForm, textField, type Option } from '../../web/portal/kit.ts';
import type { Form } from '../../web/portal/form.ts';
import type { Answers } from '../draft.model.ts';
import { askTogether, takeTogether } from './ask-together.ts';
import { lookingForCounty, takeLooking } from './county-picker.ts';
import { openQuestions, subjectOf } from './question-groups.ts';
import { again, typed, type Outcome, type Page, type Scene, type Tried } from './scene.ts';
import { after, openQuestion } from './steps.ts';
import { factsAfter, faultOf, keptChoice, optionsOf, toldBy } from './told-by.ts';

import { inParts, inVoice, nameOf, numberOf } from './question-words.ts';

/** The matters that each life-word most often means come first; all others stand behind 别的事. */
const likely: Readonly<Record<string, readonly string[]>> = {
  hurt: ['protectionOrder', 'marriageFamily', 'criminalVictim', 'supportPayments', 'guardianship'],
  family: ['marriageFamily', 'supportPayments', 'guardianship', 'protectionOrder', 'ruralLand'],
  support: ['supportPayments', 'marriageFamily', 'guardianship'],
  wages: ['labourPay', 'labourTermination', 'servicePay', 'workInjury', 'harassmentDiscrimination'],
  school: ['studentInjury', 'criminalVictim', 'harassmentDiscrimination'],
  other: [
    'supportPayments',
    'ruralLand',
    'workInjury',
    'trafficInjury',
    'socialBenefits',
    'medicalInjury',
    'criminalVictim',
    'other',
  ],
};
/** To a child a thing is named by what it does. */
const childWords: Readonly<Record<string, string>> = {
  protectionOrder: '让打我的人不许靠近我',
  marriageFamily: '爸妈分开了，跟谁过',
  criminalVictim: '有人伤害了我的身体',
  supportPayments: '要生活费、学费',
  guardianship: '换一个大人照顾我',
  studentInjury: '在学校受了伤、被欺负',
  harassmentDiscrimination: '有人说下流话、动手动脚',
  ruralLand: '家里的地、房子的事',
};

/**
 * What she is asked now. A number leads back to what she answered before: from the page of checking to that one
 * question, else to all of its page.
 */
export function questionsOf({ answers, params, today, figures }: Scene): readonly Question[] {
  const before = nameOf(params['n']);
  if (before === undefined) return openQuestions(answers, today, figures);
  if (params['return'] === 'check') return [questionFor(before)];
  return subjectOf(before)
    .filter((name) => name === before || answers.asked.includes(name))
    .map(questionFor);
}

export const askPage: Page = {
  id: 'apply/ask',
  ofDraft: true,
  title: () => '几个问题',
  back: ({ answers, params, door }) => {
    const here = nameOf(params['n']);
    const at = here === undefined ? answers.asked.length : answers.asked.indexOf(here);
    const last = answers.asked
      .slice(0, Math.max(at, 0))
      .findLast((name): name is FactName => name in FACTS && !(here && subjectOf(here).includes(name as FactName))); // a key just looked up
    return last === undefined ? door.to('apply') : door.to('apply/ask', { n: numberOf(last) });
  },
  show: async (scene, tried) => {
    const questions = questionsOf(scene);
    const [question, ...more] = questions;
    if (!question)
      return html`${heading('问完了')}<p><a class="button" href="${scene.door.to('apply/answer')}">看结果</a></p>`;
    const form = { action: scene.door.formOf('apply/ask'), page: 'apply/ask', back: scene.params['return'] };
    if (more.length > 0) return pageForm(form, await askTogether(questions, scene, tried));
    return pageForm(
      form,
      html`<input type="hidden" name="n" value="${numberOf(question.fact)}">${asked(question, scene)}
${await answersFor(question, scene, tried)}
<ul class="rows pairrows"><li><button class="row soft" name="open" value="unsure">不清楚</button></li><li><button class="row soft" name="open" value="unsaid">不想说</button></li></ul>`,
    );
  },
  take: async (scene, form) => {
    if (form.has('all')) return takeTogether(scene, form);
    const name = nameOf(form.text('n'));
    if (!name) return { kind: 'go', to: 'apply/ask' };
    if (form.has('open'))
      return goOn(scene, form.text('return'), name, (answers) => ({
        ...answers,
        declined: [...answers.declined.filter((one) => one !== name), name],
        facts: factsAfter(answers.facts, name),
      }));
    if (FACTS[name].type === 'division') return takeDivision(scene, form, name);
    const told = toldBy(name, form.text('answer'));
    if (told === undefined) return again({ field: 'answer', says: faultOf(name) });
    return goOn(scene, form.text('return'), name, (answers) => ({
      ...answers,
      ...told,
      facts: factsAfter(answers.facts, name, told.facts),
      declined: answers.declined.filter((one) => one !== name),
    }));
  },
};

/** The question itself stands large; what it includes stands below it, small. */
function asked(question: Question, scene: Scene): Html {
  const { asked: words, includes } = inParts(inVoice(question.question, scene));
  return html`${heading(words)}${includes ? html`<p>${includes}。</p>` : nothing}<p class="why">为什么问：${inVoice(question.why, scene)}</p>`;
}

async function answersFor(question: Question, scene: Scene, tried: Tried): Promise<Html> {
  const kept = scene.answers.facts[question.fact];
  switch (question.type) {
    case 'yesNo':
    case 'choice':
      return choiceRows(question, scene.answers, keptChoice(question.fact, scene.answers));
    case 'money':
      return html`${textField({ name: 'answer', label: '每个月大约多少元', hint: '写大概的数就行，比如 1500 或者 一千五；没有就写 0', value: typed(tried, 'answer', typeof kept === 'number' ? String(kept / 100) : undefined), problems: tried.problems, isShort: true })}${continueButton()}`;
    case 'count':
      return html`${textField({ name: 'answer', label: '几口人', hint: '比如 4', value: typed(tried, 'answer', typeof kept === 'number' ? String(kept) : undefined), problems: tried.problems, isShort: true })}${continueButton()}`;
    case 'date':
      return html`${textField({ name: 'answer', label: '日期', hint: '比如 2026年11月23日', value: typed(tried, 'answer', typeof kept === 'string' ? kept : undefined), problems: tried.problems })}${continueButton()}`;
    case 'division':
      return lookingForCounty(scene, tried);
  }
}

function choiceRows(question: Question, answers: Answers, kept: string | undefined): Html {
  const first = question.fact === 'matter' ? (likely[answers.topic ?? ''] ?? []) : [];
  const options: readonly Option[] =
    answers.isChild && question.fact === 'matter'
      ? optionsOf(question.fact).map(({ value, label }) => ({ value, label: childWords[value] ?? label }))
      : optionsOf(question.fact);
  if (first.length === 0) return choices('answer', options, kept);
  const near = first
    .map((value) => options.find((option) => option.value === value))
    .filter((option) => option !== undefined);
  const far = options.filter((option) => !first.includes(option.value));
  return html`${choices('answer', near, kept)}<details ${far.some(({ value }) => value === kept) ? html`open` : nothing}><summary>都不是，看别的事</summary><div class="in">${choices('answer', far, kept)}</div></details>`;
}

async function takeDivision(scene: Scene, form: Form, name: FactName): Promise<Outcome> {
  const looked = await takeLooking(scene, form, {
    to: 'apply/ask',
    query: { n: numberOf(name), ...(form.text('return') ? { return: form.text('return') } : {}) },
  });
  if (looked.kind === 'looking') return looked.outcome;
  const { division } = looked;
  return goOn(scene, form.text('return'), name, (answers) => ({
    ...answers,
    facts: { ...answers.facts, [name]: division.code },
    place: division.code,
    placeName: division.pathName,
  }));
}

function goOn(scene: Scene, back: string, name: FactName, change: (answers: Answers) => Answers): Outcome {
  const noted = (answers: Answers): Answers => {
    const next = change(answers);
    return { ...next, asked: next.asked.includes(name) ? next.asked : [...next.asked, name] };
  };
  const next = noted(scene.answers);
  if (openQuestion(next, scene.today, scene.figures) !== undefined)
    return { kind: 'go', to: 'apply/ask', query: back === 'check' ? { return: 'check' } : {}, change: noted };
  return { kind: 'go', to: back === 'check' ? 'apply/check' : after('apply/ask', next), change: noted };
}
