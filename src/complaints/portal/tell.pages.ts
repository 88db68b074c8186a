import { cite } from '../../../law/kernel/citation.ts';
import { momentInWords } from '../../web/portal/days.ts';
import { LAL_55, LAL_56 } from '../../../law/national/legal-aid-law/duties.ts';
import { complaintAcceptancePeriod } from '../../../law/national/standards/standards.ts';
import { countySelect } from '../../intake/portal/county-select.ts';
import { onceField, onceOf } from '../../intake/portal/once.ts';
import { again, attempt, chosen, typed, type Outcome, type Page, type Scene } from '../../intake/portal/scene.ts';
import { withdraw } from '../../intake/portal/withdraw.ts';
import { inGroups } from '../../intake/return-code.records.ts';
import { html, nothing, type Html, say, asWritten } from '../../web/portal/html.ts';
import { latest } from '../../web/portal/latest.ts';
import { paperLinks } from '../../web/portal/paper-links.ts';
import { heading, oneOf, pageForm, textArea, textField } from '../../web/portal/kit.ts';
import { complaintActOf, submitComplaint } from '../complaint.commands.ts';
import { complainedLabels, complaintAboutLabels, complaintOutcomeLabels, SubmitComplaint } from '../complaint.model.ts';
import { findComplaintByCode, listHerComplaints, type HerComplaint } from '../complaint.queries.ts';

const optionsOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** 投诉: by her code, or by nobody's name at all. Whom it is about never sees it before it is answered, and never who wrote it. */
export const tellPage: Page = {
  id: 'tell',
  // The list of visited pages and the tab say nothing of whom she is up against.
  title: () => '说说哪里不好',
  back: ({ door, viewer }) => door.to(viewer.kind === 'applicant' ? 'status' : 'help'),
  show: async (scene, tried) => {
    const { door, you, viewer, kernel } = scene;
    const hers = viewer.kind === 'applicant' ? await listHerComplaints(kernel, viewer) : [];
    return html`${heading('投诉', say`要钱、泄露${you}的事、不联系、办得不对，都可以说。`)}
${hers.length > 0 ? html`<h2>说过的</h2><div class="flow">${hers.map((complaint) => cardOf(complaint, scene))}</div><h2>再说一件</h2>` : nothing}
<div class="card tinted flow"><p>由司法局处理。有答复以前，被投诉的人看不到；什么时候都不会告诉他是谁说的。</p>
<p>${viewer.kind === 'applicant' ? say`结果写在这里，只有凭${you}的查询码看得到。` : `不用写名字。写完给一个码，凭它看结果。`}</p></div>
${pageForm(
  { action: door.formOf('tell'), page: 'tell' },
  html`${onceField()}
${oneOf({ name: 'about', legend: '什么事', options: optionsOf(complaintAboutLabels), chosen: chosen(tried, 'about', []), problems: tried.problems })}
${oneOf({ name: 'against', legend: '投诉谁', hint: '不知道名字没关系', options: optionsOf(complainedLabels), chosen: chosen(tried, 'against', []), problems: tried.problems })}
${viewer.kind === 'applicant' ? nothing : await countySelect(scene, { label: '在哪个县', value: typed(tried, 'county', ''), problems: tried.problems })}
${textArea({ name: 'told', label: '发生了什么', hint: '什么时候、谁、怎么说的。不想让人认出来的，别写名字。', value: typed(tried, 'told', ''), problems: tried.problems })}
<p>司法局 <strong>5 个工作日</strong>内决定受不受理，受理后 <strong>45 天</strong>内答复（都待核）。<span class="hint">${asWritten(cite(LAL_55))}、${asWritten(cite(LAL_56))}；${asWritten(cite(complaintAcceptancePeriod.provision))}</span></p>
<div class="go"><button>交上去</button></div>`,
)}
${viewer.kind === 'applicant' ? nothing : html`<p class="way"><a href="${door.to('tell/answer')}">交过了，看结果</a></p>`}`;
  },
  take: async (scene, form): Promise<Outcome> => {
    const { kernel, viewer } = scene;
    if (viewer.kind !== 'applicant' && viewer.kind !== 'visitor')
      return again({ field: '', says: '工作人员请退出后再用公众页面。' });
    return attempt(async () => {
      if (form.text('act') === 'withdraw' && viewer.kind === 'applicant') {
        await withdraw(kernel, complaintActOf(kernel), viewer, form.text('id'));
        return { kind: 'go', to: 'tell' };
      }
      const told = SubmitComplaint.safeParse({
        about: form.text('about'),
        against: form.text('against'),
        told: form.text('told'),
        ...(form.text('county') ? { county: form.text('county') } : {}),
      });
      if (!told.success) return again(...told.error.issues.map(({ path }) => missing(String(path[0]))));
      if (viewer.kind === 'visitor' && !told.data.county) return again(missing('county'));
      const { code } = await submitComplaint(kernel, viewer, told.data, onceOf(form.text('once')));
      return code ? { kind: 'shown', main: received(scene, code) } : { kind: 'go', to: 'tell' };
    });
  },
};

const asked: Readonly<Record<string, string>> = {
  about: '请选是什么事',
  against: '请选投诉谁，拿不准的选“法律援助机构”',
  told: '请写一写发生了什么',
  county: '请选事情在哪个县（市、区）',
};
const missing = (field: string) => ({ field, says: asked[field] ?? '请再看一看' });

const received = ({ door }: Scene, code: string): Html =>
  html`${heading('收到了', '没有留名字。结果凭下面的码看。')}
<div class="card tinted flow"><h2>码</h2><p class="code">${inGroups(code)
    .split(' ')
    .map((four) => html`<span>${four}</span>`)}</p><p class="small">抄在纸上。丢了就看不到结果，事情照样办。</p></div>
<div class="go"><a class="button" href="${door.to('tell/answer')}">看结果</a><a href="${door.to('home')}">回到首页</a></div>`;

/** Shown in place: the code is kept nowhere, neither in the draft nor in an address. */
export const tellAnswerPage: Page = {
  id: 'tell/answer',
  title: () => '看结果',
  back: ({ door }) => door.to('tell'),
  show: ({ door }, tried) =>
    pageForm(
      { action: door.formOf('tell/answer'), page: 'tell/answer' },
      html`${heading('看结果', '用交上去时给的码，17 个数字。')}${textField({ name: 'code', label: '码', value: typed(tried, 'code', ''), inputmode: 'numeric', problems: tried.problems })}<div class="go"><button>查看</button></div>`,
    ),
  take: async (scene, form): Promise<Outcome> => {
    return attempt(async () => {
      const complaint = await scene.tryCode(() => findComplaintByCode(scene.kernel, form.text('code')));
      return {
        kind: 'shown',
        main: html`${heading('办到哪一步了')}${cardOf(complaint, scene)}<div class="go"><a class="button" href="${scene.door.to('home')}">看完了</a></div>`,
      };
    }, 'code');
  },
};

const said = {
  received: { mark: 'good', says: '● 已经收到，等着受理' },
  accepted: { mark: 'good', says: '● 已经受理，正在调查' },
  declined: { mark: 'mid', says: '▲ 没有受理' },
  answered: { mark: 'good', says: '● 有结果了' },
  withdrawn: { mark: 'mid', says: '▲ 已经撤回' },
} as const;

function cardOf(complaint: HerComplaint, { door, viewer }: Scene): Html {
  const { status, due } = complaint;
  const isOpen = status === 'received' || status === 'accepted';
  return html`<section class="card flow"><p class="mark ${said[status].mark}">${said[status].says}</p>
<p>${complaintAboutLabels[complaint.about]}，${momentInWords(complaint.receivedAt.toISOString())}收到。${latest(due, status === 'received' ? '告诉受不受理' : '答复')}</p>
${complaint.outcome ? html`<p><strong>结论：</strong>${complaintOutcomeLabels[complaint.outcome]}</p>` : nothing}
${complaint.answer ? html`<p><strong>答复：</strong>${asWritten(complaint.answer)}</p>` : nothing}
${complaint.measures ? html`<p><strong>怎么处理的：</strong>${complaint.measures}</p>` : nothing}
${paperLinks(complaint.papers)}
${status === 'answered' || status === 'declined' ? html`<p class="why">不满意，可以向上一级司法局再说，或者打 <a href="tel:12348">12348</a>。</p>` : nothing}
${isOpen && viewer.kind === 'applicant' ? pageForm({ action: door.formOf('tell'), page: 'tell' }, html`<input type="hidden" name="id" value="${complaint.id}"><button class="second" name="act" value="withdraw">不说了，撤回</button>`) : nothing}</section>`;
}
