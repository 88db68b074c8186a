import { createHash } from 'node:crypto';
import { dayOf } from '../../law/kernel/plain-date.ts';
import type { Database, Trx } from '../platform/database/database.ts';
import { helpEvents } from './help-record.model.ts';

export type HelpEntry = { on: string; what: string };

/** The lines of our own log that the certificate lists, in their order; of a sealed one, as they stood then. */
export async function helpEntriesOf(
  db: Database | Trx,
  { applicationId, caseId }: { applicationId: string; caseId: string },
  until?: Date,
): Promise<HelpEntry[]> {
  const rows = await db
    .selectFrom('events')
    .select(['type', 'at'])
    .where('subjectId', 'in', [applicationId, caseId])
    .where('type', 'in', Object.keys(helpEvents))
    .$if(until !== undefined, (query) => query.where('at', '<=', until ?? new Date(0)))
    .orderBy('id')
    .execute();
  return rows.map(({ type, at }) => ({ on: dayOf(at.getTime()), what: helpEvents[type] ?? type }));
}

/** Of exactly what is printed: whoever holds the paper can be told whether it is what was sealed. */
export const digestOf = (id: string, entries: readonly HelpEntry[]): string =>
  createHash('sha256')
    .update(JSON.stringify([id, entries.map(({ on, what }) => [on, what])]))
    .digest('hex');
