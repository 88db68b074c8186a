import { momentInWords } from '../../web/portal/days.ts';
import { decisionPeriod } from '../../../law/national/legal-aid-law/decision-periods.ts';
import { cite } from '../../../law/kernel/citation.ts';
import { html, nothing, type Html, say, asWritten, listed } from '../../web/portal/html.ts';
import { heading } from '../../web/portal/kit.ts';
import { latestOf } from '../../web/portal/latest.ts';
import { inGroups } from '../return-code.records.ts';
import type { Page } from './scene.ts';

/** Only digits on a page that somebody may see: the letters of an official number name the matter. */
export const quietNumber = (number: string): string => number.replace(/^\D+(\d{4})\D+/, '$1-');

export const receiptPage: Page = {
  id: 'apply/receipt',
  ofDraft: true,
  title: () => '已经收到',
  show: ({ answers, door, you }) => {
    const { receipt, role } = answers;
    if (!receipt)
      return html`${heading('还没有提交')}<p>填好以后在“核对”那一页点“提交申请”。</p><p><a class="button" href="${door.to('apply')}">接着填</a></p>`;
    const due = { dueOn: receipt.dueOn, isTentative: receipt.dueTentative };
    return html`${heading('收到了', say`${momentInWords(receipt.receivedAt)}，由${door.isSafe ? '工作人员' : receipt.agency}收下。`)}
${role === 'submitter' ? html`<details><summary>查询码只给本人看：请把手机交给她（他）再点开</summary><div class="in flow">${codeBox(receipt.returnCode, door.isSafe)}</div></details>` : codeBox(receipt.returnCode, door.isSafe)}
<dl class="card list"><div><dt>编号</dt><dd><span>${door.isSafe ? quietNumber(receipt.number) : receipt.number}</span></dd></div>
${role === 'submitter' || door.isSafe ? nothing : html`<div><dt>申请人</dt><dd><span>${asWritten(receipt.applicant)}</span></dd></div>`}
<div><dt>收到的材料</dt><dd><span>${receipt.documents.length > 0 ? listed(receipt.documents) : '申请内容，没有附材料'}</span></dd></div></dl>
<h2>接下来</h2>
<ol class="steps"><li class="todo">${latestOf(due, decisionPeriod.length, '书面答复给不给援助')}${due.dueOn && due.isTentative ? '放假安排公布后，这个日子可能往后顺延。' : ''}<span class="hint">${asWritten(cite(decisionPeriod.provision))}</span></li>
<li class="todo">缺材料的话，会一次说清缺什么。等${you}补的时间不算在里面。</li>
<li class="todo">${receipt.mayCall ? say`我们只在${you}说的时间打电话。` : say`我们不会打电话，${you}凭查询码来看。`}</li></ol>
<div class="go"><a class="button" href="${door.to('status')}">查进度</a>${door.isSafe ? nothing : html`<span class="small js">可以截图或者打印这一页</span>`}</div>
<p class="why">查询码丢了：带证件到机构或者当初交材料的站点，或者打 12348 说出名字和暗语，就能换一个新的。不会用短信发。</p>`;
  },
};

function codeBox(code: string, isSafe: boolean): Html {
  return html`<div class="card tinted flow"><h2>查询码</h2><p class="code">${inGroups(code)
    .split(' ')
    .map(
      (four) => html`<span>${four}</span>`,
    )}</p><p class="small">凭这 17 个数字随时查看、补材料。${isSafe ? '截图会留在手机里。可以抄在纸上，或者告诉一个信得过的人。' : '请抄下来，只给信得过的人看。'}</p></div>`;
}
