import { assess } from '../../../law/assess.ts';
import type { PaperKind } from '../../../law/papers-needed.ts';
import { contentTypeOf } from '../../platform/files/content-type.ts';
import { storeFile } from '../../platform/files/store-file.ts';
import type { Kernel } from '../../platform/kernel.ts';
import { Refused, refusals } from '../../platform/refusal.ts';
import { assets } from '../../web/portal/assets.ts';
import type { Form } from '../../web/portal/form.ts';
import { html, nothing, type Html, say } from '../../web/portal/html.ts';
import { heading, pageForm, photoField, type Problem } from '../../web/portal/kit.ts';
import { documentKinds, DocumentKind } from '../documents.ts';
import type { Answers } from '../draft.model.ts';
import { dropUploads } from '../upload.commands.ts';
import { uploadPlaceOf, type UploadTold } from '../upload.model.ts';
import { findArrived, unfinishedShare } from '../upload.queries.ts';
import { keepAndGo } from './going-on.ts';
import { again, type Page, type Scene } from './scene.ts';
import { before, knownFacts } from './steps.ts';

/** The law's names of papers and the office's: what she fills in here or signs anyway is not a paper to bring. */
const kindOf: Readonly<Record<PaperKind, DocumentKind | undefined>> = {
  applicationForm: undefined,
  identity: 'identity',
  authority: 'authority',
  hardshipStatement: undefined,
  statusProof: 'exemptionStatus',
  abuseEvidence: 'violenceMaterial',
  matterMaterials: 'caseMaterial',
  notice: 'authorityLetter',
};

type Wanted = { kind: DocumentKind; replacedBy: string };

/** Only what this case may need, each with what can stand in for it. */
export function wantedPapers({
  answers,
  today,
  figures,
}: Pick<Scene, 'answers' | 'today' | 'figures'>): readonly Wanted[] {
  const found = assess(knownFacts(answers), today, figures);
  const wanted = found.papersNeeded.flatMap(({ kind, answer }): Wanted[] => {
    const document = kindOf[kind];
    return document && (answer === 'yes' || kind === 'abuseEvidence')
      ? [{ kind: document, replacedBy: documentKinds[document].replacedBy }]
      : [];
  });
  const kinds = [
    ...wanted,
    ...(answers.role === 'applyingAgent'
      ? [{ kind: 'authority' as const, replacedBy: documentKinds.authority.replacedBy }]
      : []),
  ];
  return [...new Map(kinds.map((one) => [one.kind, one])).values()];
}

export function stateOf(kept: Answers['papers'][DocumentKind] | undefined): { words: string; isGiven: boolean } {
  if (!kept) return { words: '还没交', isGiven: false };
  return kept.state === 'supplied'
    ? { words: say`已传 ${kept.fileIds.length} 份`, isGiven: true }
    : { words: '没有这份材料', isGiven: true };
}

export const papersPage: Page = {
  id: 'apply/papers',
  ofDraft: true,
  title: () => '材料',
  back: ({ door, answers }) => door.to(before('apply/papers', answers)),
  show: (scene) => {
    const { door, answers, you, params } = scene;
    const wanted = wantedPapers(scene);
    return pageForm(
      { action: door.formOf('apply/papers'), page: 'apply/papers', back: params['return'] },
      html`${heading('手上有什么材料？', '有什么拍什么，没有也能提交。经济困难不用开证明。')}
<ul class="tasks">${wanted.map(({ kind }) => html`<li><a href="${door.to('apply/paper', { kind: numberOf(kind), ...(params['return'] ? { return: params['return'] } : {}) })}">${documentKinds[kind].label}<span class="${stateOf(answers.papers[kind]).isGiven ? 'good' : ''}">${stateOf(answers.papers[kind]).words}</span></a></li>`)}</ul>
<p class="why">现在不交，以后凭查询码也能补。缺什么，工作人员会一次说清，不会让${you}跑第二趟。</p>
<div class="go"><button>继续</button></div>`,
    );
  },
  take: (scene) => keepAndGo(scene, 'apply/papers', {}),
};

const isUuid = (given: string): boolean => /^[0-9a-f-]{36}$/.test(given);
const kinds = DocumentKind.options;
export const numberOf = (kind: DocumentKind): string => String(kinds.indexOf(kind) + 1);
export const kindNumbered = (number: string | undefined): DocumentKind | undefined => kinds[Number(number) - 1];

export const paperPage: Page = {
  id: 'apply/paper',
  ofDraft: true,
  title: () => '上传一份材料',
  back: ({ door }) => door.to('apply/papers'),
  show: (scene, tried) => {
    const kind = kindNumbered(scene.params['kind']) ?? 'identity';
    return uploadForm(scene, 'apply/paper', kind, scene.answers.papers[kind], tried.problems);
  },
  take: async (scene, form) => {
    const kind = kindNumbered(form.text('kind'));
    if (!kind) return { kind: 'go', to: 'apply/papers' };
    const query = form.text('return') ? { return: form.text('return') } : {};
    const reply = await readReply(scene, form, 'apply/paper', kind);
    if ('problem' in reply) return again(reply.problem);
    return {
      kind: 'go',
      to: 'apply/papers',
      query,
      change: (answers) => ({ ...answers, papers: replied(answers.papers, kind, reply) }),
    };
  },
};

/** One document: how to get it, what stands in for it, a photograph, or an honest "I do not have it". */
export async function uploadForm(
  { kernel, door, draft, viewer, params }: Scene,
  page: UploadTold['page'],
  kind: DocumentKind,
  kept: Answers['papers'][DocumentKind] | undefined,
  problems: readonly Problem[],
): Promise<Html> {
  const { label, how, replacedBy } = documentKinds[kind];
  const state = stateOf(kept);
  const place = uploadPlaceOf(page, numberOf(kind), viewer);
  const fileIds = kept?.state === 'supplied' ? kept.fileIds : [];
  const share = draft && place ? await unfinishedShare(kernel, draft.key, place, fileIds) : undefined;
  return pageForm(
    {
      action: door.formOf(page),
      page,
      back: page === 'apply/paper' ? params['return'] : undefined,
      isUpload: true,
      parts: { address: door.isSafe ? '/s/part' : '/part', script: assets.send.url },
    },
    html`<input type="hidden" name="kind" value="${numberOf(kind)}"><input type="hidden" name="upload" value="">${heading(label, how)}
${state.isGiven ? html`<p class="card tinted" role="status">${state.words}${kept?.state === 'supplied' ? '，可以再加一份' : ''}</p>` : nothing}
${share === undefined ? nothing : html`<p class="card tinted" role="status">${unfinishedWords(share)}</p>`}
${photoField('photo', '拍照，或者选手机里的照片、PDF', '每份不超过 20 MB。拍到住址也没关系，只有办事的人看得到', problems)}
<div class="go"><button name="reply" value="supplied">上传这一份</button></div>
<p class="small" role="status" data-says></p><progress max="1" value="0" aria-label="上传进度" hidden></progress>
<ul class="rows"><li><button class="row" name="reply" value="unavailable"><span>没有这份材料<small>${replacedBy}</small></span></button></li></ul>`,
  );
}

const unfinishedWords = (share: number): string =>
  share === 100
    ? '上次那一份已经传到，只差最后一步：重新选同一个文件，点“上传这一份”，马上就好。'
    : say`上次那一份还差一部分${share === 0 ? '' : say`（已经传了 ${share}%）`}，重新选同一个文件接着传。不想传了，不用管它。`;

export type Reply = { state: 'supplied'; fileId: string } | { state: 'unavailable' };

/** An answer in another way than by parts ends what was begun in parts. */
export async function readReply(
  scene: Scene,
  form: Form,
  page: UploadTold['page'],
  kind: DocumentKind,
): Promise<Reply | { problem: Problem }> {
  const { kernel, draft, viewer } = scene;
  const place = uploadPlaceOf(page, numberOf(kind), viewer);
  const upload = form.text('upload');
  if (form.text('reply') !== 'unavailable' && isUuid(upload)) {
    const fileId = draft && place ? await findArrived(kernel, draft.key, place, upload) : undefined;
    if (fileId) return { state: 'supplied', fileId };
    return { problem: { field: 'photo', says: refusals.uploadGone.message } };
  }
  const reply = await readWhole(kernel, form);
  if ('state' in reply && draft && place) await dropUploads(kernel, draft.key, place);
  return reply;
}

async function readWhole(kernel: Kernel, form: Form): Promise<Reply | { problem: Problem }> {
  if (form.text('reply') === 'unavailable') return { state: 'unavailable' };
  const upload = await form.upload('photo');
  if (!upload) return { problem: { field: 'photo', says: '还没有选照片。请先拍照或者选一张，没有就点“没有这份材料”' } };
  const stored = await storeUpload(kernel, upload.bytes, 'photo');
  return 'fileId' in stored ? { state: 'supplied', fileId: stored.fileId } : stored;
}

/** What is no photograph or is too big is said at the field; her other words stay. */
export async function storeUpload(
  kernel: Kernel,
  bytes: Uint8Array,
  field: string,
  only?: 'audio/',
): Promise<{ fileId: string } | { problem: Problem }> {
  if (only && contentTypeOf(bytes)?.startsWith(only) !== true)
    return { problem: { field, says: '这不是录音，打不开。请用手机录一段，再选它' } };
  try {
    return { fileId: (await storeFile(kernel, { bytes })).id };
  } catch (error) {
    if (error instanceof Refused) return { problem: { field, says: error.refusal.message } };
    throw error;
  }
}

export function replied(papers: Answers['papers'], kind: DocumentKind, reply: Reply): Answers['papers'] {
  const kept = papers[kind];
  if (reply.state === 'unavailable') return { ...papers, [kind]: { state: 'unavailable' } };
  const fileIds = kept?.state === 'supplied' ? kept.fileIds : [];
  // Two tabs, or a form sent twice, hand in one file.
  return { ...papers, [kind]: { state: 'supplied', fileIds: [...new Set([...fileIds, reply.fileId])] } };
}
