import { z } from 'zod';
import { keepFile } from '../platform/files/store-file.ts';
import type { Kernel } from '../platform/kernel.ts';
import type { PaperData } from './templates/index.ts';
import { paperKindNames, type PaperKind } from './templates/paper.ts';
import { typeset } from './typeset/typeset.ts';

const Job = z.object({ paperId: z.uuid() });
const Kind = z.enum(paperKindNames);

/** Makes the bytes of a paper once, from the data fixed when it was issued. A second run finds it done. */
export async function renderPaper(kernel: Kernel, data: Record<string, unknown>): Promise<void> {
  const { paperId } = Job.parse(data);
  const paper = await kernel.db
    .selectFrom('papers')
    .select(['kind', 'data', 'state', 'caseId'])
    .where('id', '=', paperId)
    .executeTakeFirst();
  if (!paper || (paper.state !== 'pending' && paper.state !== 'unprintable')) return;
  const kind = Kind.parse(paper.kind);
  const { pdf, missing } = await typeset(kind, dataOf(kind, kernel.sealer.open('papers.data', paper.data, paperId)));
  const file = await keepFile(kernel, {
    bytes: pdf,
    contentType: 'application/pdf',
    name: `${paper.kind}.pdf`,
    caseId: paper.caseId,
  });
  await kernel.db
    .updateTable('papers')
    .set({ state: 'rendered', fileId: file.id, unprintableBecause: missing.length > 0 ? handwritten(missing) : null })
    .where('id', '=', paperId)
    .where('state', '=', paper.state)
    .execute();
}

const handwritten = (missing: readonly string[]): string =>
  `字库里没有 ${missing.join('、')}，纸上印成编号，请照证件手写补上再送达`;

/** What the desk fixed when the paper was issued; its template checks it again. */
function dataOf<K extends PaperKind>(_kind: K, json: string): PaperData<K> {
  return JSON.parse(json) as PaperData<K>;
}

/** Papers that an earlier version could not print are printed now, with the numbers of what no font has. */
async function renderWhatWasLeft(kernel: Kernel): Promise<void> {
  await kernel.db.transaction().execute(async (trx) => {
    const left = await trx.selectFrom('papers').select('id').where('state', '=', 'unprintable').execute();
    for (const { id } of left) await kernel.jobs.enqueue(trx, 'render-paper', { paperId: id });
  });
}

export async function workPapers(kernel: Kernel): Promise<void> {
  await renderWhatWasLeft(kernel);
  await kernel.jobs.work('render-paper', (data) => renderPaper(kernel, data));
}
