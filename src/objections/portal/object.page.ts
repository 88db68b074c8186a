import { cite } from '../../../law/kernel/citation.ts';
import { dayInWords, momentInWords } from '../../web/portal/days.ts';
import { objectionPeriod, objectionReviewPeriod } from '../../../law/national/legal-aid-law/decision-periods.ts';
import { REMEDIES } from '../../../law/national/legal-aid-law/remedies.ts';
import { again, attempt, typed, type Outcome, type Page, type Scene, type Tried } from '../../intake/portal/scene.ts';
import { withdraw } from '../../intake/portal/withdraw.ts';
import { onceField, onceOf, signInFirst } from '../../intake/portal/once.ts';
import { html, nothing, type Html, say, asWritten } from '../../web/portal/html.ts';
import { latest } from '../../web/portal/latest.ts';
import { heading, pageForm, textArea } from '../../web/portal/kit.ts';
import { decisionAgainst, type DecisionAgainst } from '../decision-against.queries.ts';
import { objectionActOf, submitObjection } from '../objection.commands.ts';
import { againstLabels, SubmitObjection } from '../objection.model.ts';
import { findHerObjection, type HerObjection } from '../objection.queries.ts';

/** 异议: what the office knows already is filled in; she writes only why. Two periods, hers and the bureau's, kept apart. */
export const objectPage: Page = {
  id: 'status/object',
  title: () => '不同意这个决定',
  back: ({ door }) => door.to('status'),
  show: async (scene, tried) => {
    const { kernel, viewer } = scene;
    if (viewer.kind !== 'applicant') return signInFirst(scene);
    const [decision, objection] = await Promise.all([
      decisionAgainst(kernel.db, kernel, viewer),
      findHerObjection(kernel, viewer),
    ]);
    if (decision && !decision.objectionId) return formOf(scene, decision, tried);
    if (objection) return progressOf(scene, objection);
    return html`${heading('现在没有要提异议的决定', '不予援助、终止援助的决定，才用得上这一页。')}<p>别的不满意，可以投诉，或者要求换人。</p><div class="go"><a class="button" href="${scene.door.to('status')}">看进展</a></div>`;
  },
  take: async (scene, form): Promise<Outcome> => {
    const { kernel, viewer } = scene;
    if (viewer.kind !== 'applicant') return { kind: 'go', to: 'status' };
    return attempt(async () => {
      if (form.text('act') === 'withdraw') {
        const objection = await findHerObjection(kernel, viewer);
        if (!objection) return { kind: 'go', to: 'status/object' };
        await withdraw(kernel, objectionActOf(kernel), viewer, objection.id);
        return { kind: 'go', to: 'status' };
      }
      const told = SubmitObjection.safeParse({ reason: form.text('reason') });
      if (!told.success) return again({ field: 'reason', says: told.error.issues[0]?.message ?? '请写一写理由' });
      await submitObjection(kernel, viewer, told.data, onceOf(form.text('once')));
      return { kind: 'go', to: 'status/object' };
    });
  },
};

function formOf({ door, you }: Scene, decision: DecisionAgainst, tried: Tried): Html {
  return pageForm(
    { action: door.formOf('status/object'), page: 'status/object' },
    html`${onceField()}${heading('提出异议', say`下面的已经替${you}填好，只要写为什么不同意。`)}
<dl class="card list"><div><dt>哪个决定</dt><dd><span>${againstLabels[decision.against]}，${dayInWords(decision.decidedOn)}</span></dd></div>
${decision.number && !door.isSafe ? html`<div><dt>文号</dt><dd><span>${decision.number}</span></dd></div>` : nothing}
<div><dt>谁作的</dt><dd><span>${decision.agency}</span></dd></div><div><dt>由谁审查</dt><dd><span>${decision.bureau}，不是原来的机构</span></dd></div></dl>
${herPeriod(decision, you)}
${textArea({ name: 'reason', label: '为什么不同意', hint: '想到什么写什么。写不了的，打 12348 让人帮着写。', value: typed(tried, 'reason', ''), problems: tried.problems })}
<p>${decision.bureau}收到以后 <strong>5 天</strong>内书面答复：维持，或者要机构改正。<span class="hint">${asWritten(cite(objectionReviewPeriod.provision))}</span></p>
<div class="go"><button>提出异议</button></div>`,
  );
}

function herPeriod({ servedOn, dueOn, isLate }: DecisionAgainst, you: string): Html {
  const basis = html`<span class="hint">${asWritten(cite(objectionPeriod.provision))}</span>`;
  if (!servedOn || !dueOn)
    return html`<p>收到决定后有 <strong>15 天</strong>（待核）。没有记下${you}哪天收到，所以不算超期。${basis}</p>`;
  return isLate
    ? html`<p class="mark mid">▲ 15 天（待核）已经过了，最后一天是 ${dayInWords(dueOn)}。</p><p>晚了也能提，照样收下，由人来看。有原因的写在下面。${basis}</p>`
    : html`<p>${you}的 15 天（待核）到 <strong>${dayInWords(dueOn)}</strong>。${basis}</p>`;
}

const said = {
  received: { mark: 'good', shape: '●', says: '异议已经收到，正在审查' },
  maintained: { mark: 'late', shape: '■', says: '审查结果：维持原来的决定' },
  correctionOrdered: { mark: 'good', shape: '●', says: '审查结果：要机构改正' },
  corrected: { mark: 'good', shape: '●', says: '机构已经重新办理' },
  withdrawn: { mark: 'mid', shape: '▲', says: '异议已经撤回' },
} as const;

function progressOf({ door, you }: Scene, objection: HerObjection): Html {
  const { mark, shape, says } = said[objection.status];
  const afterwards = REMEDIES.filter(({ id }) => id !== 'objection' && id !== 'objectionReview');
  return html`${heading('异议办到哪一步了')}
<section class="card flow"><p class="mark ${mark}">${shape} ${says}</p>
<p>${momentInWords(objection.receivedAt.toISOString())}收到，由${objection.bureau}审查，不是原来的机构。</p>
${objection.due ? html`<p>${latest(objection.due, objection.status === 'received' ? '书面答复' : '改正')}</p>` : nothing}
${objection.finding ? html`<p><strong>理由：</strong>${asWritten(objection.finding)}</p>` : nothing}</section>
${objection.status === 'maintained' ? html`<section class="card flow"><h2>还不同意，可以这样</h2><ol>${afterwards.map((remedy) => html`<li>${remedy.says}<span class="hint">${asWritten(remedy.basis)}</span></li>`)}</ol><p>要人帮忙写，打 <a href="tel:12348">12348</a>，免费。</p></section>` : nothing}
${objection.papers.length > 0 ? html`<h2>文书</h2><ul class="tasks">${objection.papers.map((paper, index) => html`<li>${paper.isReady ? html`<a href="/api/papers/${paper.id}/pdf" download="资料${index + 1}.pdf">${asWritten(paper.title)}<span>PDF</span></a>` : html`<a href="${door.to('status/object')}">${asWritten(paper.title)}<span>还没有好，过一会儿再看</span></a>`}</li>`)}</ul>` : nothing}
${objection.status === 'received' ? pageForm({ action: door.formOf('status/object'), page: 'status/object' }, html`<p class="why">不想提了，可以撤回。撤回以后${you}还能再提一次。</p><div class="go"><button class="second" name="act" value="withdraw">撤回异议</button></div>`) : nothing}
<div class="go"><a class="button" href="${door.to('status')}">看进展</a></div>`;
}
