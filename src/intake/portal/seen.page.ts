import { momentInWords } from '../../web/portal/days.ts';
import { whoLooked, type Look } from '../../audit/seen.queries.ts';
import { caseWorkflow } from '../../casework/case.workflow.ts';
import { purposes } from '../../platform/purpose.ts';
import { roles } from '../../platform/viewer.ts';
import { html, nothing, say, listed } from '../../web/portal/html.ts';
import { heading } from '../../web/portal/kit.ts';
import { applicationWorkflow } from '../application.workflow.ts';
import type { Page, Scene } from './scene.ts';

const seenAs: Readonly<Record<string, string>> = {
  getDesk: '在工作台上看到',
  listApplications: '在列表里看到',
  listCases: '在列表里看到',
  listReceipts: '在列表里看到',
  searchApplications: '查找时看到',
  searchCases: '查找时看到',
  'session.byCode': '凭查询码打开',
  searchElsewhere: '凭完整的号码查过在哪里办理',
  getApplication: '看了申请的内容',
  getCase: '看了案件的内容',
  suggestUndertakers: '为选承办人看了案件',
  listPapers: '在文书列表里看到',
  paperPdf: '打开了文书',
  caseFile: '打开了材料',
  uploadFile: '上传了材料',
  findCollection: '凭取件码看了领取人的名字',
  'collection.open': '把文书放好等着领取',
  'collection.handOut': '凭取件码把文书交给了来取的人',
  'application.submit': '收下申请',
  'followCode.give': '给了帮忙的人查看码',
  'followCode.end': '不再让帮忙的人看',
  'exclusionWish.submit': '说了不想让谁知道',
  'dataRequest.submit': '提了看、改、删资料的请求',
  'dataRequest.provide': '同意给资料的副本',
  'dataRequest.correct': '更正、补充了资料',
  'dataRequest.refuse': '答复了资料请求',
  getDataCopy: '看了资料的副本',
  dataCopyPdf: '打印了资料的副本',
  'contactPlan.agree': '记下了重新约定的联系方式',
  'contactPlan.agreeByCode': '改了联系方式',
  'session.byPhone': '用手机短信里的数字进来',
};
const acts = new Map(
  [applicationWorkflow, caseWorkflow].flatMap(({ subject, transitions }) =>
    Object.entries<{ label: string }>(transitions).map(([name, { label }]): [string, string] => [
      `${subject}.${name}`,
      label,
    ]),
  ),
);
const lookup = (table: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** 谁看过我的资料: offices and posts, never a name; in the quiet door not even what kind of office it is. */
export const seenPage: Page = {
  id: 'status/seen',
  title: () => '查看记录',
  back: ({ door }) => door.to('status'),
  show: async (scene) => {
    const { viewer, door, kernel, params, you } = scene;
    if (viewer.kind !== 'applicant')
      return html`${heading('请先写查询码')}<p><a class="button" href="${door.to('status')}">去写查询码</a></p>`;
    const page = /^[1-9]\d{0,3}$/.test(params['n'] ?? '') ? Number(params['n']) : 1;
    const { looks, hasMore } = await whoLooked(kernel.db, viewer, page);
    return html`${heading(door.isSafe ? '谁看过' : say`谁看过${you}的资料`, '谁、什么时候、为什么看，每一次都自动记下来，谁也改不了。')}
${looks.length === 0 ? html`<p class="card">还没有人看过。</p>` : html`<ul class="tasks">${together(looks, scene).map(({ who, what, at, times }) => html`<li class="card"><p><strong>${who}</strong><br>${what}${times > 1 ? say`，${times} 次` : ''}</p><p class="hint">${at}</p></li>`)}</ul>`}
<div class="go">${hasMore ? html`<a class="button second" href="${door.to('status/seen', { n: String(page + 1) })}">更早的</a>` : nothing}${page > 1 ? html`<a href="${door.to('status/seen', { n: String(page - 1) })}">更近的</a>` : nothing}</div>
<p class="small">“${you}自己”的，是有人用${you}的查询码或者手机短信打开过。不是${you}本人，或者觉得谁不该看，打 <a href="tel:12348">12348</a> 说，或者到站点说，会有人去查。</p>`;
  },
};

type Line = { who: string; what: string; at: string; times: number };

/** The same one doing the same within one minute is one line with a count: nothing is left out. */
function together(looks: readonly Look[], scene: Scene): readonly Line[] {
  const lines: Line[] = [];
  for (const look of looks) {
    const [who, what, at] = [whoWas(look, scene), whatWas(look, scene), momentInWords(look.at.toISOString())];
    const last = lines.at(-1);
    if (last?.who === who && last.what === what && last.at === at) last.times++;
    else lines.push({ who, what, at, times: 1 });
  }
  return lines;
}

function whoWas({ by, office, posts }: Look, { door, you }: Scene): string {
  if (by === 'helper') return '帮忙的人（凭查看码）';
  if (by === 'her') return say`${you}自己`;
  const titles = listed(posts.flatMap((post) => lookup(roles, post) ?? [])) || '工作人员';
  return door.isSafe ? '办事单位的工作人员' : say`${office ?? '办理的单位'}，${titles}`;
}

function whatWas({ kind, action, purpose }: Look, { door }: Scene): string {
  const what = door.isSafe
    ? kind === 'view'
      ? '看过'
      : '办了一步'
    : (lookup(seenAs, action) ??
      acts.get(action) ??
      (action.startsWith('portal.') ? '看了进展' : kind === 'view' ? '看过' : '办了一步'));
  const why = purpose === null ? undefined : lookup(purposes, purpose);
  return say`${what}${why ? say`，为了${why}` : ''}`;
}
