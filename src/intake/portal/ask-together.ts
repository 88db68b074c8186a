import { FACTS, type FactName } from '../../../law/facts.ts';
import type { Question } from '../../../law/interview.ts';
import { findDivision } from '../../network/division.queries.ts';
import type { Form } from '../../web/portal/form.ts';
import { html, nothing, type Html } from '../../web/portal/html.ts';
import { continueButton, heading, oneOf, textField, type Problem } from '../../web/portal/kit.ts';
import type { Answers } from '../draft.model.ts';
import { countySelect } from './county-select.ts';
import { openQuestions } from './question-groups.ts';
import { inParts, inVoice, nameOf, numberOf } from './question-words.ts';
import { again, chosen, typed, type Outcome, type Scene, type Tried } from './scene.ts';
import { after, openQuestion } from './steps.ts';
import { factsAfter, faultOf, keptChoice, optionsOf, toldBy } from './told-by.ts';

/** What the page is about, by what it may ask. */
const titles: Readonly<Partial<Record<FactName, string>>> = {
  isVictimOfAbuse: '有没有人伤害？',
  assertsRightsFromAbuse: '有没有人伤害？',
  applicantIs: '谁来申请？',
  hasOwnLawyer: '谁来申请？',
  guardianHarmsHer: '平时照管的人',
  guardianUnavailable: '平时照管的人',
  hasOtherGuardianOrRelative: '平时照管的人',
  residence: '家里的收入',
  opponentInHousehold: '家里的收入',
  ownMonthlyIncome: '家里的收入',
  householdMonthlyIncome: '家里的收入',
};

const fieldOf = (name: FactName): string => `a${numberOf(name)}`;

/** Questions of one subject, each with its own 不清楚; one left empty counts as that. */
export async function askTogether(questions: readonly Question[], scene: Scene, tried: Tried): Promise<Html> {
  const fields = await Promise.all(questions.map((question) => fieldFor(question, scene, tried)));
  const title = questions.map(({ fact }) => titles[fact]).find((one) => one !== undefined) ?? '再问几样';
  return html`<input type="hidden" name="all" value="${questions.map(({ fact }) => numberOf(fact)).join(',')}">${scene.params['n'] ? html`<input type="hidden" name="n" value="${scene.params['n']}">` : nothing}
${heading(title, '不清楚、不想说的，可以空着。')}
${fields}
<details><summary>为什么问这些？</summary><div class="in"><ul>${questions.map(({ label, why }) => html`<li><strong>${inVoice(label, scene)}</strong>：${inVoice(why, scene)}</li>`)}</ul></div></details>
${continueButton()}`;
}

async function fieldFor({ fact, type, question }: Question, scene: Scene, tried: Tried): Promise<Html> {
  const { answers } = scene;
  const name = fieldOf(fact);
  const { asked, includes } = inParts(inVoice(question, scene));
  const kept = answers.facts[fact];
  const { problems } = tried;
  const hint = includes === undefined ? {} : { hint: includes };
  if (type === 'division')
    return countySelect(scene, {
      name,
      label: asked,
      hint: '这件事发生在哪里，就选哪里；选错了机构之间会转',
      value: typed(tried, name, answers.place),
      problems,
    });
  if (type === 'money' || type === 'count')
    return textField({
      name,
      label: asked,
      hint: [includes, type === 'money' ? '每月多少元，写大概的数，比如 1500' : '比如 4'].filter(Boolean).join('；'),
      value: typed(tried, name, typeof kept === 'number' ? String(type === 'money' ? kept / 100 : kept) : undefined),
      problems,
      isShort: true,
    });
  const options = [...optionsOf(fact), { value: 'unsure', label: '不清楚' }];
  const isOpen = answers.declined.includes(fact);
  return oneOf({
    name,
    legend: asked,
    ...hint,
    options,
    chosen: chosen(tried, name, [isOpen ? 'unsure' : (keptChoice(fact, answers) ?? '')]),
    problems,
    inTwo: type === 'yesNo' && fact !== 'isMinor',
  });
}

/** Every answer that can be read is kept; what she leaves open is not asked again, where it still mattered. */
export async function takeTogether(scene: Scene, form: Form): Promise<Outcome> {
  const names = form
    .text('all')
    .split(',')
    .flatMap((number) => nameOf(number) ?? []);
  const problems: Problem[] = [];
  const changes: ((answers: Answers) => Answers)[] = [];
  const left: FactName[] = [];
  for (const name of names) {
    const text = form.text(fieldOf(name));
    if (text === '' || text === 'unsure') {
      left.push(name);
      continue;
    }
    const change = FACTS[name].type === 'division' ? await placedAt(scene, name, text) : answeredWith(name, text);
    if (change) changes.push(change);
    else problems.push({ field: fieldOf(name), says: faultOf(name) });
  }
  if (problems.length > 0) return again(...problems);
  const noted = (answers: Answers): Answers => {
    const cleared = left.reduce(
      (kept, name) => ({
        ...kept,
        facts: factsAfter(kept.facts, name),
        declined: kept.declined.filter((one) => one !== name),
      }),
      answers,
    );
    const told = changes.reduce((kept, change) => change(kept), cleared);
    return leavingOpen(told, left, scene);
  };
  const next = noted(scene.answers);
  const isOpen = openQuestion(next, scene.today, scene.figures) !== undefined;
  return { kind: 'go', to: isOpen ? 'apply/ask' : after('apply/ask', next), change: noted };
}

const withAsked = (answers: Answers, name: FactName): Answers['asked'] =>
  answers.asked.includes(name) ? answers.asked : [...answers.asked, name];

function answeredWith(name: FactName, text: string): ((answers: Answers) => Answers) | undefined {
  const told = toldBy(name, text);
  return told === undefined
    ? undefined
    : (answers) => ({
        ...answers,
        ...told,
        facts: factsAfter(answers.facts, name, told.facts),
        declined: answers.declined.filter((one) => one !== name),
        asked: withAsked(answers, name),
      });
}

async function placedAt(
  { kernel, viewer }: Scene,
  name: FactName,
  code: string,
): Promise<((answers: Answers) => Answers) | undefined> {
  const division = /^14\d{4}$/.test(code) ? await findDivision(kernel.db, viewer, code) : undefined;
  return (
    division &&
    ((answers) => ({
      ...answers,
      facts: { ...answers.facts, [name]: division.code },
      declined: answers.declined.filter((one) => one !== name),
      asked: withAsked(answers, name),
      place: division.code,
      placeName: division.pathName,
    }))
  );
}

/** Passed over: noted as such while the law would still ask it, forgotten where her other answers made it needless. */
function leavingOpen(
  told: Answers,
  left: readonly FactName[],
  { today, figures }: Pick<Scene, 'today' | 'figures'>,
): Answers {
  const open = openQuestions(told, today, figures).find(({ fact }) => left.includes(fact))?.fact;
  return open === undefined
    ? told
    : leavingOpen({ ...told, declined: [...told.declined, open], asked: withAsked(told, open) }, left, {
        today,
        figures,
      });
}
