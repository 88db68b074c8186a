import { isPlainDate } from '../../../law/kernel/plain-date.ts';
import { dayInWords, momentInWords } from '../../web/portal/days.ts';
import { onceField, onceOf, signInFirst } from '../../intake/portal/once.ts';
import { attempt, type Page, type Scene } from '../../intake/portal/scene.ts';
import { perform } from '../../platform/workflow/perform.ts';
import { upTo } from '../../web/portal/form.ts';
import { html, nothing, type Html, say, asWritten } from '../../web/portal/html.ts';
import { heading, pageForm, textField } from '../../web/portal/kit.ts';
import { askHomeVisit, homeVisitActOf } from '../home-visit.commands.ts';
import { homeVisitStatusLabels } from '../home-visit.model.ts';
import { herVisitsOf, type HerVisits } from '../home-visit.queries.ts';

/** 请人上门: asked for here, and where she reads who comes, when, and how she knows them. */
export const visitPage: Page = {
  id: 'status/visit',
  title: () => '请人上门',
  back: ({ door }) => door.to('status'),
  show: async (scene, { problems }) => {
    if (scene.viewer.kind !== 'applicant') return signInFirst(scene);
    const hers = await herVisitsOf(scene.kernel, scene.viewer);
    const past = hers.visits.filter(({ id }) => id !== hers.open?.id);
    return html`${heading('请人上门', say`走不开、腿脚不方便的，可以请工作人员来。不收${scene.you}的钱。`)}
${problems.length > 0 ? html`<p class="card">${problems.map(({ says }) => says)}</p>` : nothing}
${hers.open ? standing(scene, hers) : asking(scene, hers)}
${past.length > 0 ? html`<section class="card flow"><h2>以前的</h2><ul>${past.map(({ askedAt, status, outcome }) => html`<li>${momentInWords(askedAt.toISOString())}请的，${homeVisitStatusLabels[status]}${outcome ? html`：${asWritten(outcome)}` : ''}</li>`)}</ul></section>` : nothing}`;
  },
  take: async (scene, form) => {
    const { viewer, kernel } = scene;
    if (viewer.kind !== 'applicant') return { kind: 'go', to: 'status' };
    const requestId = onceOf(form.text('once'));
    return attempt(async () => {
      if (form.text('does') === 'callOff') {
        const { open } = await herVisitsOf(kernel, viewer);
        if (open)
          await perform(kernel, homeVisitActOf(kernel), {
            id: open.id,
            transition: 'callOff',
            input: {},
            viewer,
            requestId,
          });
      } else await askHomeVisit(kernel, viewer, upTo(200, form.text('wish')), requestId);
      return { kind: 'go', to: 'status/visit' };
    });
  },
};

const asking = ({ door, you }: Scene, { isFlagged }: HerVisits): Html =>
  pageForm(
    { action: door.formOf('status/visit'), page: 'status/visit' },
    html`${onceField()}${isFlagged ? html`<div class="alarm card"><p>人来之前，先按${you}的约定联系，说好了才来，不会直接敲门。家里有不放心的人，就约在村委会、亲戚家、医院。</p></div>` : nothing}
${textField({ name: 'wish', label: '什么时候方便，要帮什么（可以不写）', hint: '比如 上午一个人在家，想签字、交材料' })}
<div class="go"><button>请人上门</button></div>`,
  );

/** In the quiet door no person's name, as everywhere. */
function standing({ door, you }: Scene, { open, settleBy, hasPassPhrase }: HerVisits): Html {
  if (!open) return nothing;
  const when = open.visitFrom ? momentInWords(open.visitFrom.toISOString()) : undefined;
  return html`<section class="card flow"><p class="mark ${when ? 'good' : 'mid'}">${when ? '●' : '▲'} ${homeVisitStatusLabels[open.status]}</p>
${when ? html`<dl class="list"><div><dt>什么时候</dt><dd><span>${when}</span></dd></div><div><dt>在哪里</dt><dd><span>${asWritten(open.place ?? '')}</span></dd></div>${door.isSafe ? nothing : html`<div><dt>谁来</dt><dd><span>${asWritten(open.goers ?? '')}</span></dd></div>`}</dl>` : html`<p>${settleBy && isPlainDate(settleBy) ? html`最晚 <strong>${dayInWords(settleBy)}</strong> 前（天数是暂定的，待核），` : nothing}会按${you}的约定联系，说好日子和地方。</p>`}
<p>${hasPassPhrase ? say`来的人先说出${you}定的暗语。` : '来的人先出示工作证。'}说不出、觉得不对，不要开门，打 <a href="tel:12348">12348</a> 问；有危险打 <a href="tel:110">110</a>。</p></section>
${open.status === 'underWay' ? nothing : pageForm({ action: door.formOf('status/visit'), page: 'status/visit' }, html`${onceField()}<div class="go"><button class="second" name="does" value="callOff">不用来了</button></div>`)}`;
}
