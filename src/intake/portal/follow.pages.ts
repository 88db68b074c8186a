import { perform } from '../../platform/workflow/perform.ts';
import { upTo } from '../../web/portal/form.ts';
import { html, nothing, say, asWritten } from '../../web/portal/html.ts';
import { heading, pageForm, textField } from '../../web/portal/kit.ts';
import { hersToAnswer } from '../../web/portal/latest.ts';
import { applicationActOf } from '../application.commands.ts';
import { documentKinds, type DocumentKind } from '../documents.ts';
import { getHerApplication } from '../her-application.queries.ts';
import { kindNumbered, numberOf, readReply, replied, stateOf, uploadForm } from './papers.pages.ts';
import { again, attempt, type Outcome, type Page, type Scene } from './scene.ts';
import { readSignature, signatureFields } from './sign.page.ts';
import { onceField, onceOf, signInFirst } from './once.ts';
import { repliesOf } from './to-submit.ts';

const signedOut: Outcome = { kind: 'go', to: 'status' };

/** Her own acts, all through the one workflow that the office uses too. */
async function act(scene: Scene, transition: string, input: unknown, once: string): Promise<Outcome> {
  const { viewer, kernel } = scene;
  if (viewer.kind !== 'applicant') return signedOut;
  return attempt(async () => {
    await perform(kernel, applicationActOf(kernel), {
      id: viewer.applicationId,
      transition,
      input,
      viewer,
      requestId: once,
    });
    return { kind: 'go', to: 'status' };
  });
}

/** 一次性告知: all that is missing, told once; each with how to get it and what stands in for it. */
export const noticePage: Page = {
  id: 'status/notice',
  title: () => '补材料',
  back: ({ door }) => door.to('status'),
  show: async (scene) => {
    const { viewer, door, answers, you } = scene;
    if (viewer.kind !== 'applicant') return signInFirst(scene);
    const { notice, agency } = await getHerApplication(scene.kernel, viewer);
    if (!notice)
      return html`${heading('现在没有要补的材料')}<p><a class="button" href="${door.to('status')}">看进展</a></p>`;
    const open = notice.kinds.filter((kind) => !answers.supply[kind]);
    const told = html`${heading(say`要补 ${notice.kinds.length} 样`, '要补的全在这里，以后不会再为同一件事要别的。')}
<div class="card flow"><p>${hersToAnswer(notice)}<span class="hint">${asWritten(notice.basis)}</span></p><p>没有的点“没有这份材料”，也算答复。什么都不回，可能按撤回处理，但是要工作人员确认，以后也能重新申请。</p></div>
<ul class="rows">${notice.kinds.map((kind) => html`<li><a class="row ${answers.supply[kind] ? 'on' : ''}" href="${door.to('status/paper', { kind: numberOf(kind) })}"><span>${documentKinds[kind].label}<small>${documentKinds[kind].how}</small><small>${documentKinds[kind].replacedBy}</small>${answers.supply[kind] ? html`<b>● ${stateOf(answers.supply[kind]).words}</b>` : nothing}</span></a></li>`)}</ul>`;
    const ask = html`<p class="small">拿不准就问：${agency.name}${agency.phone ? say`，${agency.phone}` : '，电话打 12348'}。${you}也可以到站点，让人帮着弄。</p>`;
    if (open.length > 0) return html`${told}<p class="why">还有 ${open.length} 样没有答复。</p>${ask}`;
    return pageForm(
      { action: door.formOf('status/notice'), page: 'status/notice' },
      html`${onceField()}${told}<div class="go"><button>都好了，交上去</button></div>${ask}`,
    );
  },
  take: async (scene, form) => {
    const items = (
      Object.entries(scene.answers.supply) as [DocumentKind, NonNullable<(typeof scene.answers.supply)[DocumentKind]>][]
    ).flatMap(([kind, reply]) => repliesOf(kind, reply)); // keys are checked by the draft's schema
    const outcome = await act(scene, 'supply', { items }, onceOf(form.text('once')));
    return outcome.kind === 'go' ? { ...outcome, change: (answers) => ({ ...answers, supply: {} }) } : outcome;
  },
};

export const noticePaperPage: Page = {
  id: 'status/paper',
  title: () => '上传一份材料',
  back: ({ door }) => door.to('status/notice'),
  show: (scene, tried) => {
    const kind = kindNumbered(scene.params['kind']) ?? 'identity';
    return uploadForm(scene, 'status/paper', kind, scene.answers.supply[kind], tried.problems);
  },
  take: async (scene, form) => {
    const kind = kindNumbered(form.text('kind'));
    if (!kind || scene.viewer.kind !== 'applicant') return signedOut;
    const reply = await readReply(scene, form, 'status/paper', kind);
    if ('problem' in reply) return again(reply.problem);
    return {
      kind: 'go',
      to: 'status/notice',
      change: (answers) => ({ ...answers, supply: replied(answers.supply, kind, reply) }),
    };
  },
};

export const laterSignPage: Page = {
  id: 'status/sign',
  title: () => '签名',
  back: ({ door }) => door.to('status'),
  show: ({ door }, tried) =>
    pageForm(
      { action: door.formOf('status/sign'), page: 'status/sign', isUpload: true },
      html`${onceField()}${heading('签名', '要本人签。')}${signatureFields(tried, { kind: undefined, witness: undefined, hasFile: false }, false)}<div class="go"><button>签好了</button></div>`,
    ),
  take: async (scene, form) => {
    if (scene.viewer.kind !== 'applicant') return signedOut;
    const read = await readSignature(scene.kernel, form, { mayWait: false });
    if ('problems' in read) return again(...read.problems);
    return act(
      scene,
      'sign',
      {
        signature: read.kind,
        ...(read.fileId ? { fileId: read.fileId } : {}),
        ...(read.witness ? { witness: read.witness } : {}),
      },
      onceOf(form.text('once')),
    );
  },
};

/** Where violence or a child is involved it is never finished here: somebody may be standing behind her. */
export const withdrawPage: Page = {
  id: 'status/withdraw',
  title: () => '撤回',
  back: ({ door }) => door.to('status'),
  show: async (scene, tried) => {
    const { viewer, door, you } = scene;
    if (viewer.kind !== 'applicant') return signInFirst(scene);
    const { isFlagged, mayCall } = await getHerApplication(scene.kernel, viewer);
    return pageForm(
      { action: door.formOf('status/withdraw'), page: 'status/withdraw' },
      html`${onceField()}${heading('撤回申请', isFlagged ? say`先不在网上办完。${mayCall ? say`工作人员会在${you}定的时间，单独跟${you}说几句再办。` : say`${you}没有让我们打电话，请方便时打 12348，或者到站点，单独说几句再办。`}` : '撤回以后，这件申请就不办了。以后还能重新申请，材料不用重交。')}
${isFlagged ? html`<div class="alarm card"><p>有人逼${you}撤回的话，现在就打 <a href="tel:110">110</a>，或者点“上一步”，什么都不用做。</p></div>` : nothing}
${textField({ name: 'reason', label: '为什么（可以不写）', value: tried.form.text('reason'), problems: tried.problems })}
<div class="go"><button class="second">${isFlagged ? say`请${mayCall ? '联系我' : '记下来'}，再办撤回` : '撤回申请'}</button><a href="${door.to('status')}">不撤回了</a></div>`,
    );
  },
  take: async (scene, form) => {
    if (scene.viewer.kind !== 'applicant') return signedOut;
    const { isFlagged } = await getHerApplication(scene.kernel, scene.viewer);
    return act(
      scene,
      isFlagged ? 'askWithdrawal' : 'withdraw',
      { reason: upTo(500, form.text('reason')) },
      onceOf(form.text('once')),
    );
  },
};
