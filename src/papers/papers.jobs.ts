import { z } from 'zod';
import { keepFile } from '../platform/files/store-file.ts';
import type { Kernel } from '../platform/kernel.ts';
import type { PaperData } from './templates/index.ts';
import { paperKindNames, type PaperKind } from './templates/paper.ts';
import { UnprintablePaper } from './typeset/printable.ts';
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
  if (!paper || paper.state !== 'pending') return;
  try {
    const kind = Kind.parse(paper.kind);
    const { pdf } = await typeset(kind, dataOf(kind, kernel.sealer.open('papers.data', paper.data, paperId)));
    const file = await keepFile(kernel, {
      bytes: pdf,
      contentType: 'application/pdf',
      name: `${paper.kind}.pdf`,
      caseId: paper.caseId,
    });
    await kernel.db
      .updateTable('papers')
      .set({ state: 'rendered', fileId: file.id })
      .where('id', '=', paperId)
      .where('state', '=', 'pending')
      .execute();
  } catch (error) {
    if (!(error instanceof UnprintablePaper)) throw error;
    await kernel.db
      .updateTable('papers')
      .set({ state: 'unprintable', unprintableBecause: error.message })
      .where('id', '=', paperId)
      .execute();
  }
}

/** What the desk fixed when the paper was issued; its template checks it again. */
function dataOf<K extends PaperKind>(_kind: K, json: string): PaperData<K> {
  return JSON.parse(json) as PaperData<K>;
}

export async function workPapers(kernel: Kernel): Promise<void> {
  await kernel.jobs.work('render-paper', (data) => renderPaper(kernel, data));
}
