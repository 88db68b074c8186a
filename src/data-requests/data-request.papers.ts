import { wantedLabels } from '../intake/data-wanted.model.ts';
import { cite } from '../../law/kernel/citation.ts';
import { dayOf } from '../../law/kernel/plain-date.ts';
import { DATA_REMEDIES } from '../../law/national/personal-information/provisions.ts';
import { namesOf } from '../people/people.queries.ts';
import type { Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import type { Happening } from '../platform/ports.ts';
import { refusedBasis, refusedBecauseLabels } from './data-request.model.ts';
import './data-request.tables.ts';

type Contents = (trx: Trx, happening: Happening) => Promise<{ institutionId: string; data: Record<string, unknown> }>;
type Desk = { provide(subjectKind: string, kind: 'data-request-answer', contents: Contents): void };

/** The written no: why, by which article, until when, and where she may go from here (50). */
export function dataRequestPapers(desk: Desk, kernel: Kernel): void {
  desk.provide('dataRequest', 'data-request-answer', async (trx, happening) => {
    const row = await trx
      .selectFrom('dataRequests')
      .selectAll()
      .where('id', '=', happening.subjectId)
      .executeTakeFirstOrThrow();
    const names = await namesOf(trx, kernel.sealer, [row.personId]);
    return {
      institutionId: row.agencyId,
      data: {
        asker: names.get(row.personId),
        askedOn: dayOf(row.receivedAt.getTime()),
        wanted: wantedLabels[row.wanted],
        ground: row.ground ? refusedBecauseLabels[row.ground] : undefined,
        article: row.ground ? cite(refusedBasis[row.ground]) : undefined,
        keepUntil: row.keepUntil ?? undefined,
        reason: row.answer === null ? '' : kernel.sealer.open('dataRequests.answer', row.answer, row.id),
        remedies: DATA_REMEDIES.map(({ says, provision }) => `${says}（${cite(provision)}）`),
      },
    };
  });
}
