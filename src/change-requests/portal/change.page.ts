import { cite } from '../../../law/kernel/citation.ts';
import { momentInWords } from '../../web/portal/days.ts';
import { changeOfLawyerPeriod } from '../../../law/national/legal-aid-law/decision-periods.ts';
import { LAL_55 } from '../../../law/national/legal-aid-law/duties.ts';
import { onceField, onceOf, signInFirst } from '../../intake/portal/once.ts';
import { again, attempt, chosen, typed, type Outcome, type Page, type Scene } from '../../intake/portal/scene.ts';
import { withdraw } from '../../intake/portal/withdraw.ts';
import { html, nothing, type Html, say, asWritten } from '../../web/portal/html.ts';
import { latest } from '../../web/portal/latest.ts';
import { paperLinks } from '../../web/portal/paper-links.ts';
import { heading, oneOf, pageForm, textArea } from '../../web/portal/kit.ts';
import { changeRequestActOf, submitChangeRequest } from '../change-request.commands.ts';
import { changeGroundLabels, SubmitChangeRequest } from '../change-request.model.ts';
import { herChangeRequest, type HerChangeRequest } from '../change-request.queries.ts';

/** 更换: who handles her case is known already; she says only why. He learns of it when it is decided. */
export const changePage: Page = {
  id: 'status/change',
  title: () => '换人来办',
  back: ({ door }) => door.to('status'),
  show: async (scene, tried) => {
    const { kernel, viewer, door, you } = scene;
    if (viewer.kind !== 'applicant') return signInFirst(scene);
    const { mayAsk, last } = await herChangeRequest(kernel, viewer);
    if (!mayAsk)
      return last
        ? html`${heading('换人办到哪一步了')}${cardOf(last, scene)}`
        : html`${heading('现在不用换人', '有人在办的时候，才用得上这一页。')}<div class="go"><a class="button" href="${door.to('status')}">看进展</a></div>`;
    return html`${heading('换人来办', say`${you}可以要求换人。决定以前，现在办的人不会知道。`)}
${last ? cardOf(last, scene) : nothing}
${pageForm(
  { action: door.formOf('status/change'), page: 'status/change' },
  html`${onceField()}
${oneOf({ name: 'ground', legend: '为什么想换', options: Object.entries(changeGroundLabels).map(([value, label]) => ({ value, label })), chosen: chosen(tried, 'ground', []), problems: tried.problems })}
${textArea({ name: 'reason', label: '还想说什么（可以不写）', value: typed(tried, 'reason', ''), problems: tried.problems })}
<p>机构收到以后 <strong>5 天</strong>内决定（待核）。换不换，都告诉${you}理由。<span class="hint">${asWritten(cite(LAL_55))}；${asWritten(cite(changeOfLawyerPeriod.provision))}</span></p>
<div class="go"><button>要求换人</button></div>`,
)}`;
  },
  take: async (scene, form): Promise<Outcome> => {
    const { kernel, viewer } = scene;
    if (viewer.kind !== 'applicant') return { kind: 'go', to: 'status' };
    return attempt(async () => {
      if (form.text('act') === 'withdraw') {
        const { last } = await herChangeRequest(kernel, viewer);
        if (!last) return { kind: 'go', to: 'status/change' };
        await withdraw(kernel, changeRequestActOf(kernel), viewer, last.id);
        return { kind: 'go', to: 'status' };
      }
      const told = SubmitChangeRequest.safeParse({ ground: form.text('ground'), reason: form.text('reason') });
      if (!told.success)
        return again(
          told.error.issues[0]?.path[0] === 'reason'
            ? { field: 'reason', says: '请写短一点，2000 字以内' }
            : { field: 'ground', says: '请选一个原因，都不是就选“别的原因”' },
        );
      await submitChangeRequest(kernel, viewer, told.data, onceOf(form.text('once')));
      return { kind: 'go', to: 'status/change' };
    });
  },
};

const said = {
  received: { mark: 'good', says: '● 已经收到，等着决定' },
  approved: { mark: 'good', says: '● 同意换人，正在重新安排' },
  declined: { mark: 'mid', says: '▲ 这次不换' },
  withdrawn: { mark: 'mid', says: '▲ 已经撤回' },
} as const;

function cardOf(request: HerChangeRequest, { door, you }: Scene): Html {
  const { status, due } = request;
  return html`<section class="card flow"><p class="mark ${said[status].mark}">${said[status].says}</p>
<p>${momentInWords(request.receivedAt.toISOString())}收到。${latest(due, '决定')}</p>
${request.answer ? html`<p><strong>理由：</strong>${asWritten(request.answer)}</p>` : nothing}
${status === 'approved' ? html`<p>新的人最晚哪天定下来，<a href="${door.to('status')}">进展</a>里有。</p>` : nothing}
${status === 'declined' ? html`<p>有新的情况，可以再提。也可以 <a href="${door.to('tell')}">投诉</a>，或者打 <a href="tel:12348">12348</a>。</p>` : nothing}
${paperLinks(request.papers)}
${status === 'received' ? pageForm({ action: door.formOf('status/change'), page: 'status/change' }, html`<p class="why">不想换了，可以撤回，${you}的事照旧办。</p><button class="second" name="act" value="withdraw">不换了，撤回</button>`) : nothing}</section>`;
}
