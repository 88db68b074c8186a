import { html, nothing, type Html } from '../../web/portal/html.ts';
import { commitmentWords } from '../commitment.model.ts';
import { photoField, textField, tick, type Problem } from '../../web/portal/kit.ts';
import type { Kernel } from '../../platform/kernel.ts';
import { type Form, upTo } from '../../web/portal/form.ts';
import type { Answers } from '../draft.model.ts';
import { storeUpload } from './papers.pages.ts';
import { orNothing, typed, type Scene, type Tried } from './scene.ts';

/** What she signs to, and how: below all that she has just looked through. */
export const signing = ({ answers }: Scene, tried: Tried): Html =>
  html`<section class="card flow"><h2>诚信承诺</h2><ul>${commitmentWords.map((words) => html`<li>${words}</li>`)}</ul>${tick('read', '看过了，或者有人读给我听过', tried.problems.length > 0 ? tried.form.has('read') : answers.commitmentRead)}</section>
<p class="why">${answers.role === undefined || answers.role === 'self' ? '现在不方便签，选“以后再确认”，不影响收下申请。' : '签名要本人签。本人不在旁边，就选“以后再确认”。'}</p>
${signatureFields(tried, { kind: answers.signature ?? 'pending', witness: answers.witness, hasFile: answers.signatureFileId !== undefined })}`;

type Kept = { kind: string | undefined; witness: string | undefined; hasFile: boolean };

export function signatureFields(tried: Tried, kept: Kept, mayWait = true): Html {
  const { problems } = tried;
  const now = problems.length > 0 ? tried.form.text('kind') : (kept.kind ?? '');
  const choice = (value: string, label: string, hint: string): Html =>
    html`<label class="pick"><input type="radio" name="kind" value="${value}" id="kind-${value}" ${now === value ? html`checked` : nothing}><span>${label}<small class="hint">${hint}</small></span></label>`;
  const says = problems.find(({ field }) => field === 'kind-fingerprint')?.says;
  return html`<fieldset class="${says ? 'wrong' : ''}"><legend>怎么签</legend>${says ? html`<span class="says">${says}</span>` : nothing}
<div class="js flow"><input type="hidden" name="drawing"><div>${choice('drawn', '用手指写名字', '写在下面的框里')}</div>
<canvas class="pen" aria-label="手写签名框，用手指或者鼠标写"></canvas><button type="button" class="second" data-wipe>擦掉重写</button>
${problems.some(({ field }) => field === 'kind-drawn') ? html`<span class="says">${problems.find(({ field }) => field === 'kind-drawn')?.says ?? ''}</span>` : nothing}
${kept.kind === 'drawn' && kept.hasFile ? html`<p class="small">已经写过，不改就直接继续。</p>` : nothing}</div>
${choice('fingerprint', '按指印', '按在纸上拍一张照片，旁边要有一个见证的人')}
${mayWait ? choice('pending', '以后再确认', '可以到窗口、站点签，或者等我们按约定联系时口头确认') : nothing}</fieldset>
<details ${now === 'fingerprint' ? html`open` : nothing}><summary>按指印的，在这里传照片</summary><div class="in flow">${kept.kind === 'fingerprint' && kept.hasFile ? html`<p class="small">照片已经传了，不换就不用再传。</p>` : nothing}${photoField('print', '指印的照片', '拍清楚，能看到名字', problems)}${textField({ name: 'witness', label: '见证人的名字', hint: '看着按指印的人，不能是对方', value: typed(tried, 'witness', kept.witness), problems })}</div></details>`;
}

/** As far as she has come when she leaves the page to change something; nothing is asked of it yet. */
export async function signedSoFar(
  kernel: Kernel,
  form: Form,
  kept: Pick<Answers, 'signature' | 'signatureFileId'>,
): Promise<Pick<Answers, 'signature' | 'signatureFileId' | 'witness'>> {
  const kind = form.text('kind');
  if (kind === 'drawn') {
    const read = await readSignature(kernel, form, {
      mayWait: true,
      keptKind: kept.signature,
      keptFileId: kept.signatureFileId,
    });
    return 'problems' in read ? {} : { signature: read.kind, signatureFileId: read.fileId };
  }
  if (kind !== 'fingerprint') return { signature: 'pending', signatureFileId: undefined };
  const upload = await form.upload('print');
  const stored = upload ? await storeUpload(kernel, upload.bytes, 'print') : undefined;
  const before = kept.signature === 'fingerprint' ? kept.signatureFileId : undefined;
  return {
    signature: kind,
    signatureFileId: stored && 'fileId' in stored ? stored.fileId : before,
    witness: orNothing(upTo(50, form.text('witness'))),
  };
}

export type ReadSignature =
  | { kind: 'drawn' | 'fingerprint' | 'pending'; fileId?: string | undefined; witness?: string | undefined }
  | { problems: readonly Problem[] };

export async function readSignature(
  kernel: Kernel,
  form: Form,
  {
    mayWait,
    keptFileId,
    keptKind,
  }: { mayWait: boolean; keptFileId?: string | undefined; keptKind?: string | undefined },
): Promise<ReadSignature> {
  const kind = form.text('kind');
  if (kind === 'drawn') {
    const png = /^data:image\/png;base64,([A-Za-z0-9+/=]+)$/.exec(form.text('drawing'))?.[1];
    if (!png)
      return keptKind === 'drawn' && keptFileId
        ? { kind, fileId: keptFileId }
        : { problems: [{ field: 'kind-drawn', says: '框里还没有名字。请用手指写上，或者选别的办法' }] };
    const stored = await storeUpload(kernel, Buffer.from(png, 'base64'), 'kind-drawn');
    return 'fileId' in stored ? { kind, fileId: stored.fileId } : { problems: [stored.problem] };
  }
  if (kind === 'fingerprint') {
    const upload = await form.upload('print');
    const witness = orNothing(upTo(50, form.text('witness')));
    const problems: Problem[] = [];
    if (!upload && !(keptKind === 'fingerprint' && keptFileId))
      problems.push({ field: 'print', says: '请传指印的照片；现在拍不了，就选“以后再确认”' });
    if (!witness) problems.push({ field: 'witness', says: '请写见证人的名字' });
    if (problems.length > 0) return { problems };
    if (!upload) return { kind, fileId: keptFileId, witness };
    const stored = await storeUpload(kernel, upload.bytes, 'print');
    return 'fileId' in stored ? { kind, fileId: stored.fileId, witness } : { problems: [stored.problem] };
  }
  if (mayWait && (kind === 'pending' || kind === '')) return { kind: 'pending' };
  return { problems: [{ field: 'kind-fingerprint', says: '请选一种签名的办法' }] };
}
