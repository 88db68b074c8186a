import type { Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Answers } from './draft.model.ts';
import './draft.tables.ts';

/** What was still in the draft when it was handed in, for neighbours that act on the news of it in the same transaction. */
export async function answersHandedIn(trx: Trx, kernel: Kernel, eventId: number): Promise<Answers | undefined> {
  const row = await trx
    .selectFrom('events')
    .innerJoin('drafts', (join) => join.onRef('drafts.requestId', '=', 'events.requestId'))
    .select(['drafts.answers', 'drafts.idHash'])
    .where('events.id', '=', eventId)
    .executeTakeFirst();
  return row && Answers.parse(JSON.parse(kernel.sealer.open('drafts.answers', row.answers, row.idHash)));
}
