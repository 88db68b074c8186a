import { cite } from '../../../law/kernel/citation.ts';
import { dayOf, isPlainDate } from '../../../law/kernel/plain-date.ts';
import { dayInWords } from '../../web/portal/days.ts';
import { ORDERS_6 } from '../../../law/national/anti-domestic-violence/provisions.ts';
import { onceField, onceOf } from '../../intake/portal/once.ts';
import type { Page, Scene } from '../../intake/portal/scene.ts';
import { html, nothing, type Html, say, asWritten } from '../../web/portal/html.ts';
import { heading, pageForm } from '../../web/portal/kit.ts';
import { askHelpRecord } from '../help-record.commands.ts';
import { herHelpRecords, type HerHelpRecord } from '../help-record.queries.ts';

/** 求助记录证明: our own log, sealed by the agency, for her to lay before a court. */
export const recordPage: Page = {
  id: 'status/record',
  title: () => '记录证明',
  back: ({ door }) => door.to('status'),
  show: async (scene) => {
    const { viewer, door, you, kernel } = scene;
    if (viewer.kind !== 'applicant')
      return html`${heading('请先写查询码')}<p><a class="button" href="${door.to('status')}">去写查询码</a></p>`;
    const records = await herHelpRecords(kernel, viewer);
    const isOpen = records.some(({ status }) => status === 'asked');
    return html`${heading('求助记录证明', say`机构盖章的一张纸，写明${you}哪天来求助过。`)}
<section class="card flow"><ul><li>只写日期和做了什么，不写${you}说的话。</li><li>申请保护令、打官司时，这也是证据。<span class="hint">${asWritten(cite(ORDERS_6))}</span></li><li>法院可以凭编号和核对码，核对是真是假。</li></ul></section>
${records.map((record) => recordCard(record, scene))}
${isOpen ? nothing : pageForm({ action: door.formOf('status/record'), page: 'status/record' }, html`${onceField()}<div class="go"><button>请机构出一份</button></div>`)}`;
  },
  take: async (scene, form) => {
    if (scene.viewer.kind !== 'applicant') return { kind: 'go', to: 'status' };
    await askHelpRecord(scene.kernel, scene.viewer, onceOf(form.text('once')));
    return { kind: 'go', to: 'status/record' };
  },
};

function recordCard(
  { status, statusLabel, askedAt, entries, paper, declinedBecause }: HerHelpRecord,
  { door }: Scene,
): Html {
  return html`<section class="card flow"><h2>${statusLabel}</h2><p class="small">${dayInWords(dayOf(askedAt))}请求的</p>
${status === 'declined' ? html`<p><strong>理由：</strong>${asWritten(declinedBecause ?? '')}</p><p>不同意的，打 <a href="tel:12348">12348</a> 说，也可以再请求一次。</p>` : html`<ul>${entries.map(({ on, what }) => html`<li>${isPlainDate(on) ? dayInWords(on) : on}，${asWritten(what)}</li>`)}</ul>`}
${status === 'asked' ? html`<p>机构负责人核对以后盖章。好了就在这里下载。</p>` : nothing}
${paper ? (paper.isReady ? html`<p><a class="button second" href="/api/papers/${paper.id}/pdf" download="资料.pdf">下载（PDF）</a></p>` : html`<p class="way"><a href="${door.to('status/record')}">正在生成，过几秒再看</a></p>`) : nothing}</section>`;
}
