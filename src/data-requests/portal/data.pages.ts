import { wantedLabels } from '../../intake/data-wanted.model.ts';
import { cite } from '../../../law/kernel/citation.ts';
import { dayInWords, momentInWords } from '../../web/portal/days.ts';
import { dataRequestDays } from '../../../law/national/personal-information/answer-time.ts';
import { DATA_REMEDIES, PIPL_50_1 } from '../../../law/national/personal-information/provisions.ts';
import { valueOn } from '../../../law/kernel/parameter.ts';
import { onceField, onceOf, signInFirst } from '../../intake/portal/once.ts';
import { again, attempt, chosen, typed, type Outcome, type Page, type Scene } from '../../intake/portal/scene.ts';
import { withdraw } from '../../intake/portal/withdraw.ts';
import { html, nothing, type Html, say, asWritten } from '../../web/portal/html.ts';
import { latest } from '../../web/portal/latest.ts';
import { paperLinks } from '../../web/portal/paper-links.ts';
import { fileButton, heading, oneOf, pageForm, textArea } from '../../web/portal/kit.ts';
import { printDataCopy, takeDataCopy } from '../data-copy.commands.ts';
import { dataRequestActOf, askForData } from '../data-request.commands.ts';
import { AskForData, refusedBasis, refusedBecauseLabels } from '../data-request.model.ts';
import { getDataCopy, listHerDataRequests, type HerDataRequest } from '../data-request.queries.ts';

/** Her rights over what is kept about her: asked here, answered here, and sent nowhere. */
export const dataPage: Page = {
  id: 'status/data',
  title: () => '资料',
  back: ({ door }) => door.to('status'),
  show: async (scene, tried) => {
    const { kernel, viewer, door, you } = scene;
    if (viewer.kind !== 'applicant') return signInFirst(scene);
    const asked = await listHerDataRequests(kernel, viewer);
    const days = valueOn(dataRequestDays, scene.today);
    return html`${heading(door.isSafe ? '留下的资料' : say`看、改、删${you}的资料`, say`${you}留下的资料是${you}的。想看、想改、想删，都可以提，不收钱。`)}
${asked.length > 0 ? html`<div class="flow">${asked.map((request) => cardOf(request, scene))}</div><h2>再提一项</h2>` : nothing}
${pageForm(
  { action: door.formOf('status/data'), page: 'status/data' },
  html`${onceField()}
${oneOf({ name: 'wanted', legend: '想要什么', options: Object.entries(wantedLabels).map(([value, label]) => ({ value, label })), chosen: chosen(tried, 'wanted', []), problems: tried.problems })}
${textArea({ name: 'told', label: '具体说一说（可以不写）', hint: '哪里写错了、改成什么；想删哪一样。', value: typed(tried, 'told', ''), problems: tried.problems })}
<p>有人核实以后，${days.known ? html`<strong>${days.dated.value} 个工作日</strong>内答复（待核）` : '及时答复'}。答复只写在这里，不打电话、不寄信。<span class="hint">${asWritten(cite(PIPL_50_1))}</span></p>
<div class="go"><button>交上去</button></div>`,
)}
<p class="small">自己能改的不用提：<a href="${door.to('status/contact')}">怎样联系${you}</a>、<a href="${door.to('kept')}">随申请保存的内容</a>、<a href="${door.to('status/helpers')}">谁能看进展</a>。</p>`;
  },
  take: async (scene, form): Promise<Outcome> => {
    const { kernel, viewer } = scene;
    if (viewer.kind !== 'applicant') return { kind: 'go', to: 'status' };
    return attempt(async () => {
      if (form.text('act') === 'withdraw') {
        await withdraw(kernel, dataRequestActOf(kernel), viewer, form.text('id'));
        return { kind: 'go', to: 'status/data' };
      }
      const told = AskForData.safeParse({ wanted: form.text('wanted'), told: form.text('told') });
      if (!told.success)
        return again(
          told.error.issues[0]?.path[0] === 'told'
            ? { field: 'told', says: '请写短一点，2000 字以内' }
            : { field: 'wanted', says: '请选想要哪一样' },
        );
      await askForData(kernel, viewer, told.data, onceOf(form.text('once')));
      return { kind: 'go', to: 'status/data' };
    });
  },
};

/** The copy itself, only when she opens it: what stands on it must not lie open on the page before. */
export const dataCopyPage: Page = {
  id: 'status/data/copy',
  title: () => '资料',
  back: ({ door }) => door.to('status/data'),
  show: async (scene) => {
    const { kernel, viewer, door, you } = scene;
    if (viewer.kind !== 'applicant') return signInFirst(scene);
    const ready = (await listHerDataRequests(kernel, viewer)).find(({ hasCopy }) => hasCopy);
    if (!ready)
      return html`${heading('现在没有可以看的副本', '先提一项“看一看、要一份副本”，同意以后放三十天。')}<div class="go"><a class="button" href="${door.to('status/data')}">回去</a></div>`;
    if (door.isSafe && scene.params['n'] !== '1')
      return html`${heading('打开以前', '里面有名字和说过的话。旁边没有别人再打开。')}<div class="go"><a class="button" href="${door.to('status/data/copy', { n: '1' })}">打开</a><a href="${door.to('status/data')}">不看了</a></div>`;
    const copy = await getDataCopy(kernel, viewer, ready.id);
    return html`${heading(door.isSafe ? '留下的资料' : say`${you}的资料副本`, '只有自己的，没有别人的。')}
${copy.parts.map(({ title, lines }) => html`<section class="card"><h2>${asWritten(title)}</h2><dl class="list">${lines.map(({ label, value }) => html`<div><dt>${asWritten(label)}</dt><dd><span>${asWritten(value)}</span></dd></div>`)}</dl></section>`)}
<section class="card flow"><h2>没有写进来的</h2><ul>${copy.notes.map((note) => html`<li>${asWritten(note)}</li>`)}</ul></section>
${pageForm({ action: door.formOf('status/data/copy'), page: 'status/data/copy' }, html`<p class="why">存下来的文件，拿到手机的人都能打开。用完记得删。</p><div class="go">${fileButton('as', 'pdf', '存成 PDF，可以打印')}${fileButton('as', 'json', '存成 JSON，给别的系统用', true)}</div>`)}`;
  },
  take: async (scene, form): Promise<Outcome> => {
    const { kernel, viewer } = scene;
    if (viewer.kind !== 'applicant') return { kind: 'go', to: 'status' };
    const ready = (await listHerDataRequests(kernel, viewer)).find(({ hasCopy }) => hasCopy);
    if (!ready) return { kind: 'go', to: 'status/data/copy' };
    if (form.text('as') === 'json')
      return { kind: 'file', json: JSON.stringify(await takeDataCopy(kernel, viewer, ready.id), null, 2) };
    return { kind: 'file', pdf: await printDataCopy(kernel, viewer, ready.id) };
  },
};

const said = {
  received: { mark: 'good', says: '● 已经收到，等着答复' },
  met: { mark: 'good', says: '● 已经照办' },
  restricted: { mark: 'good', says: '● 已经限制，只用来办这件事' },
  lifted: { mark: 'mid', says: '▲ 限制已经解除' },
  refused: { mark: 'mid', says: '▲ 没有照办' },
  withdrawn: { mark: 'mid', says: '▲ 已经撤回' },
} as const;

function cardOf(request: HerDataRequest, { door }: Scene): Html {
  const { status, due, ground } = request;
  return html`<section class="card flow"><p class="mark ${said[status].mark}">${said[status].says}</p>
<p>${wantedLabels[request.wanted]}，${momentInWords(request.receivedAt.toISOString())}收到。${latest(due, '答复')}</p>
${ground ? html`<p><strong>原因：</strong>${refusedBecauseLabels[ground]}。${request.keepUntil ? html`要保管到 <strong>${dayInWords(request.keepUntil)}</strong>，在这以前只存着，不作别的用。` : nothing}<span class="hint">${asWritten(cite(refusedBasis[ground]))}</span></p>` : nothing}
${request.answer ? html`<p><strong>${status === 'refused' ? '理由' : '答复'}：</strong>${asWritten(request.answer)}</p>` : nothing}
${status === 'restricted' ? html`<p class="small">这件事照常办。别的机构查不到，也不作别的用；有危险的时候照样找人来救。想解除，打 <a href="tel:12348">12348</a> 或者到站点说。</p>` : nothing}
${request.liftReason ? html`<p><strong>解除的理由：</strong>${asWritten(request.liftReason)}</p>` : nothing}
${request.hasCopy ? html`<p><a class="button second" href="${door.to('status/data/copy')}">看副本</a></p>` : nothing}
${status === 'refused' ? html`<h3>不同意，可以这样</h3><ul>${DATA_REMEDIES.map(({ says, provision }) => html`<li>${says}<span class="hint">${asWritten(cite(provision))}</span></li>`)}</ul><p>要人帮忙，打 <a href="tel:12348">12348</a>，免费。</p>` : nothing}
${paperLinks(request.papers)}
${status === 'received' ? pageForm({ action: door.formOf('status/data'), page: 'status/data' }, html`<input type="hidden" name="id" value="${request.id}"><button class="second" name="act" value="withdraw">不要了，撤回</button>`) : nothing}</section>`;
}
