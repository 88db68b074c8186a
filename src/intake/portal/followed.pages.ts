import { dayInWords } from '../../web/portal/days.ts';
import { Refused } from '../../platform/refusal.ts';
import { html, nothing, type Html, say } from '../../web/portal/html.ts';
import { heading, pageForm } from '../../web/portal/kit.ts';
import { endFollowCode, giveFollowCode } from '../follow-code.commands.ts';
import { getFollowed, helpersOf, type Followed, type Helper } from '../followed.queries.ts';
import { inGroups } from '../return-code.records.ts';
import { onceField, onceOf, signInFirst } from './once.ts';
import { again, type Page, type Scene } from './scene.ts';

const words: Readonly<Record<Followed['stands'], string>> = {
  received: '● 已经收到，工作人员正在看',
  papers: '▲ 在等补材料',
  underWay: '● 正在办',
  answered: '● 这一步已经有答复',
};

/** All that a helper sees. Whom to call is the same for everybody: an office's name would tell where she is. */
export async function followedProgress({ kernel, viewer }: Scene): Promise<Html> {
  const found = viewer.kind === 'visitor' ? await getFollowed(kernel, viewer) : undefined;
  if (!found) throw new Refused('notFound');
  return html`${heading('现在到哪一步了')}
<section class="card flow"><p class="mark good">${words[found.stands]}</p>
${found.nextOn ? html`<p>下一个日子：<strong>${dayInWords(found.nextOn)}</strong> 前。</p>` : nothing}
<p>${found.stands === 'answered' ? '怎么答复的，请问申请人本人。' : '要做什么，由申请人本人决定。'}</p></section>
<section class="card"><p>有事要问，打 <a href="tel:12348">12348</a>，不收钱。</p></section>
<p class="small">您凭查看码只能看到这一页。每看一次，申请人都看得到。</p>
<div class="go"><form method="post" action="/out"><button class="second">看完了，退出</button></form></div>`;
}

/** Whom she lets look: given and taken back by herself, at any hour. */
export const helpersPage: Page = {
  id: 'status/helpers',
  title: () => '谁能看进展',
  back: ({ door }) => door.to('status'),
  show: async (scene, { problems }) => {
    const { viewer, kernel, you } = scene;
    if (viewer.kind !== 'applicant') return signInFirst(scene);
    const helpers = await helpersOf(kernel, viewer);
    return html`${heading('谁能看进展', say`${you}可以给帮忙的人一个查看码。凭码只看得到办到哪一步、下一个日子和该打什么电话，看不到${you}写的、交的和联系方式。`)}
${problems.length > 0 ? html`<p class="card">${problems.map(({ says }) => says)}</p>` : nothing}
${helpers.length === 0 ? html`<p class="card">没有能给查看码的人。要加一位帮忙的人，到站点或者打 <a href="tel:12348">12348</a> 说。</p>` : helpers.map((helper, at) => oneHelper(scene, helper, at + 1))}
<p class="small">不给也行，办得一样快。谁逼${you}给，就不要给，打 <a href="tel:110">110</a> 或者 <a href="tel:12348">12348</a>。</p>`;
  },
  take: async (scene, form) => {
    const { viewer, kernel, door } = scene;
    if (viewer.kind !== 'applicant') return { kind: 'go', to: 'status' };
    const helper = (await helpersOf(kernel, viewer)).find(({ personId }) => personId === form.text('who'));
    if (!helper) return again({ field: '', says: '没有找到这个人，请重新打开这一页。' });
    const requestId = onceOf(form.text('once'));
    if (form.text('does') === 'end') {
      await endFollowCode(kernel, viewer, viewer.applicationId, helper.personId, requestId);
      return { kind: 'go', to: 'status/helpers' };
    }
    const { followCode } = await giveFollowCode(kernel, viewer, viewer.applicationId, helper.personId, requestId);
    return {
      kind: 'shown',
      main: html`${heading('查看码', '只显示这一次。请当面告诉那个人，或者抄在纸上。')}
<section class="card flow"><p><strong class="code">${inGroups(followCode)}</strong></p><p>在“查进度”那里填。以前给那个人的码不能用了。</p></section>
<p class="small">这不是${scene.you}自己的查询码。${scene.you}自己的那个，谁也不要给。</p>
<div class="go"><a class="button" href="${door.to('status/helpers')}">记好了</a></div>`,
    };
  },
};

/** In the quiet door no person's name. */
const oneHelper = ({ door }: Scene, { personId, name, mayLook }: Helper, number: number): Html =>
  html`<section class="card flow"><h2>${door.isSafe ? say`第 ${number} 位` : name}</h2><p>${mayLook ? '● 现在能看进展' : '▲ 现在不能看'}</p>
${pageForm({ action: door.formOf('status/helpers'), page: 'status/helpers' }, html`${onceField()}<input type="hidden" name="who" value="${personId}"><div class="go"><button class="second" name="does" value="give">${mayLook ? '换一个查看码' : '给一个查看码'}</button></div>`)}
${mayLook ? pageForm({ action: door.formOf('status/helpers'), page: 'status/helpers' }, html`${onceField()}<input type="hidden" name="who" value="${personId}"><div class="go"><button class="second" name="does" value="end">不让看了</button></div>`) : nothing}</section>`;
