import type { Database, Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import { scoped } from '../platform/scope.ts';
import type { ApplicantViewer } from '../platform/viewer.ts';
import { cases } from './case.scope.ts';
import { wishOf, type WishAnswer } from './wish.model.ts';

/** Until somebody is assigned she may choose, before the grant and after it. */
const open = ['intake', 'awaitingAssignment'] as const;
const over = ['refused', 'directedElsewhere', 'withdrawn', 'deemedWithdrawn', 'provisionalEnded'];

export type HerChoice = {
  mayChoose: boolean;
  /** Where the agency is: the choice is among those of the same city. */
  city: string;
  personnelIds: readonly string[];
  /** Why none of them was taken, once somebody else was. */
  answer: WishAnswer | undefined;
};

export async function herChoice(kernel: Kernel, viewer: ApplicantViewer): Promise<HerChoice> {
  const row = await choosingMatter(kernel.db, viewer);
  if (!row) return { mayChoose: false, city: '', personnelIds: [], answer: undefined };
  const { personnelIds } = wishOf(row.wish === null ? null : kernel.sealer.open('cases.wish', row.wish, viewer.caseId));
  return {
    mayChoose: open.some((status) => status === row.status) && !over.includes(row.applied),
    city: row.divisionCode.slice(0, 4),
    personnelIds,
    answer: row.wishAnswer ?? undefined,
  };
}

/** What decides whom she may choose, and whether. */
export const choosingMatter = (db: Database | Trx, viewer: ApplicantViewer) =>
  scoped(db, viewer, cases)
    .innerJoin('institutions', 'institutions.id', 'cases.agencyId')
    .innerJoin('applications', 'applications.caseId', 'cases.id')
    .select([
      'cases.status',
      'cases.wish',
      'cases.wishAnswer',
      'cases.stage',
      'cases.minor',
      'cases.noticeGround',
      'cases.agencyId',
      'institutions.divisionCode',
      'applications.status as applied',
    ])
    .where('cases.id', '=', viewer.caseId)
    .where('applications.id', '=', viewer.applicationId)
    .executeTakeFirst();
