import type { Viewed } from '../platform/http/views.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import type { Viewer } from '../platform/viewer.ts';
import { concernedBy } from './concerned.queries.ts';
import { paperHeld } from './held-papers.records.ts';
import { tellsTooMuch } from './paper-opened.ts';
import './papers.tables.ts';

/** Whose a record is, as its own capability says; the server joins the two. */
export type RecordAccess = {
  seesCase(viewer: Viewer, caseId: string): Promise<boolean>;
  /** `station`: it was only received there, and the receipt is all that office may see. */
  seesApplication(viewer: Viewer, applicationId: string): Promise<'no' | 'station' | 'yes'>;
  /** What she raised about a decision or a person: never shown to whoever sees no more than the case. */
  seesRequest(viewer: Viewer, id: string): Promise<boolean>;
  /** Whether she handed this file in herself. */
  isHers(viewer: Viewer, fileId: string): Promise<boolean>;
};

/** Papers of what she raised: who sees the case need not see them, above all not whom they are about. */
const ofRequests: ReadonlySet<string> = new Set([
  'objection-decision',
  'complaint-answer',
  'change-notice',
  'data-request-answer',
]);

/** A station that only received an application may see the receipt it gave, and no more. */
const forTheStation: ReadonlySet<string> = new Set(['materials-receipt']);

const notForThisReader = '这份文书写有她不能让更多人知道的信息，不给您的岗位看。需要其中的内容，请找出具文书的机构。';

export async function paperPdf(kernel: Kernel, access: RecordAccess, viewer: Viewer, paperId: string): Promise<Buffer> {
  const paper = await kernel.db
    .selectFrom('papers')
    .select(['id', 'kind', 'institutionId', 'subjectId', 'caseId', 'data', 'state', 'fileId'])
    .where('id', '=', paperId)
    .executeTakeFirst();
  if (!paper || !(await mayRead(access, viewer, paper))) throw new Refused('notFound');
  if (paper.state === 'held') throw new Refused(paperHeld);
  if (paper.state === 'withdrawn')
    throw new Refused('wrongStatus', '这份文书已撤下，没有印出。请按改过的内容重新办理。');
  if (await tellsTooMuch(kernel, viewer, paper)) throw new Refused('safeContactForbids', notForThisReader);
  if (!paper.fileId) throw new Refused('wrongStatus', '文书正在生成，请过几秒再打开。');
  return kernel.files.get(paper.fileId);
}

async function mayRead(
  access: RecordAccess,
  viewer: Viewer,
  paper: { kind: string; subjectId: string; caseId: string },
): Promise<boolean> {
  if (ofRequests.has(paper.kind)) return access.seesRequest(viewer, paper.subjectId);
  // Applicants of one case may be opposed: each reads the case's papers and her own, never another's.
  const isOfTheCase = paper.subjectId === paper.caseId;
  if ((isOfTheCase || viewer.kind !== 'applicant') && (await access.seesCase(viewer, paper.caseId))) return true;
  const application = await access.seesApplication(viewer, paper.subjectId);
  return application === 'yes' || (application === 'station' && forTheStation.has(paper.kind));
}

/** Files of a case: whoever may see the case, and the agency that decides the application they came with. */
export async function caseFile(
  kernel: Kernel,
  access: RecordAccess,
  viewer: Viewer,
  fileId: string,
): Promise<{ bytes: Buffer; contentType: string }> {
  const file = await kernel.db
    .selectFrom('files')
    .select(['caseId', 'contentType'])
    .where('id', '=', fileId)
    .executeTakeFirst();
  const paper = await kernel.db
    .selectFrom('papers')
    .select(['id', 'kind', 'institutionId', 'subjectId', 'caseId', 'data'])
    .where('fileId', '=', fileId)
    .executeTakeFirst();
  if (paper && !(await mayRead(access, viewer, paper))) throw new Refused('notFound'); // its bytes are no other thing than it
  if (paper && (await tellsTooMuch(kernel, viewer, paper))) throw new Refused('safeContactForbids', notForThisReader);
  const mayOpen =
    file?.caseId &&
    (viewer.kind === 'applicant' ? await access.isHers(viewer, fileId) : await access.seesCase(viewer, file.caseId));
  if (!file || !mayOpen) throw new Refused('notFound');
  return { bytes: await kernel.files.get(fileId), contentType: file.contentType };
}

/** What opening a paper is written down as: it concerns her whose it is, or everybody in the case. */
export async function paperSeen({ db }: Kernel, viewer: Viewer, paperId: string): Promise<Viewed> {
  const { subjectId, caseId } = await db
    .selectFrom('papers')
    .select(['subjectId', 'caseId'])
    .where('id', '=', paperId)
    .executeTakeFirstOrThrow();
  const about = await concernedBy(db, [subjectId]);
  return { subjectKind: 'paper', subjectIds: [paperId], caseIds: [caseId], about, purpose: whyOf(viewer) };
}

/** A file concerns the application it came with, or else the whole case. */
export async function fileSeen({ db }: Kernel, viewer: Viewer, fileId: string): Promise<Viewed> {
  const { caseId } = await db.selectFrom('files').select('caseId').where('id', '=', fileId).executeTakeFirstOrThrow();
  const came = await db
    .selectFrom('applicationDocuments')
    .select('applicationId')
    .where('fileId', '=', fileId)
    .limit(1)
    .executeTakeFirst();
  const of = caseId === null ? [] : [caseId];
  return {
    subjectKind: 'file',
    subjectIds: [fileId],
    caseIds: of,
    about: came ? [came.applicationId] : of,
    purpose: whyOf(viewer),
  };
}

const whyOf = ({ kind }: Viewer) => (kind === 'applicant' ? 'own' : 'handling');
