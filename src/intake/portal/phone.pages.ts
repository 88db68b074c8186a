import { momentInWords } from '../../web/portal/days.ts';
import { normalisePhone } from '../../people/normalise.model.ts';
import { html, say } from '../../web/portal/html.ts';
import { answers, heading, pageForm, textField } from '../../web/portal/kit.ts';
import { again, attempt, typed, type Outcome, type Page, type Scene } from './scene.ts';

const without = '收不到的原因不在这里说：可能这个号码不是申请时留的，没有同意发短信，或者现在不在约好的时间。';

/** Asks for a code to her own telephone. What is said next is the same for every number. */
export const phonePage: Page = {
  id: 'status/phone',
  title: () => '查进度',
  back: ({ door }) => door.to('status'),
  show: ({ door, you }, tried) =>
    pageForm(
      { action: door.formOf('status/phone'), page: 'status/phone' },
      html`${heading('用手机短信查', say`只有${you}自己留的、同意过发短信的手机才行。短信里只有一串数字，看不出是什么事。`)}
${textField({ name: 'phone', label: '手机号码', value: typed(tried, 'phone', ''), kind: 'tel', inputmode: 'tel', problems: tried.problems })}
<div class="go"><button>发一条短信</button></div>
<p class="small">手机不在${you}手里，或者别人会看，就不要用这个办法。用查询码，或者打 <a href="tel:12348">12348</a>。</p>`,
    ),
  take: async (scene, form) => {
    const phone = normalisePhone(form.text('phone'));
    if (!/^1\d{10}$/.test(phone)) return again({ field: 'phone', says: '请写 11 位手机号码，座机收不到短信' });
    return attempt(async () => {
      const phoneAsked = await scene.byPhone.ask(phone);
      return { kind: 'go', to: 'status/code', change: (kept) => ({ ...kept, phoneAsked }) };
    }, 'phone');
  },
};

export const phoneCodePage: Page = {
  id: 'status/code',
  title: () => '查进度',
  back: ({ door }) => door.to('status/phone'),
  show: (scene, tried) => {
    const { door, answers: kept, you } = scene;
    if (!kept.phoneAsked) return askFirst(scene);
    return pageForm(
      { action: door.formOf('status/code'), page: 'status/code' },
      html`${heading('填短信里的数字', '能发的话，一两分钟就到。十分钟内有效，只能用一次，在这台手机上填。')}
${textField({ name: 'code', label: '9 个数字', value: typed(tried, 'code', ''), inputmode: 'numeric', complete: 'one-time-code', problems: tried.problems })}
<div class="go"><button>查看</button></div>
<details><summary>没有收到</summary><div class="in"><p>${without}</p><p>用查询码也能看。都没有的，带证件到站点，或者打 <a href="tel:12348">12348</a> 说出${you}定的暗语。</p></div></details>`,
    );
  },
  take: async (scene, form) => {
    const id = scene.answers.phoneAsked;
    if (!id) return { kind: 'go', to: 'status/phone' };
    return attempt(async () => {
      const found = await scene.byPhone.prove(id, form.text('code').slice(0, 40));
      const [only, ...others] = found;
      if (only && others.length === 0) return entered(scene, id, only.applicationId);
      return { kind: 'go', to: 'status/which' };
    }, 'code');
  },
};

/** Several of hers under one number: told apart by the day alone, which says nothing to whoever reads along. */
export const whichPage: Page = {
  id: 'status/which',
  title: () => '查进度',
  back: ({ door }) => door.to('status'),
  show: async (scene) => {
    const { door, answers: kept } = scene;
    const found = kept.phoneAsked ? await scene.byPhone.behind(kept.phoneAsked) : [];
    if (found.length === 0) return askFirst(scene);
    return pageForm(
      { action: door.formOf('status/which'), page: 'status/which' },
      html`${heading('看哪一件？', '按收到的日子分。')}${answers(
        'which',
        found.map(({ applicationId, receivedAt }) => ({
          value: applicationId,
          label: say`${momentInWords(receivedAt.toISOString())}收到的`,
        })),
      )}`,
    );
  },
  take: (scene, form) => {
    const id = scene.answers.phoneAsked;
    if (!id) return { kind: 'go', to: 'status/phone' };
    return attempt(() => entered(scene, id, form.text('which')));
  },
};

const askFirst = ({ door }: Scene) =>
  html`${heading('请重新要一条短信', '数字过了十分钟，或者已经用过了。')}<p><a class="button" href="${door.to('status/phone')}">重新来</a></p>`;

async function entered(scene: Scene, id: string, applicationId: string): Promise<Outcome> {
  const session = await scene.byPhone.enter(id, applicationId);
  return { kind: 'go', to: 'status', session, change: ({ phoneAsked: _used, ...kept }) => kept };
}
