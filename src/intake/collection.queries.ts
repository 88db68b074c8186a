import type { PlainDate } from '../../law/kernel/plain-date.ts';
import { findInstitution } from '../network/institution.queries.ts';
import type { Database, Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import { scoped } from '../platform/scope.ts';
import type { ApplicantViewer, Viewer } from '../platform/viewer.ts';
import { collectionCodeOf, inThrees } from './collection-code.records.ts';
import { collections } from './collection.scope.ts';

/**
 * What may still be fetched. A code that was given out before somebody turned out to stand on the other side is worth
 * nothing: that person may have seen it.
 */
export function openCollections(db: Database | Trx, viewer: Viewer, today: PlainDate) {
  return scoped(db, viewer, collections)
    .where('paperCollections.state', '=', 'waiting')
    .where('paperCollections.lastOn', '>=', today)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('caseParties')
            .select('caseParties.id')
            .whereRef('caseParties.caseId', '=', 'paperCollections.caseId')
            .whereRef('caseParties.adverseSince', '>=', 'paperCollections.openedAt'),
        ),
      ),
    );
}

/** What lies ready for her: where, under which code, until when. For her own session only. */
export type ToCollect = { place: string; phone: string | undefined; code: string; lastOn: PlainDate };

export async function herCollections(kernel: Kernel, viewer: ApplicantViewer): Promise<ToCollect[]> {
  const rows = await openCollections(kernel.db, viewer, kernel.clock.today())
    .select(['paperCollections.id', 'paperCollections.placeId', 'paperCollections.lastOn'])
    .orderBy('paperCollections.id')
    .execute();
  return Promise.all(
    rows.map(async ({ id, placeId, lastOn }) => {
      const place = await findInstitution(kernel.db, viewer, placeId);
      return {
        place: place?.name ?? '',
        phone: place?.phone,
        code: inThrees(collectionCodeOf(kernel.sealer, id)),
        lastOn,
      };
    }),
  );
}
