import { html, nothing, say } from '../../web/portal/html.ts';
import { heading } from '../../web/portal/kit.ts';
import type { Page } from './scene.ts';
import { firstOpen, sectionStates } from './steps.ts';

/** What this is, who it is for, what is needed, how long; then the list of what there is to fill in. */
export const applyPage: Page = {
  id: 'apply',
  ofDraft: true,
  title: () => '申请',
  back: ({ door }) => door.to('home'),
  show: ({ door, answers, today, figures, you }) => {
    const states = sectionStates(answers, today, figures);
    const isBegun = states.some((state) => state.isBegun);
    return html`${heading(isBegun ? '接着填' : '申请法律援助', isBegun ? '已经填的都在。哪一项先填都行。' : say`国家出钱，请律师帮${you}。不收一分钱。大约 8 分钟。`)}
${isBegun ? nothing : html`<ul><li>只有名字和“发生了什么”必须写，别的可以空着</li><li>没有证件、没有材料，也能先提交</li><li>填的内容只给办事的人看</li></ul>`}
<ol class="tasks">${states.map((state) => html`<li><a href="${door.to(state.first)}">${state.name}<span class="${state.isDone ? 'good' : ''}">${state.isDone ? '● 填好了' : state.isBegun ? '◐ 填了一些' : '○ 还没填'}</span></a></li>`)}<li><a href="${door.to('apply/check')}">核对，提交<span></span></a></li></ol>
<div class="go"><a class="button" href="${door.to(firstOpen(answers, today, figures))}">${isBegun ? '接着填' : '开始'}</a></div>`;
  },
};
