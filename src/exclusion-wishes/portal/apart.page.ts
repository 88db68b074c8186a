import { cite } from '../../../law/kernel/citation.ts';
import { momentInWords } from '../../web/portal/days.ts';
import { LAL_21 } from '../../../law/national/legal-aid-law/duties.ts';
import { onceField, onceOf, signInFirst } from '../../intake/portal/once.ts';
import { again, attempt, typed, type Outcome, type Page, type Scene } from '../../intake/portal/scene.ts';
import { withdraw } from '../../intake/portal/withdraw.ts';
import { html, nothing, type Html, say, asWritten } from '../../web/portal/html.ts';
import { latest } from '../../web/portal/latest.ts';
import { heading, pageForm, textArea, textField, tick } from '../../web/portal/kit.ts';
import { exclusionWishActOf, submitExclusionWish } from '../exclusion-wish.commands.ts';
import { SubmitExclusionWish } from '../exclusion-wish.model.ts';
import { listHerExclusionWishes, type HerExclusionWish } from '../exclusion-wish.queries.ts';

/** Whom she does not want to know or to handle it, in her own words. The person named is told nothing, ever. */
export const apartPage: Page = {
  id: 'status/apart',
  title: () => '谁不经手',
  back: ({ door }) => door.to('status'),
  show: async (scene, tried) => {
    const { kernel, viewer, door, you } = scene;
    if (viewer.kind !== 'applicant') return signInFirst(scene);
    const said = await listHerExclusionWishes(kernel, viewer);
    return html`${heading(door.isSafe ? '谁不经手' : '不想让谁知道、经手', say`亲戚、邻居、熟人在里面上班的，写在这里。那个人看不到${you}的事，也不会知道${you}说过。`)}
${said.length > 0 ? html`<div class="flow">${said.map((wish) => cardOf(wish, scene))}</div><h2>再说一个人</h2>` : nothing}
${pageForm(
  { action: door.formOf('status/apart'), page: 'status/apart' },
  html`${onceField()}
${textField({ name: 'name', label: '叫什么（不知道可以不写）', hint: '写全名。名字正好对上的，马上就看不到了。', value: typed(tried, 'name', ''), problems: tried.problems })}
${textArea({ name: 'about', label: '是谁、在哪里上班', hint: '比如：他的表哥，在镇上的站点。不用写为什么。', value: typed(tried, 'about', ''), problems: tried.problems })}
${tick('head', door.isSafe ? '可能就是那里的负责人（交给上一级来办）' : '可能就是办理机构的负责人（交给司法局来办）', tried.problems.length > 0 && tried.form.text('head') === 'yes')}
<p>名字对不上的，<strong>3 个工作日</strong>内（待核）由负责人弄清楚，结果写在这里。<span class="hint">${asWritten(cite(LAL_21))}</span></p>
<div class="go"><button>交上去</button></div>`,
)}`;
  },
  take: async (scene, form): Promise<Outcome> => {
    const { kernel, viewer } = scene;
    if (viewer.kind !== 'applicant') return { kind: 'go', to: 'status' };
    return attempt(async () => {
      if (form.text('act') === 'withdraw') {
        await withdraw(kernel, exclusionWishActOf(kernel), viewer, form.text('id'));
        return { kind: 'go', to: 'status/apart' };
      }
      const told = SubmitExclusionWish.safeParse({
        name: form.text('name'),
        about: form.text('about'),
        mayBeTheHead: form.text('head') === 'yes',
      });
      if (!told.success)
        return again(
          ...told.error.issues.map(({ path, message }) =>
            path[0] === 'about' && form.text('about').trim() === ''
              ? { field: 'about', says: '请写一写是谁，不知道名字也没关系' }
              : { field: String(path[0]), says: message },
          ),
        );
      await submitExclusionWish(kernel, viewer, told.data, onceOf(form.text('once')));
      return { kind: 'go', to: 'status/apart' };
    });
  },
};

const said = {
  received: { mark: 'good', says: '● 已经收到，正在弄清楚是谁' },
  kept: { mark: 'good', says: '● 办好了，这个人看不到了' },
  arranged: { mark: 'good', says: '● 有答复了' },
  withdrawn: { mark: 'mid', says: '▲ 已经撤回' },
} as const;

/** In the quiet door not the name: whoever reads over her shoulder may bear it. */
function cardOf(wish: HerExclusionWish, { door }: Scene): Html {
  const { status, due } = wish;
  return html`<section class="card flow"><p class="mark ${said[status].mark}">${said[status].says}</p>
${door.isSafe ? nothing : html`<p>${wish.name ? html`${asWritten(wish.name)}：` : ''}${asWritten(wish.about)}</p>`}
<p class="small">${momentInWords(wish.receivedAt.toISOString())}说的。${latest(due, '告诉结果')}</p>
${wish.answer ? html`<p><strong>答复：</strong>${asWritten(wish.answer)}</p>` : nothing}
${status === 'received' ? pageForm({ action: door.formOf('status/apart'), page: 'status/apart' }, html`<input type="hidden" name="id" value="${wish.id}"><button class="second" name="act" value="withdraw">不用了，撤回</button>`) : nothing}
${status === 'kept' || status === 'arranged' ? html`<p class="why">又不要紧了，或者还不放心，打 <a href="tel:12348">12348</a> 说。</p>` : nothing}</section>`;
}
