import { addDays, dayOf } from '../../law/kernel/plain-date.ts';
import { cases } from '../casework/case.scope.ts';
import { staffNames } from '../casework/on-file.queries.ts';
import type { Kernel } from '../platform/kernel.ts';
import { scoped } from '../platform/scope.ts';
import type { StaffViewer } from '../platform/viewer.ts';
import { reviewersNeeded, type LifeDangerTelling } from './life-danger.model.ts';
import './life-danger.tables.ts';

const reviewing = ['agency.approver', 'agency.reviewer'] as const;

/** The agency of the case reviews, and the office of whoever told; a guess that found nobody is reviewed like the rest. */
export const mayReviewOf = (
  viewer: StaffViewer,
  { institutionId, agencyId }: { institutionId: string; agencyId: string | null },
): boolean =>
  reviewing.some((role) => viewer.roles.includes(role)) && [institutionId, agencyId].includes(viewer.institutionId);

/** What is not yet reviewed by two comes first. */
export async function listTellings(kernel: Kernel, viewer: StaffViewer): Promise<LifeDangerTelling[]> {
  const { db, sealer } = kernel;
  const isReviewer = reviewing.some((role) => viewer.roles.includes(role));
  const rows = await db
    .selectFrom('lifeDangerTellings')
    .innerJoin('institutions', 'institutions.id', 'lifeDangerTellings.institutionId')
    .leftJoin('cases', 'cases.id', 'lifeDangerTellings.caseId')
    .selectAll('lifeDangerTellings')
    .select(['institutions.name as office', 'cases.agencyId'])
    .where((eb) =>
      eb.or([
        eb('lifeDangerTellings.staffId', '=', viewer.staffId),
        ...(isReviewer
          ? [
              eb('lifeDangerTellings.institutionId', '=', viewer.institutionId),
              eb('cases.agencyId', '=', viewer.institutionId),
            ]
          : []),
      ]),
    )
    .where((eb) =>
      eb.or([
        eb('lifeDangerTellings.caseId', 'is', null),
        eb('lifeDangerTellings.staffId', '=', viewer.staffId),
        eb('lifeDangerTellings.caseId', 'in', scoped(db, viewer, cases).select('cases.id')),
      ]),
    )
    .orderBy('lifeDangerTellings.id', 'desc')
    .limit(100)
    .execute();
  const ids = rows.map(({ id }) => id);
  const reviews =
    ids.length === 0
      ? []
      : await db
          .selectFrom('lifeDangerReviews')
          .selectAll()
          .where('tellingId', 'in', ids)
          .orderBy('reviewedAt')
          .execute();
  const names = await staffNames(db, [
    ...rows.map(({ staffId }) => staffId),
    ...reviews.map(({ reviewedBy }) => reviewedBy),
  ]);
  const now = kernel.clock.now();
  const views = rows.map((row): LifeDangerTelling => {
    const own = reviews.filter(({ tellingId }) => tellingId === row.id);
    const missing = Math.max(0, reviewersNeeded - own.length);
    const dueAt = new Date(`${addDays(dayOf(row.at.getTime()), 1)}T10:00:00+08:00`);
    return {
      id: row.id,
      at: row.at.toISOString(),
      toldBy: names.get(row.staffId) ?? '',
      office: row.office,
      toldTo: row.toldTo,
      reason: sealer.open('lifeDangerTellings.reason', row.reason, row.id),
      ...(row.caseId ? { caseId: row.caseId } : {}),
      reviews: own.map(({ id, reviewedBy, reviewedAt, inOrder, note }) => ({
        by: names.get(reviewedBy) ?? '',
        at: reviewedAt.toISOString(),
        inOrder,
        note: sealer.open('lifeDangerReviews.note', note, id),
      })),
      missing,
      dueAt: dueAt.toISOString(),
      isLate: missing > 0 && now > dueAt,
      mayReview:
        missing > 0 &&
        row.staffId !== viewer.staffId &&
        mayReviewOf(viewer, row) &&
        !own.some(({ reviewedBy }) => reviewedBy === viewer.staffId),
    };
  });
  return [...views.filter(({ missing }) => missing > 0), ...views.filter(({ missing }) => missing === 0)];
}
