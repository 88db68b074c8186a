import { html } from '../../web/portal/html.ts';
import { answers as choices, heading, pageForm } from '../../web/portal/kit.ts';
import { idleLimit } from '../draft.commands.ts';
import { keepAndGo } from './going-on.ts';
import { again, type Page } from './scene.ts';

/** Before the first page that says anything: what the button does, what stays behind, told honestly. */
export const phoneSeenPage: Page = {
  id: 'apply/phone',
  ofDraft: true,
  title: () => '这部手机',
  back: ({ door }) => door.to('apply'),
  show: ({ door, answers }) =>
    pageForm(
      { action: door.formOf('apply/phone'), page: 'apply/phone' },
      html`${heading('这部手机，别人会看吗？')}
${choices(
  'watched',
  [
    { value: 'yes', label: '会，或者可能会' },
    { value: 'no', label: '不会' },
    { value: 'unsaid', label: '不想说' },
  ],
  answers.watched,
)}
<p>现在有危险，先打 <a href="tel:110">110</a>。</p>
<div class="card flow"><p>点上面的<strong>“快速离开”</strong>，页面马上换掉，填的内容也会清除。电脑上也可以连按三次 Shift。</p>
<p>${idleLimit(true)} 分钟不动，内容会自动清除。浏览记录里仍会留下一条“便民服务”。<a href="${door.to('hides')}">能藏住什么，不能藏住什么</a></p></div>`,
    ),
  take: (scene, form) => {
    const watched = (['yes', 'no', 'unsaid'] as const).find((value) => value === form.text('watched'));
    return watched ? keepAndGo(scene, 'apply/phone', { watched }) : again({ field: '', says: '请选一个' });
  },
};
