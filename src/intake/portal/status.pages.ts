import { dayOf, isPlainDate } from '../../../law/kernel/plain-date.ts';
import { dayInWords, momentInWords } from '../../web/portal/days.ts';
import { wishAnswerLabels } from '../../casework/wish.model.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { html, nothing, type Html, say, asWritten } from '../../web/portal/html.ts';
import { decisionPeriod } from '../../../law/national/legal-aid-law/decision-periods.ts';
import { hersToAnswer, latestOf } from '../../web/portal/latest.ts';
import { heading, pageForm, textField } from '../../web/portal/kit.ts';
import type { ApplicationStatus } from '../application.model.ts';
import type { ToCollect } from '../collection.queries.ts';
import { documentKinds } from '../documents.ts';
import { getHerApplication, type HerApplication } from '../her-application.queries.ts';
import { followedProgress } from './followed.pages.ts';
import { quietNumber } from './receipt.page.ts';
import { REMEDIES } from '../../../law/national/legal-aid-law/remedies.ts';
import { again, attempt, typed, type Outcome, type Page, type Scene, type Tried } from './scene.ts';

const isInside = (viewer: Viewer): boolean =>
  viewer.kind === 'applicant' || (viewer.kind === 'visitor' && viewer.follows !== undefined);

export const statusPage: Page = {
  id: 'status',
  isForAll: true,
  title: ({ viewer }) => (isInside(viewer) ? '进展' : '查进度'),
  back: ({ door, viewer }) => (isInside(viewer) ? undefined : door.to('home')),
  show: async (scene, tried) =>
    scene.viewer.kind === 'applicant'
      ? progress(scene, await getHerApplication(scene.kernel, scene.viewer))
      : isInside(scene.viewer)
        ? followedProgress(scene)
        : askCode(scene, tried),
  take: async (scene, form): Promise<Outcome> => {
    const code = form.text('code');
    if (code === '') return again({ field: 'code', says: '请写查询码，17 个数字' });
    return attempt(async () => {
      return { kind: 'go', to: 'status', session: await scene.signIn(code) };
    }, 'code');
  },
};

function askCode({ door, you }: Scene, tried: Tried): Html {
  return pageForm(
    { action: door.formOf('status'), page: 'status' },
    html`${heading('查进度', '凭提交时给的查询码。中间有没有空格都行。')}
${textField({ name: 'code', label: '查询码（17 个数字）', value: typed(tried, 'code', ''), inputmode: 'numeric', problems: tried.problems })}
<div class="go"><button>查看</button><a href="${door.to('status/phone')}">没有查询码，用手机短信查</a></div>
<details><summary>查询码丢了怎么办</summary><div class="in"><p>带证件到站点，或者打 12348 说出${you}定的暗语，工作人员核对后重新给。查询码不会用短信发。</p></div></details>`,
  );
}

const words: Readonly<
  Record<ApplicationStatus, { says: string; mark: 'good' | 'mid' | 'late'; next: (you: string) => string }>
> = {
  received: { says: '已经收到', mark: 'good', next: () => '工作人员正在看材料，缺什么会一次说清。' },
  awaitingDocuments: { says: '要补材料', mark: 'mid', next: (you) => say`等${you}把下面几样补上，或者告诉我们没有。` },
  underReview: { says: '正在审查', mark: 'good', next: (you) => say`现在不用${you}做什么。` },
  awaitingApproval: { says: '正在审查，等负责人决定', mark: 'good', next: (you) => say`现在不用${you}做什么。` },
  transferOffered: {
    says: '正在转给有权办理的机构',
    mark: 'good',
    next: (you) => say`不用${you}跑，机构之间转。收到的日子不变。`,
  },
  provisional: { says: '事情紧急，已经先给援助', mark: 'good', next: () => '手续以后补，补办的日子写在文书里。' },
  granted: { says: '给予法律援助', mark: 'good', next: (you) => say`三日内指派律师，律师会按${you}的约定联系。` },
  refused: { says: '没有给予援助', mark: 'late', next: () => '理由和不服怎么办，都在下面。' },
  directedElsewhere: {
    says: '不归这里办，已经告诉去哪里',
    mark: 'mid',
    next: () => '到有权办理的机构申请，以前交的材料不用重交。',
  },
  withdrawn: { says: '已经撤回', mark: 'mid', next: () => '以后还能重新申请，以前交的材料不用重交。' },
  deemedWithdrawn: {
    says: '没有补材料，按撤回处理了',
    mark: 'mid',
    next: () => '随时能重新申请，以前交的材料不用重交。',
  },
  provisionalEnded: { says: '先给的援助已经终止', mark: 'late', next: () => '理由和不服怎么办，都在下面。' },
};
const shapes = { good: '●', mid: '▲', late: '■' } as const;

async function progress(scene: Scene, found: HerApplication): Promise<Html> {
  const { door, you } = scene;
  const { says, mark, now } = standing(found, you);
  const may = (name: string): boolean => found.actions.some((action) => action.name === name && action.allowed);
  return html`${heading('现在到哪一步了')}
<section class="card flow"><p class="mark ${mark}">${shapes[mark]} ${says}</p><p class="small">第 ${stepOf(found)} 步，共 4 步：收下、审查、有人帮忙、办完</p><p>${now}</p>${dueWords(found, you)}</section>
${found.notice ? html`<div class="go"><a class="button" href="${door.to('status/notice')}">补材料（${found.notice.kinds.length} 样）</a></div>` : nothing}
${found.collections.map((one) => collectBox(one, scene))}
${found.planExpired ? html`<section class="card tinted flow"><h2>约好的联系办法到期了</h2><p>现在我们不会打电话，也不会发消息。还想让我们联系的，请再约一次。</p><p><a class="button second" href="${door.to('status/contact')}">再约一次</a></p></section>` : nothing}
${found.isSilent ? html`<section class="card tinted flow"><h2>还没有约好时间</h2><p>${you}同意了联系，但没有选时间。为了安全，没有时间就不打、不发。想收到的，选几个只有${you}自己看手机的时间。</p><p><a class="button second" href="${door.to('status/contact')}">选时间</a></p></section>` : nothing}
${found.signedAt === null && may('sign') ? html`<section class="card tinted flow"><h2>还没有签名</h2><p>审查可以先做，作决定之前要${you}本人签名或者确认。</p><p><a class="button second" href="${door.to('status/sign')}">现在签</a></p></section>` : nothing}
${found.withdrawalAskedAt ? html`<section class="card tinted"><p>${momentInWords(found.withdrawalAskedAt.toISOString())}，${you}说想撤回。${found.talkBy && isPlainDate(found.talkBy) ? html`最晚 <strong>${dayInWords(found.talkBy)}</strong> 前（天数是暂定的，待核），` : nothing}${found.mayCall ? say`工作人员会在${you}方便的时间单独联系` : say`工作人员要单独跟${you}说几句。${you}没有让我们打电话，请方便时打 12348，或者到站点`}，谈过以后才办。在这之前一切照旧。不想撤回了，什么都不用做，谈的时候说一声。</p></section>` : nothing}
${found.goesOn && may('askWithdrawal') ? html`<section class="card tinted"><p>已经跟${you}谈过，这件申请不撤回，照常办。以后改了主意，还能再说。</p></section>` : nothing}
${found.help ? helpBox(found.help, scene) : nothing}
${choiceBox(found.choice, scene)}
${found.decision ? decisionOf(found, scene) : nothing}
<section class="card"><dl class="list"><div><dt>编号</dt><dd><span>${door.isSafe ? quietNumber(found.number) : found.number}</span></dd></div><div><dt>收到</dt><dd><span>${momentInWords(found.receivedAt.toISOString())}</span></dd></div>
<div><dt>由谁办</dt><dd><span>${found.agency.name}${found.agency.phone ? html`，<a href="tel:${found.agency.phone}">${found.agency.phone}</a>` : html`，电话打 <a href="tel:12348">12348</a> 问`}</span></dd></div></dl></section>
<p class="way"><a href="${door.to('status/rate')}">评一评</a><a href="${door.to('tell')}">不满意，投诉</a><a href="${door.to('sheets')}">办事指南</a></p>
${found.papers.length > 0 ? html`<h2>文书</h2><ul class="tasks">${found.papers.map(({ id, title, issuedAt, isReady }, index) => html`<li>${isReady ? html`<a href="/api/papers/${id}/pdf" download="资料${index + 1}.pdf">${asWritten(title)}<span>${dayInWords(dayOf(issuedAt))}，PDF</span></a>` : html`<a href="${door.to('status')}">${asWritten(title)}<span>还没有好，过一会儿再看</span></a>`}</li>`)}</ul>` : nothing}
${found.handedIn.length > 0 ? html`<h2>交过的材料</h2><ul>${found.handedIn.map(({ kind, state, at }) => html`<li>${documentKinds[kind].label}：${state === 'supplied' ? '已交' : state === 'unavailable' ? '没有这份' : '由机构核对'}，${dayInWords(dayOf(at.getTime()))}</li>`)}</ul>` : nothing}
<ul class="rows"><li><a class="row" href="${door.to('status/contact')}">改怎样联系${you}</a></li><li><a class="row" href="${door.to('status/record')}"><span>要一份求助记录证明<small>写明哪天求助过，可以给法院看</small></span></a></li><li><a class="row" href="${door.to('status/visit')}"><span>请人上门<small>走不开、腿脚不方便的</small></span></a></li><li><a class="row" href="${door.to('kept')}">随申请保存的内容</a></li><li><a class="row" href="${door.to('status/helpers')}">谁能看进展</a></li><li><a class="row" href="${door.to('status/apart')}"><span>${door.isSafe ? '谁不经手' : '不想让谁知道、经手'}<small>亲戚、邻居、熟人在里面上班的</small></span></a></li><li><a class="row" href="${door.to('status/seen')}">${door.isSafe ? '谁看过' : say`谁看过${you}的资料`}</a></li><li><a class="row" href="${door.to('status/data')}"><span>${door.isSafe ? '留下的资料' : say`看、改、删${you}的资料`}<small>要副本，改写错的，请求删除</small></span></a></li></ul>
<div class="go"><form method="post" action="/out"><button class="second">看完了，退出</button></form>${(may('withdraw') || may('askWithdrawal')) && !found.withdrawalAskedAt ? html`<a href="${door.to('status/withdraw')}">我想撤回申请</a>` : nothing}</div>`;
}

const over: readonly string[] = ['closing', 'fileUnderReview', 'archived', 'terminated', 'endedByOwnCounsel'];

/** What is true now: once somebody helps, or it is done, the decision is no longer the news. */
function standing(
  { status, help }: HerApplication,
  you: string,
): { says: string; mark: keyof typeof shapes; now: string } {
  const { says, mark, next } = words[status];
  if (help?.status === 'terminated')
    return { says: '援助已经终止', mark: 'late', now: '理由和不服怎么办，写在文书里。' };
  if (help && over.includes(help.status))
    return { says: '已经办完', mark: 'good', now: say`办得怎么样，${you}可以评一评。` };
  return { says, mark, now: help?.unit ? say`已经有人在办，会按${you}的约定联系。` : next(you) };
}

/** Where it stands among the four steps that everybody's matter takes. */
function stepOf({ status, help }: HerApplication): 1 | 2 | 3 | 4 {
  if (status === 'received' || status === 'transferOffered') return 1;
  if (!help) return 2;
  return over.includes(help.status) ? 4 : 3;
}

/** In the quiet door no person's name: a name on a screen is a question from whoever reads it. */
function helpBox(
  { status, unit, unitPhone, lawyer, assignBy }: NonNullable<HerApplication['help']>,
  { door, you }: Scene,
): Html {
  const isOver = over.includes(status);
  return html`<section class="card flow"><h2>${isOver ? '谁办的' : '谁来帮忙'}</h2>
${unit ? html`<p>${unit}${unitPhone ? html`，<a href="tel:${unitPhone}">${unitPhone}</a>` : nothing}</p>` : html`<p>正在选合适的律师。${assignBy && isPlainDate(assignBy) ? html`最晚 <strong>${dayInWords(assignBy)}</strong> 定下来。` : nothing}</p>`}
${lawyer && !door.isSafe ? html`<p>承办人：${lawyer}</p>` : nothing}
${status === 'terminated' ? html`<p>援助已经终止。不同意的，可以 <a href="${door.to('status/object')}">提出异议</a>。</p>` : nothing}
${unit && !isOver ? html`<p class="why">律师不收${you}一分钱。要钱的、一直不联系${you}的，可以 <a href="${door.to('status/change')}">要求换人</a>，或者 <a href="${door.to('tell')}">投诉</a>。也可以打 <a href="tel:12348">12348</a> 说。</p>` : nothing}</section>`;
}

/** Where a paper lies ready, and the code, which is shown here and nowhere else. */
function collectBox({ place, phone, code, lastOn }: ToCollect, { door, you }: Scene): Html {
  return html`<section class="card flow"><h2>${door.isSafe ? '有一份材料可以取' : '有一份文书可以取'}</h2><dl class="list"><div><dt>到哪里</dt><dd><span>${place}${phone ? html`，<a href="tel:${phone}">${phone}</a>` : nothing}</span></dd></div><div><dt>取件码</dt><dd><strong>${code}</strong></dd></div><div><dt>最后一天</dt><dd><span>${dayInWords(lastOn)}</span></dd></div></dl>
<p class="why">带证件去，说取件码。只能用一次，不要告诉别人。不方便去的，打 <a href="tel:12348">12348</a> 说，会跟${you}商量别的办法。</p></section>`;
}

/** 点援: offered until somebody is assigned; when it was not followed she reads why. */
function choiceBox({ mayChoose, personnelIds, answer }: HerApplication['choice'], { door, you }: Scene): Html {
  if (answer)
    return html`<section class="card flow"><h2>${you}点的人没有安排上</h2><p>原因：${wishAnswerLabels[answer]}。</p><p class="why">不满意的，打 <a href="tel:12348">12348</a> 说，或者 <a href="${door.to('tell')}">投诉</a>。</p></section>`;
  if (!mayChoose) return nothing;
  return html`<section class="card flow"><h2>想让谁来帮忙</h2><p>${personnelIds.length > 0 ? say`已经点了 ${personnelIds.length} 位，会先考虑。` : say`${you}可以自己点，也可以不点，由机构安排。办得一样快。`}</p><p><a class="button second" href="${door.to('status/choose')}">${personnelIds.length > 0 ? '看一看、改一改' : '自己点一位'}</a></p></section>`;
}

function dueWords({ due, notice }: HerApplication, you: string): Html {
  if (notice)
    return html`<p>补材料：${hersToAnswer(notice)}等${you}补的时间，不算在机构的 7 天里。<span class="hint">${asWritten(notice.basis)}</span></p>`;
  if (!due) return nothing;
  return html`<p>${due.isPaused ? '机构的时间正停着。' : latestOf(due, decisionPeriod.length, '书面答复')}<span class="hint">${asWritten(due.basis)}</span></p>`;
}

function decisionOf({ decision, status }: HerApplication, { door, you }: Scene): Html {
  if (!decision) return nothing;
  const isAdverse = status === 'refused' || status === 'provisionalEnded';
  return html`<section class="card flow"><h2>决定</h2><p>${dayInWords(dayOf(decision.at.getTime()))}作出。</p>
${decision.reason ? html`<p><strong>理由：</strong>${asWritten(decision.reason)}</p>` : nothing}
${decision.grounds.length > 0 ? html`<ul>${decision.grounds.map(({ article, says }) => html`<li>${asWritten(says)}<span class="hint">${asWritten(article)}</span></li>`)}</ul>` : nothing}
${isAdverse ? html`<h3>不同意怎么办</h3><ol>${REMEDIES.map(({ says, basis }) => html`<li>${says}<span class="hint">${asWritten(basis)}</span></li>`)}</ol><p>还可以打 <a href="tel:12348">12348</a> 免费咨询。情况有变化，${you}可以重新申请。</p><p><a class="button" href="${door.to('status/object')}">我不同意，提出异议</a></p>` : nothing}</section>`;
}
