import { planReviewPeriod } from '../../../law/national/standards/plan-review.ts';
import type { Outcome, Page, Scene } from '../../intake/portal/scene.ts';
import { again } from '../../intake/portal/scene.ts';
import { printOwn } from '../../papers/own-prints.queries.ts';
import type { Form } from '../../web/portal/form.ts';
import { html, type Html, say, toHer } from '../../web/portal/html.ts';
import { fileButton, heading, pageForm, someOf, textArea, textField } from '../../web/portal/kit.ts';
import { planLines, planParts, PlanTold } from '../plan.model.ts';
import { fastTrack } from './fast-track.ts';
import { keep, keepButton } from './keeping.ts';

/** 安全计划. Read, printed or kept: each only when she says so, and by default it is only shown. */
export const planPage: Page = {
  id: 'plan',
  title: () => '准备',
  back: ({ door }) => door.to('guide', { t: '1' }),
  show: (scene, tried) => {
    const { door, you } = scene;
    const { problems } = tried;
    return pageForm(
      { action: door.formOf('plan'), page: 'plan' },
      html`${heading('先想好，到时候不慌', '做得到一两样就很好。留下来，也可以有计划。')}${fastTrack(scene)}
<div class="card tinted"><p><strong>选了什么，不会存在手机里。</strong>最好记在心里：一句暗语，一个人，一个地方。</p></div>
<section class="flow"><h2>说好的</h2>${textField({ name: 'codeWord', label: '一句暗语', hint: toHer('平常话就行，比如“酱油用完了”。对方一听就替您报警', you), value: tried.form.text('codeWord'), problems })}
${textField({ name: 'whom', label: '找谁', hint: '一个信得过、离得近的人', value: tried.form.text('whom'), problems })}
${textField({ name: 'where', label: '先去哪里', hint: '白天晚上都能进门的地方', value: tried.form.text('where'), problems })}</section>
${planParts.map((part) => partOf(part, tried.form))}
<div class="go"><button name="do" value="show">看一看我的计划</button></div>`,
    );
  },
  take: (scene, form) => {
    const plan = PlanTold.safeParse(planIn(form));
    if (!plan.success) return again({ field: '', says: '写得太长了，请短一些' });
    if (planLines(plan.data, 'title').length === 0)
      return again({ field: '', says: '还没有选。选一两样就行；不想选，可以打 12338 跟人一起做' });
    if (form.has('keep')) return keep(scene, 'plan', plan.data);
    return form.text('do') === 'file' ? printed(scene, plan.data) : shown(scene, plan.data);
  },
};

const partOf = ({ id, title, lines }: (typeof planParts)[number], form: Form): Html =>
  html`<details ${id === 'home' || form.all(id).length > 0 ? html`open` : ''}><summary>${title}</summary><div class="in flow">${someOf({ name: id, legend: '选做得到的', options: lines.map((label, at) => ({ value: String(at), label })), chosen: form.all(id) })}${textArea({ name: `own-${id}`, label: '自己再写几句（可以不写）', value: form.text(`own-${id}`) })}</div></details>`;

const planIn = (form: Form): unknown => ({
  codeWord: form.text('codeWord') || undefined,
  whom: form.text('whom') || undefined,
  where: form.text('where') || undefined,
  taken: Object.fromEntries(
    planParts.map(({ id }) => [
      id,
      form
        .all(id)
        .filter((at) => /^\d$/.test(at))
        .map(Number),
    ]),
  ),
  own: Object.fromEntries(planParts.map(({ id }) => [id, form.text(`own-${id}`)])),
});

export async function printed({ kernel }: Scene, plan: PlanTold): Promise<Outcome> {
  const pdf = await printOwn('safety-plan', { parts: planLines(plan, 'printed'), on: kernel.clock.today() });
  return { kind: 'file', pdf };
}

export const planShown = (plan: PlanTold): Html =>
  html`${planLines(plan, 'title').map(({ title, lines }) => html`<section class="card flow"><h2>${title}</h2><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul></section>`)}`;

function shown(scene: Scene, plan: PlanTold): Outcome {
  const { door, you } = scene;
  const hidden = (name: string, value: string | undefined): Html | string =>
    value ? html`<input type="hidden" name="${name}" value="${value}">` : '';
  return {
    kind: 'shown',
    main: html`${heading('我的计划', '看两遍，记住头三样，就可以关掉。')}${planShown(plan)}
${pageForm(
  { action: door.formOf('plan'), page: 'plan' },
  html`${hidden('codeWord', plan.codeWord)}${hidden('whom', plan.whom)}${hidden('where', plan.where)}${planParts.map(({ id }) => html`${(plan.taken[id] ?? []).map((at) => hidden(id, String(at)))}${hidden(`own-${id}`, plan.own[id])}`)}
<details><summary>要一张纸，或者存起来</summary><div class="in flow"><p>纸上只写“事项清单”，不写是做什么用的。会留在手机的下载里，打印完记得删。</p><div class="go">${fileButton('do', 'file', '下载（PDF）', true)}</div>${keepButton(scene)}<p class="small">存了的，过 ${planReviewPeriod.length} 天（暂定，待核），办事的机构要在${you}约的时间或者当面，跟${you}再看一遍，记下说好的。不想看了，说一声就行。</p></div></details>`,
)}
<section class="card flow"><h2>过一阵子再看一遍</h2><p>日子变了，计划也要变。${scene.viewer.kind === 'applicant' ? say`存下来，到日子有人跟${you}一起看。` : say`不存也行：过一阵子约一个${you}方便的时间，请人打电话来一起看。`}</p><div class="go"><a class="button second" href="${door.to('call')}">约个时间，请人回电</a></div></section>
<p class="way"><a href="${door.to('plan')}">重新做</a></p>`,
  };
}
