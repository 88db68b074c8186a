import { dayOf } from '../../law/kernel/plain-date.ts';
import { matterName } from '../casework/case-list.queries.ts';
import { namesOf } from '../people/people.queries.ts';
import type { Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import type { Happening } from '../platform/ports.ts';
import { opened } from './change-request.store.ts';

type Contents = (trx: Trx, happening: Happening) => Promise<{ institutionId: string; data: Record<string, unknown> }>;
type Desk = { provide(subjectKind: string, kind: 'change-notice', contents: Contents): void };

export function changeRequestPapers(desk: Desk, kernel: Kernel): void {
  desk.provide('changeRequest', 'change-notice', async (trx, happening) => {
    const row = await trx
      .selectFrom('changeRequests')
      .selectAll()
      .where('id', '=', happening.subjectId)
      .executeTakeFirstOrThrow();
    const request = opened(kernel, row);
    const [names, { matter }] = await Promise.all([
      namesOf(trx, kernel.sealer, [row.personId]),
      trx.selectFrom('cases').select('matter').where('id', '=', row.caseId).executeTakeFirstOrThrow(),
    ]);
    return {
      institutionId: row.agencyId,
      data: {
        recipient: names.get(row.personId),
        matter: matterName(matter),
        askedOn: dayOf(row.receivedAt.getTime()),
        isChanged: row.status === 'approved',
        reason: request.answer ?? '',
      },
    };
  });
}
