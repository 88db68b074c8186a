import { dayInWords } from '../../web/portal/days.ts';
import { html, nothing, type Html, say } from '../../web/portal/html.ts';
import { heading, pageForm, someOf, tick } from '../../web/portal/kit.ts';
import { agreeByCode, herPlanOf, type HerPlan } from '../her-contact-plan.ts';
import { ways } from './contact.pages.ts';
import { onceField, onceOf, signInFirst } from './once.ts';
import { callingQuestions, dayParts, readHours, windowsOf, type Calling } from './safe-hours.ts';
import { again, chosen, type Page } from './scene.ts';

/** What she said before, as this page asks it. */
function toldBefore({ windows, callerName }: HerPlan): Calling {
  const partOf = ({ from, to }: HerPlan['windows'][number]): string | undefined =>
    Object.entries(dayParts).find(([, part]) => part.from === from && part.to === to)?.[0];
  const own = windows.find((window) => partOf(window) === undefined);
  const days = windows[0]?.weekdays.join('');
  return {
    parts: windows.flatMap((window) => partOf(window) ?? []),
    from: own?.from,
    to: own?.to,
    days: days === '12345' ? 'workdays' : days === '67' ? 'weekend' : 'all',
    as: callerName,
  };
}

const lastDay = ({ expired, expiresOn }: HerPlan): Html =>
  expiresOn === undefined
    ? nothing
    : html`<p class="card">${expired ? say`上次约好的到 ${dayInWords(expiresOn)} 为止，已经到期。` : say`上次约好的到 ${dayInWords(expiresOn)} 为止。`}</p>`;

/** Her plan, changed by herself with her code, at any hour; also after its last day. */
export const planPage: Page = {
  id: 'status/contact',
  title: () => '怎样联系',
  back: ({ door }) => door.to('status'),
  show: async (scene, tried) => {
    const { viewer, door, you, kernel } = scene;
    if (viewer.kind !== 'applicant') return signInFirst(scene);
    const plan = await herPlanOf(kernel, viewer);
    const now = ways.filter(({ value }) => plan[value]).map(({ value }): string => value);
    return pageForm(
      { action: door.formOf('status/contact'), page: 'status/contact' },
      html`${onceField()}${heading(say`以后怎样联系${you}？`, say`没有勾的方式，我们不会用。都不勾也可以，${you}凭查询码自己来看。`)}
${lastDay(plan)}
${someOf({ name: 'ways', legend: '可以用的方式', options: [...ways, { value: 'none', label: '都不要，我自己来查', hint: '我们不会主动联系' }], chosen: chosen(tried, 'ways', now.length > 0 ? now : ['none']), problems: tried.problems })}
${plan.hasPhone ? tick('own', say`留的手机只有${you}自己用，可以凭短信里的数字查进展`, plan.isOwnPhone) : nothing}
<h2>什么时候、怎么说</h2>
<p class="why">打电话一定要选时间。只发短信的，${plan.isFlagged ? say`不选时间，就一条也不发，${you}凭查询码自己来看` : '不选时间，就在早上 8 点到晚上 8 点之间发'}。</p>
${callingQuestions({ tried, you, legend: '方便接电话、看短信的时间', ...toldBefore(plan) })}
${tick('message', '没接到，可以留言', plan.mayLeaveMessage)}
<p class="small">换号码、换暗语、改可以知道的人，为了安全要${you}本人当面说，或者打 <a href="tel:12348">12348</a> 说。以前说过绝不能联系的人和号码，照旧。</p>
<div class="go"><button>就这样约</button><a href="${door.to('status')}">不改了</a></div>`,
    );
  },
  take: async (scene, form) => {
    const { viewer, kernel } = scene;
    if (viewer.kind !== 'applicant') return { kind: 'go', to: 'status' };
    const picked = form.all('ways');
    const may = (way: string): boolean => !picked.includes('none') && picked.includes(way);
    const { hasPhone } = await herPlanOf(kernel, viewer);
    if ((may('mayCall') || may('maySms')) && !hasPhone)
      return again({ field: 'ways', says: '还没有留过号码。请打 12348 或者到站点留一个，再选打电话、发短信' });
    // Hours are a must for calls; a short message keeps to them too where she names any.
    const calling = may('mayCall') || may('maySms') ? readHours(form, may('mayCall')) : undefined;
    if (calling && 'problems' in calling) return again(...calling.problems);
    await agreeByCode(
      kernel,
      viewer,
      {
        isOwnPhone: form.has('own'),
        mayCall: may('mayCall'),
        maySms: may('maySms'),
        mayPost: may('mayPost'),
        mayLeaveMessage: may('mayCall') && form.has('message'),
        callerName: form.text('as') === 'agency' ? 'agency' : 'neutral',
        windows: calling ? windowsOf(calling) : [],
      },
      onceOf(form.text('once')),
    );
    return { kind: 'go', to: 'status' };
  },
};
