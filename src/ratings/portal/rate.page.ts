import { cite } from '../../../law/kernel/citation.ts';
import { ratingAnswerPeriod } from '../../../law/national/standards/ratings.ts';
import { onceField, onceOf, signInFirst } from '../../intake/portal/once.ts';
import { again, attempt, chosen, typed, type Outcome, type Page, type Scene } from '../../intake/portal/scene.ts';
import { html, nothing, type Html, say, toHer, asWritten } from '../../web/portal/html.ts';
import { latest } from '../../web/portal/latest.ts';
import { heading, oneOf, pageForm, textArea } from '../../web/portal/kit.ts';
import { submitRating } from '../rating.commands.ts';
import { gradeLabels, ratedStepLabels, SubmitRating } from '../rating.model.ts';
import { listHerRatings, openSteps, type HerRating } from '../rating.queries.ts';

const yesNo = [
  { value: 'yes', label: '有' },
  { value: 'no', label: '没有' },
];

/** 好差评: behind her code only; what happened is asked, not only whether she was content. */
export const ratePage: Page = {
  id: 'status/rate',
  title: () => '评一评',
  back: ({ door }) => door.to('status'),
  show: async (scene, tried) => {
    const { kernel, viewer, door, you } = scene;
    if (viewer.kind !== 'applicant') return signInFirst(scene);
    const [{ steps }, given] = await Promise.all([openSteps(kernel.db, viewer), listHerRatings(kernel, viewer)]);
    const past = given.map((rating) => cardOf(rating, scene));
    if (steps.length === 0)
      return html`${heading(given.length > 0 ? say`${you}的评价` : '还没有办到能评的一步')}<div class="flow">${past}</div><div class="go"><a class="button" href="${door.to('status')}">看进展</a></div>`;
    const field = (name: string) => ({ name, chosen: chosen(tried, name, []), problems: tried.problems });
    return html`${heading('评一评', say`办${you}这件事的人看不到是谁评的。评得不好，也不影响正在办的事。`)}
<div class="flow">${past}</div>
${pageForm(
  { action: door.formOf('status/rate'), page: 'status/rate' },
  html`${onceField()}
${oneOf({ ...field('step'), legend: '评哪一步', options: steps.map((value) => ({ value, label: ratedStepLabels[value] })) })}
${oneOf({ ...field('grade'), legend: '怎么样', options: Object.entries(gradeLabels).map(([value, label]) => ({ value, label })) })}
${oneOf({ ...field('moneyAsked'), legend: '有没有人要钱、要东西（可以不答）', options: yesNo, inTwo: true })}
${
  steps.some((step) => step !== 'intake')
    ? oneOf({
        ...field('met'),
        legend: toHer('律师跟您见过面没有（可以不答）', you),
        options: [
          { value: 'yes', label: '见过' },
          { value: 'no', label: '没见过' },
        ],
        inTwo: true,
      })
    : nothing
}
${oneOf({
  ...field('feltSafe'),
  legend: '办事的时候觉得安全吗（可以不答）',
  options: [
    { value: 'yes', label: '安全' },
    { value: 'no', label: '不安全' },
  ],
  inTwo: true,
})}
${textArea({ name: 'told', label: '还想说什么（可以不写）', hint: '不想让人认出来的，别写名字。', value: typed(tried, 'told', ''), problems: tried.problems })}
<p>评得不好的，${ratingAnswerPeriod.length ?? ''} 个工作日内查、改，答复写在这一页（天数待核）。<span class="hint">${asWritten(cite(ratingAnswerPeriod.provision))}</span></p>
<div class="go"><button>交上去</button></div>`,
)}`;
  },
  take: async (scene, form): Promise<Outcome> => {
    const { kernel, viewer } = scene;
    if (viewer.kind !== 'applicant') return { kind: 'go', to: 'status' };
    const saysSo = (name: string) => (form.has(name) ? { [name]: form.text(name) === 'yes' } : {});
    const told = SubmitRating.safeParse({
      step: form.text('step'),
      grade: form.text('grade'),
      told: form.text('told'),
      ...saysSo('moneyAsked'),
      ...saysSo('met'),
      ...saysSo('feltSafe'),
    });
    if (!told.success)
      return again(...told.error.issues.map(({ path, message }) => ({ field: String(path[0]), says: message })));
    return attempt(async () => {
      await submitRating(kernel, viewer, told.data, onceOf(form.text('once')));
      return { kind: 'go', to: 'status/rate' };
    });
  },
};

const said = {
  received: '● 收到了',
  noted: '● 记下了，谢谢',
  rectifying: '● 收到了，正在查、正在改',
  rectified: '● 有答复了',
} as const;

function cardOf({ status, step, grade, moneyAsked, answer, due }: HerRating, { door }: Scene): Html {
  return html`<section class="card flow"><p class="mark good">${said[status]}</p><p>${ratedStepLabels[step]}——${gradeLabels[grade]}</p>
${due ? html`<p>${latest(due, '答复')}</p>` : nothing}
${answer ? html`<p><strong>怎么改的：</strong>${asWritten(answer)}</p>` : nothing}
${moneyAsked ? html`<p>法律援助不收一分钱。要钱的事，还可以让司法局查：</p><p><a class="button second" href="${door.to('tell')}">投诉要钱的人</a></p>` : nothing}</section>`;
}
