import { cases } from '../casework/case.scope.ts';
import { applications } from '../intake/application.scope.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { scoped } from '../platform/scope.ts';
import type { Viewer } from '../platform/viewer.ts';
import './papers.tables.ts';

/** A station that only received an application may see the receipt it gave, and no more. */
const forTheStation: ReadonlySet<string> = new Set(['materials-receipt']);

export async function paperPdf(kernel: Kernel, viewer: Viewer, paperId: string): Promise<Buffer> {
  const paper = await kernel.db.selectFrom('papers').select(['kind', 'subjectId', 'caseId', 'state', 'unprintableBecause', 'fileId']).where('id', '=', paperId).executeTakeFirst();
  if (!paper || !(await mayRead(kernel, viewer, paper))) throw new Refused('notFound');
  if (paper.state === 'unprintable') throw new Refused('wrongStatus', paper.unprintableBecause ?? '这份文书有打印不出的字，请联系管理员。');
  if (!paper.fileId) throw new Refused('wrongStatus', '文书正在生成，请过几秒再打开。');
  return kernel.files.get(paper.fileId);
}

async function mayRead(kernel: Kernel, viewer: Viewer, paper: { kind: string; subjectId: string; caseId: string }): Promise<boolean> {
  if (await scoped(kernel.db, viewer, cases).select('id').where('id', '=', paper.caseId).executeTakeFirst()) return true;
  const application = await scoped(kernel.db, viewer, applications).select(['agencyId', 'offeredToInstitutionId']).where('id', '=', paper.subjectId).executeTakeFirst();
  if (!application) return false;
  if (viewer.kind !== 'staff') return true;
  return [application.agencyId, application.offeredToInstitutionId].includes(viewer.institutionId) || forTheStation.has(paper.kind);
}

/** Files of a case: whoever may see the case, and the agency that decides the application they came with. */
export async function caseFile(kernel: Kernel, viewer: Viewer, fileId: string): Promise<{ bytes: Buffer; contentType: string }> {
  const file = await kernel.db.selectFrom('files').select(['caseId', 'contentType']).where('id', '=', fileId).executeTakeFirst();
  if (!file?.caseId) throw new Refused('notFound');
  const seesCase = await scoped(kernel.db, viewer, cases).select('id').where('id', '=', file.caseId).executeTakeFirst();
  if (!seesCase) throw new Refused('notFound');
  return { bytes: await kernel.files.get(fileId), contentType: file.contentType };
}
