import { dayOf, isPlainDate } from '../../../law/kernel/plain-date.ts';
import { dayInWords } from '../../web/portal/days.ts';
import { planReviewPeriod } from '../../../law/national/standards/plan-review.ts';
import type { Outcome, Page, Scene } from '../../intake/portal/scene.ts';
import type { Form } from '../../web/portal/form.ts';
import { html, nothing, type Html, say, asWritten } from '../../web/portal/html.ts';
import { fileButton, heading, pageForm } from '../../web/portal/kit.ts';
import { dangerBandOf, dangerBands, DangerTold } from '../danger.model.ts';
import { removeEnclosure } from '../enclosure.commands.ts';
import { EnclosureKind, enclosureLabels } from '../enclosure.model.ts';
import { enclosuresOf } from '../enclosure.queries.ts';
import { printPetition } from '../petition.commands.ts';
import { PetitionTold } from '../petition.model.ts';
import { PlanTold } from '../plan.model.ts';
import { herPlanReviews } from '../plan-review.queries.ts';
import { planShown, printed } from './plan.page.ts';

type Held = { kind: EnclosureKind; body: string; on: string; reviewOn: string | null };

/** What is kept because she said so: seen again, printed again, taken away. */
export const keptPage: Page = {
  id: 'kept',
  title: () => '存了什么',
  back: ({ door, viewer }) => door.to(viewer.kind === 'applicant' ? 'status' : 'home'),
  show: async (scene) => {
    const held = await heldBy(scene);
    const { door, viewer } = scene;
    return html`${heading(held.length > 0 ? '存了这些' : '什么都没有存', viewer.kind === 'applicant' ? '和申请一起加密保存。' : '放在没交的申请里，提交时一起交。')}
${held.map((one) => cardOf(one, scene))}
${await reviewsOf(scene, held)}
<div class="go">${viewer.kind === 'applicant' ? html`<a class="button" href="${door.to('status')}">回到进展</a>` : html`<a class="button" href="${door.to(scene.draft?.answers.topic ? 'apply' : 'home')}">接着申请</a>`}</div>`;
  },
  take,
};

/** What was agreed when it was looked at again; before it lies with an office, how to have somebody look at it with her. */
async function reviewsOf({ kernel, viewer, door, you }: Scene, held: readonly Held[]): Promise<Html> {
  if (viewer.kind === 'applicant') {
    const had = await herPlanReviews(kernel, viewer);
    if (had.length === 0) return nothing;
    return html`<section class="card flow"><h2>一起看过</h2><ul>${had.map(({ on, agreed }) => html`<li>${dayInWords(on)}，说好的：${asWritten(agreed)}</li>`)}</ul></section>`;
  }
  if (!held.some(({ kind }) => kind === 'plan')) return nothing;
  return html`<section class="card flow"><h2>过一阵子再看一遍</h2><p>交了申请，过 ${planReviewPeriod.length} 天（暂定，待核），办事的机构要跟${you}再看一遍。还不想交的，可以约个${you}方便的时间，请人打电话来一起看。</p><div class="go"><a class="button second" href="${door.to('call')}">请人回电</a></div></section>`;
}

async function heldBy({ kernel, viewer, answers, today }: Scene): Promise<Held[]> {
  if (viewer.kind === 'applicant')
    return (await enclosuresOf(kernel, viewer, viewer.applicationId)).map(({ keptAt, ...rest }) => ({
      ...rest,
      on: dayOf(keptAt.getTime()),
    }));
  return Object.entries(answers.enclosed).flatMap(([name, body]) => {
    const kind = EnclosureKind.safeParse(name);
    return kind.success ? [{ kind: kind.data, body, on: today, reviewOn: null }] : [];
  });
}

function cardOf({ kind, body, on, reviewOn }: Held, { door }: Scene): Html {
  const day = isPlainDate(on) ? dayInWords(on) : '';
  const review = reviewOn && isPlainDate(reviewOn) ? say`，${dayInWords(reviewOn)}再看一遍` : '';
  return html`<section class="card flow"><h2>${enclosureLabels[kind]}</h2><p class="small">${day}存的${review}</p>
${kind === 'plan' ? html`<details><summary>打开看</summary><div class="in flow">${planShown(PlanTold.parse(JSON.parse(body)))}</div></details>` : nothing}
${kind === 'danger' ? html`<p>${dangerBands[dangerBandOf(DangerTold.parse(JSON.parse(body)))].says}</p>` : nothing}
${pageForm(
  { action: door.formOf('kept'), page: 'kept' },
  html`<input type="hidden" name="which" value="${kind}"><div class="go">${kind === 'danger' ? nothing : fileButton('do', 'file', '下载（PDF）', true)}<button class="quiet" name="do" value="remove">不存了，拿掉<span class="gone">${enclosureLabels[kind]}</span></button></div>`,
)}</section>`;
}

async function take(scene: Scene, form: Form): Promise<Outcome> {
  const kind = EnclosureKind.safeParse(form.text('which'));
  if (!kind.success) return { kind: 'go', to: 'kept' };
  if (form.text('do') === 'file') {
    const held = (await heldBy(scene)).find((one) => one.kind === kind.data);
    if (held?.kind === 'plan') return printed(scene, PlanTold.parse(JSON.parse(held.body)));
    if (held?.kind === 'petition') {
      const petition = PetitionTold.parse(JSON.parse(held.body));
      return { kind: 'file', pdf: await printPetition(scene.kernel, scene.viewer, petition) };
    }
    return { kind: 'go', to: 'kept' };
  }
  if (scene.viewer.kind === 'applicant') {
    await removeEnclosure(scene.kernel, scene.viewer, kind.data);
    return { kind: 'go', to: 'kept' };
  }
  return {
    kind: 'go',
    to: 'kept',
    change: ({ enclosed, ...answers }) => ({
      ...answers,
      enclosed: Object.fromEntries(Object.entries(enclosed).filter(([name]) => name !== kind.data)),
    }),
  };
}
