import type { Kernel } from '../platform/kernel.ts';
import { leaksOf } from '../platform/outgoing/judge.ts';
import type { Recipient } from '../platform/outgoing/channels.ts';
import { sitsAt, type Viewer } from '../platform/viewer.ts';
import { parsedData, wordsOn } from './paper-leaks.ts';
import type { Sealed } from '../platform/sealing/seal.ts';

type Opened = { id: string; kind: string; caseId: string; subjectId: string; institutionId: string; data: Sealed };

/** As which kind of reader somebody opens a paper; nobody in particular where it is the opener's own. */
function readerOf(viewer: Viewer, paper: Opened): Recipient | undefined {
  if (viewer.kind === 'applicant') return paper.subjectId === viewer.applicationId ? undefined : 'person';
  if (viewer.kind !== 'staff') return viewer.kind === 'system' ? undefined : 'anybody';
  if (sitsAt(viewer, 'agency')) return viewer.institutionId === paper.institutionId ? undefined : 'agency';
  return sitsAt(viewer, 'personnel') || sitsAt(viewer, 'undertaker') ? 'undertaker' : 'office';
}

/**
 * Whether this reader would learn from the paper what the list of its kind does not allow him. Asked at each opening:
 * what is protected today may not have been when it was issued. Two people's word for it holds.
 */
export async function tellsTooMuch(kernel: Kernel, viewer: Viewer, paper: Opened): Promise<boolean> {
  const recipient = readerOf(viewer, paper);
  if (recipient === undefined || kernel.ports.carriage.isDuty(paper.kind)) return false;
  const body = wordsOn(parsedData(kernel.sealer.open('papers.data', paper.data, paper.id)));
  return kernel.db.transaction().execute(async (trx) => {
    const leaks = await leaksOf(trx, kernel, { caseId: paper.caseId, recipient, template: paper.kind, body });
    if (leaks.length === 0) return false;
    const letGo = await trx
      .selectFrom('outgoing')
      .select('id')
      .where('paperId', '=', paper.id)
      .where('state', '=', 'sent')
      .where('recipient', '=', recipient)
      .executeTakeFirst();
    return letGo === undefined;
  });
}
