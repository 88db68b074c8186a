import { FACTS, type FactName } from '../../../law/facts.ts';
import { questionFor, type Question } from '../../../law/interview.ts';
import { html, nothing, type Html } from '../../web/portal/html.ts';
import { answers as choices, continueButton, heading, pageForm, textField, type Option } from '../../web/portal/kit.ts';
import { readCount, readDay, readMoney } from '../as-typed.ts';
import type { Answers } from '../draft.model.ts';
import { lookingForCounty, takeLooking } from './county-picker.ts';
import { again, typed, type Outcome, type Page, type Scene, type Tried } from './scene.ts';
import { after, openQuestion } from './steps.ts';

const names = Object.keys(FACTS) as FactName[]; // the keys of a literal
export const numberOf = (name: FactName): string => String(names.indexOf(name) + 1);
const nameOf = (number: string | undefined): FactName | undefined => names[Number(number) - 1];

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

/** What she is asked now; a page number leads back to a question she answered before. Numbers, for an address may be seen. */
export function questionOf({ answers, params, today, figures }: Scene): Question | undefined {
  const again = nameOf(params['n']);
  return again === undefined ? openQuestion(answers, today, figures) : questionFor(again);
}

export const askPage: Page = {
  id: 'apply/ask',
  ofDraft: true,
  title: () => '几个问题',
  back: ({ answers, params, door }) => {
    const at = params['n'] === undefined ? answers.asked.length : answers.asked.indexOf(nameOf(params['n']) ?? '');
    const last = answers.asked[at - 1];
    return last !== undefined && last in FACTS
      ? door.to('apply/ask', { n: numberOf(last as FactName) })
      : door.to('apply');
  },
  show: async (scene, tried) => {
    const question = questionOf(scene);
    if (!question)
      return html`${heading('问完了')}<p><a class="button" href="${scene.door.to('apply/answer')}">看结果</a></p>`;
    const number = numberOf(question.fact);
    return pageForm(
      { action: scene.door.formOf('apply/ask'), page: 'apply/ask', back: scene.params['return'] },
      html`<input type="hidden" name="n" value="${number}">${asked(question, scene)}
${await answersFor(question, scene, tried)}
<ul class="rows pairrows"><li><button class="row soft" name="open" value="unsure">不清楚</button></li><li><button class="row soft" name="open" value="unsaid">不想说</button></li></ul>`,
    );
  },
  take: async (scene, form) => {
    const name = nameOf(form.text('n'));
    if (!name) return { kind: 'go', to: 'apply/ask' };
    if (form.has('open'))
      return goOn(scene, form.text('return'), name, (answers) => ({
        ...answers,
        declined: [...answers.declined.filter((one) => one !== name), name],
        facts: without(answers.facts, name),
      }));
    if (FACTS[name].type === 'division') return takeDivision(scene, form, name);
    const value = readAnswer(name, form.text('answer'));
    if (value === undefined) return again({ field: 'answer', says: faultOf(name) });
    return goOn(scene, form.text('return'), name, (answers) => ({
      ...answers,
      facts: { ...answers.facts, [name]: value },
      declined: answers.declined.filter((one) => one !== name),
    }));
  },
};

/** The question itself stands large; what it includes stands below it, small. */
function asked(question: Question, scene: Scene): Html {
  const parts = /^(.{4,}?)（(.+)）$/.exec(inVoice(question.question, scene).trim());
  return html`<h1 tabindex="-1">${parts?.[1] ?? inVoice(question.question, scene)}</h1>${parts?.[2] ? html`<p>${parts[2]}。</p>` : nothing}<p class="why">为什么问：${inVoice(question.why, scene)}</p>`;
}

async function answersFor(question: Question, scene: Scene, tried: Tried): Promise<Html> {
  const kept = scene.answers.facts[question.fact];
  switch (question.type) {
    case 'yesNo': {
      const isUnder = question.fact === 'isMinor';
      return choices(
        'answer',
        [
          { value: 'yes', label: isUnder ? '没满十八岁' : '是' },
          { value: 'no', label: isUnder ? '满十八岁了' : '不是' },
        ],
        kept === undefined ? undefined : kept === true ? 'yes' : 'no',
      );
    }
    case 'choice':
      return choiceRows(question, scene.answers, typeof kept === 'string' ? kept : undefined);
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
      ? question.choices.map(({ value, label }) => ({ value, label: childWords[value] ?? label }))
      : question.choices;
  if (first.length === 0) return choices('answer', options, kept);
  const near = first
    .map((value) => options.find((option) => option.value === value))
    .filter((option) => option !== undefined);
  const far = options.filter((option) => !first.includes(option.value));
  return html`${choices('answer', near, kept)}<details ${far.some(({ value }) => value === kept) ? html`open` : nothing}><summary>都不是，看别的事</summary><div class="in">${choices('answer', far, kept)}</div></details>`;
}

async function takeDivision(scene: Scene, form: Parameters<typeof takeLooking>[1], name: FactName): Promise<Outcome> {
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
    const asked = next.asked.includes(name) ? next.asked : [...next.asked, name];
    return { ...next, asked, role: roleAfter(next) };
  };
  const next = noted(scene.answers);
  if (openQuestion(next, scene.today, scene.figures) !== undefined)
    return { kind: 'go', to: 'apply/ask', query: back === 'check' ? { return: 'check' } : {}, change: noted };
  return { kind: 'go', to: back === 'check' ? 'apply/check' : after('apply/ask', next), change: noted };
}

/** Who applies for another does so in that role from here on. */
function roleAfter(answers: Answers): Answers['role'] {
  const who = answers.facts['applicantIs'];
  if (typeof who === 'string' && who !== 'self') return 'applyingAgent';
  return answers.role === 'applyingAgent' ? undefined : answers.role;
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
  money: '没有看懂这个数。请写数字，比如 1500；说不准就点“不清楚”',
  count: '没有看懂几口人。请写数字，比如 4；说不准就点“不清楚”',
  date: '没有看懂这个日期。请写成 2026年11月23日 这样；说不准就点“不清楚”',
  division: '请选一个县（市、区）；不清楚也可以',
} as const;
const faultOf = (name: FactName): string => faults[FACTS[name].type];

const without = (facts: Answers['facts'], name: string): Answers['facts'] =>
  Object.fromEntries(Object.entries(facts).filter(([key]) => key !== name));
export const inVoice = (words: string, { you, answers }: Pick<Scene, 'you' | 'answers'>): string =>
  answers.isChild ? words.replaceAll('需要帮助的人', '你').replaceAll('您', '你') : words.replaceAll('您', you);
