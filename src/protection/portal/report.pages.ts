import { randomUUID } from 'node:crypto';
import { countySelect } from '../../intake/portal/county-select.ts';
import { again, typed, type Page, type Scene, type Tried } from '../../intake/portal/scene.ts';
import { Refused } from '../../platform/refusal.ts';
import { upTo } from '../../web/portal/form.ts';
import { html, type Html, say } from '../../web/portal/html.ts';
import { continueButton, heading, oneOf, pageForm, textArea, textField, type Problem } from '../../web/portal/kit.ts';
import { addPoliceReceipt, keepReport, reportCodeOf, type ReportKept } from '../child-report.commands.ts';
import { situations } from '../child-report.model.ts';

const keyOf = (given: string): string => (/^[0-9a-f-]{36}$/.test(given) ? given : randomUUID());
const alarm = (): Html =>
  html`<div class="alarm card"><p><strong>先打 <a href="tel:110">110</a>。</strong>这里不能代替报警，报了警再来填。</p></div>`;

/** 强制报告: four fields, a minute; the police first. Who reports is kept apart from everything else. */
export const reportPage: Page = {
  id: 'report',
  title: () => '报告孩子受到伤害',
  back: ({ door }) => door.to('home'),
  show: async (
    scene,
    tried,
  ) => html`${heading('看到孩子受到伤害', '老师、医生、村干部、旅店等发现了要立即报告。怀疑就可以，不用先查清楚。')}
${alarm()}
${pageForm({ action: scene.door.formOf('report'), page: 'report' }, await fields(scene, tried))}
<p class="way"><a href="${scene.door.to('report/receipt')}">补填报警回执</a></p>
<p class="way"><a href="${scene.door.to('unit')}">单位要做到哪些：自查</a></p>`,
  take: async (scene, form) => {
    const problems: Problem[] = [
      ...(situations.some(({ id }) => id === form.text('situation'))
        ? []
        : [{ field: 'situation', says: '选一种最接近的，拿不准选最后一个' }]),
      ...(/^14\d{4}$/.test(form.text('at')) ? [] : [{ field: 'at', says: '选孩子现在所在的县' }]),
      ...(form.text('happening').trim() === '' ? [{ field: 'happening', says: '写一句看到了什么、孩子在哪里' }] : []),
      ...(form.text('reporter').trim() === ''
        ? [{ field: 'reporter', says: say`写怎样找到${scene.you}：电话，或者单位和姓名` }]
        : []),
    ];
    if (problems.length > 0) return again(...problems);
    const kept = await keepReport(
      scene.kernel,
      scene.viewer,
      {
        situation: form.text('situation'),
        divisionCode: form.text('at'),
        happening: upTo(2000, form.text('happening')),
        reporter: upTo(500, form.text('reporter')),
        policeReceipt: upTo(100, form.text('receipt')),
      },
      keyOf(form.text('key')),
    );
    return { kind: 'shown', main: receiptOf(scene, kept) };
  },
};

async function fields(scene: Scene, tried: Tried): Promise<Html> {
  const { you } = scene;
  const { problems, form } = tried;
  return html`<input type="hidden" name="key" value="${form.text('key') || randomUUID()}">
${oneOf({ name: 'situation', legend: '最接近哪一种？', options: situations.map(({ id, label }) => ({ value: id, label })), chosen: [form.text('situation')], problems })}
${await countySelect(scene, { name: 'at', label: '孩子现在在哪个县', value: form.text('at'), problems })}
${textArea({ name: 'happening', label: '看到了什么，孩子在哪里', hint: '一两句就行。知道多少写多少。', value: typed(tried, 'happening', undefined), problems })}
${textField({ name: 'reporter', label: say`怎样找到${you}`, hint: '电话，或者单位和姓名。单独保管，办案的人看不到。', value: typed(tried, 'reporter', undefined), problems })}
${textField({ name: 'receipt', label: '报警回执编号，有就写', hint: '没有可以以后补', value: typed(tried, 'receipt', undefined), problems, isShort: true })}
${continueButton('提交报告')}`;
}

function receiptOf({ kernel, door, you }: Scene, { id, number, hasPolice }: ReportKept): Html {
  return html`${heading('收到了，这是回执')}
<section class="card flow"><p>编号<br><strong class="code">${number}</strong></p><p>核对码<br><strong class="code">${reportCodeOf(kernel, id)}</strong></p><p class="small">抄下来，补填报警回执时用。</p></section>
${
  hasPolice
    ? html`<p>已记下报警回执，向公安报告的义务已经完成。公安受案、立案后三日内会反馈。</p>`
    : html`${alarm()}<p><strong>报告义务还没有完成。</strong>这张回执不能代替向公安报案。一小时内没有报警回执，机构会再找${you}。</p>
<div class="go"><a class="button" href="${door.to('report/receipt')}">补填报警回执</a></div>`
}
<p>依规定报告的，不承担责任；${you}是谁会保密。</p>`;
}

export const reportReceiptPage: Page = {
  id: 'report/receipt',
  title: () => '补填回执',
  back: ({ door }) => door.to('report'),
  show: ({ door }, tried) => html`${heading('补填报警回执', '填好了，报告义务才算完成。')}
${pageForm(
  { action: door.formOf('report/receipt'), page: 'report/receipt' },
  html`<input type="hidden" name="key" value="${tried.form.text('key') || randomUUID()}">
${textField({ name: 'number', label: '编号', hint: '比如 报〔2026〕140105-1', value: typed(tried, 'number', undefined), problems: tried.problems })}
${textField({ name: 'code', label: '核对码', value: typed(tried, 'code', undefined), problems: tried.problems })}
${textField({ name: 'receipt', label: '公安的回执编号', hint: '没有编号，写接警的派出所和警号', value: typed(tried, 'receipt', undefined), problems: tried.problems })}
${continueButton('提交')}`,
)}`,
  take: async ({ kernel, door }, form) => {
    if (form.text('receipt').trim() === '')
      return again({ field: 'receipt', says: '写公安给的编号，或者派出所和警号' });
    try {
      await addPoliceReceipt(
        kernel,
        form.text('number'),
        form.text('code'),
        upTo(100, form.text('receipt')),
        keyOf(form.text('key')),
      );
    } catch (error) {
      if (error instanceof Refused)
        return again({ field: error.refusal.code === 'wrongReturnCode' ? 'number' : '', says: error.refusal.message });
      throw error;
    }
    return {
      kind: 'shown',
      main: html`${heading('记下了')}<p>向公安报告的义务已经完成。公安受案、立案后三日内会反馈。</p><div class="go"><a class="button" href="${door.to('home')}">回首页</a></div>`,
    };
  },
};
