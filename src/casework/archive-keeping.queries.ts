import { dayOf } from '../../law/kernel/plain-date.ts';
import { keepingOf, type Keeping } from '../../law/national/standards/archive-term.ts';
import type { Database, Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import { caseWorkflow } from './case.workflow.ts';

/** Whether the file of a case must still be kept: from the day it came to an end, as the log has it. */
export async function archiveKeeping(
  db: Database | Trx,
  kernel: Pick<Kernel, 'clock' | 'ports'>,
  caseId: string,
): Promise<Keeping> {
  const ended = await db
    .selectFrom('events')
    .select(['toStatus', 'at'])
    .where('subjectId', '=', caseId)
    .where('subjectKind', '=', caseWorkflow.subject)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const finals: readonly string[] = caseWorkflow.final;
  const closedOn = ended && finals.includes(ended.toStatus) ? dayOf(ended.at.getTime()) : undefined;
  return keepingOf(closedOn, kernel.clock.today(), kernel.ports.figures.current().archiveTerm);
}
