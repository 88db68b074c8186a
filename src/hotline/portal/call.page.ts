import { randomUUID } from 'node:crypto';
import { type PlainDate } from '../../../law/kernel/plain-date.ts';
import { dayOfThisYear } from '../../web/portal/days.ts';
import { countySelect } from '../../intake/portal/county-select.ts';
import type { Page, Scene, Tried } from '../../intake/portal/scene.ts';
import { again, typed } from '../../intake/portal/scene.ts';
import { normalisePhone } from '../../people/normalise.model.ts';
import { Refused } from '../../platform/refusal.ts';
import { upTo } from '../../web/portal/form.ts';
import { html, type Html, toHer, say } from '../../web/portal/html.ts';
import { continueButton, heading, oneOf, pageForm, textField, type Problem } from '../../web/portal/kit.ts';
import { askForCall, callingOffice, freeSlotsOf } from '../ask-for-call.ts';
import type { CallSlot } from '../call-slots.ts';

/** 请回电, three screens and four fields: the county, the time, the number, and a name if she likes. */
export const callPage: Page = {
  id: 'call',
  title: () => '请人回电',
  back: ({ door, params }) => door.to(params['at'] ? 'call' : 'help'),
  show: async (scene, tried) => {
    const at = scene.params['at'] ?? tried.form.text('at');
    return /^14\d{4}$/.test(at) ? whenAndWhere(scene, at, tried) : whichCounty(scene, tried);
  },
  take: async (scene, form) => {
    const at = form.text('at');
    if (!/^14\d{4}$/.test(at)) return again({ field: 'at', says: '选一个县，哪个方便选哪个' });
    if (!form.has('key')) return { kind: 'go', to: 'call', query: { at } };
    const problems = problemsOf(form.text('phone'), form.text('slot'));
    if (problems.length > 0) return again(...problems);
    try {
      await askForCall(
        scene.kernel,
        scene.viewer,
        {
          divisionCode: at,
          slotFrom: form.text('slot'),
          phone: upTo(40, form.text('phone')),
          name: upTo(20, form.text('name')),
          isMinor: scene.answers.isChild,
        },
        keyOf(form.text('key')),
      );
    } catch (error) {
      if (error instanceof Refused)
        return again({ field: error.refusal.code === 'slotTaken' ? 'slot' : '', says: error.refusal.message });
      throw error;
    }
    return { kind: 'shown', main: promised(scene, form.text('slot')) };
  },
};

const keyOf = (given: string): string => (/^[0-9a-f-]{36}$/.test(given) ? given : randomUUID());

function problemsOf(phone: string, slot: string): Problem[] {
  const digits = normalisePhone(phone).replaceAll(/\D/g, '');
  return [
    ...(slot === '' ? [{ field: 'slot', says: '选一个您方便接的时间' }] : []),
    ...(digits.length < 7 ? [{ field: 'phone', says: '这个号码好像少了几位，请再看看；座机带上区号' }] : []),
  ];
}

async function whichCounty(scene: Scene, { form, problems }: Tried): Promise<Html> {
  const { door, you } = scene;
  return html`${heading(toHer('您在哪个县？', you), toHer('由那里的工作人员打来。选离您近的就行。', you))}
<div class="alarm card"><p>现在有危险，不要等回电，打 <a href="tel:110">110</a>。</p></div>
${pageForm(
  { action: door.formOf('call'), page: 'call' },
  html`${await countySelect(scene, { name: 'at', label: '县（市、区）', value: form.text('at'), problems })}${continueButton()}`,
)}`;
}

async function whenAndWhere(scene: Scene, at: string, tried: Tried): Promise<Html> {
  const { kernel, viewer, door, you } = scene;
  const office = await callingOffice(kernel, viewer, at);
  const slots = office ? await freeSlotsOf(kernel, office.id) : [];
  if (!office || slots.length === 0)
    return html`${heading('这里现在约不了回电', office ? '这几天都约满了。' : '这里还没有开通。')}
<p>直接打 <a href="tel:12348">12348</a>，免费，白天晚上都有人接。也可以<a href="${door.to('places')}">找身边站点</a>。</p>`;
  const [near, later] = [slots.slice(0, 8), slots.slice(8, 40)];
  const picked = tried.form.text('slot');
  const choices = (of: readonly CallSlot[], legend: string, name = 'slot') =>
    oneOf({
      name,
      legend,
      options: of.map((slot) => optionOf(slot, kernel.clock.today())),
      chosen: [picked],
      problems: tried.problems,
      inTwo: true,
    });
  return html`${heading(toHer('什么时候打给您？', you), toHer('只在这个时间打。接通先不说我们是谁，您说方便了再说事。', you))}
${pageForm(
  { action: door.formOf('call'), page: 'call' },
  html`<input type="hidden" name="at" value="${at}"><input type="hidden" name="key" value="${tried.form.text('key') || randomUUID()}">
${choices(near, '最近的时间')}
${later.length > 0 ? html`<details ${later.some(({ from }) => from.toISOString() === picked) ? html`open` : ''}><summary>后面几天的时间</summary><div class="in">${choices(later, '后面几天')}</div></details>` : ''}
${textField({ name: 'phone', label: '打哪个号码？', hint: '可以写邻居、亲戚的', kind: 'tel', inputmode: 'tel', value: typed(tried, 'phone', undefined), problems: tried.problems })}
${textField({ name: 'name', label: '怎么称呼？可以不写', hint: '写什么都行，比如“李姐”', value: typed(tried, 'name', undefined), problems: tried.problems, isShort: true })}
${continueButton('约这个时间')}`,
)}
<p class="small">回电的是${office.name}。</p>`;
}

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;
const dayWords = (day: PlainDate, today: PlainDate): string =>
  day === today ? say`今天` : say`${dayOfThisYear(day)} ${weekdays[new Date(`${day}T12:00:00Z`).getUTCDay()] ?? ''}`;

const optionOf = ({ from, day, time }: CallSlot, today: PlainDate) => ({
  value: from.toISOString(),
  label: `${dayWords(day, today)} ${time}`,
});

function promised({ kernel, you, door }: Scene, slot: string): Html {
  const shown = new Date(slot);
  const local = new Date(shown.getTime() + 8 * 3_600_000).toISOString(); // Shanxi's wall clock
  const day = local.slice(0, 10) as PlainDate; // cut out of an ISO instant
  return html`${heading('约好了')}
<section class="card flow"><p><strong>${dayWords(day, kernel.clock.today())} ${local.slice(11, 16)}</strong> 起的半小时里打给${you}。</p>
<ul><li>没接到，我们过一会儿再打，最多三次，不会一直打。</li><li>别人接的，我们只说“打错了”。</li><li>不想接了，不接就行；想改时间，打 12348 说一声。</li></ul></section>
<div class="go"><a class="button" href="${door.to('home')}">回首页</a></div>`;
}
