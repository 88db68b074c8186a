import { cases } from '../casework/case.scope.ts';
import { staffNames } from '../casework/on-file.queries.ts';
import '../platform/exclusion.tables.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { scoped } from '../platform/scope.ts';
import type { StaffViewer } from '../platform/viewer.ts';
import { exclusionGrounds, type ExclusionView } from './exclusion.model.ts';

/** Who is shut out of one case of the viewer's. */
export async function exclusionsOf(kernel: Kernel, viewer: StaffViewer, caseId: string): Promise<ExclusionView[]> {
  const { db } = kernel;
  const seen = await scoped(db, viewer, cases).select('cases.id').where('cases.id', '=', caseId).executeTakeFirst();
  if (!seen) throw new Refused('notFound');
  const rows = await db
    .selectFrom('exclusions')
    .select('id')
    .where('caseId', '=', caseId)
    .orderBy('id', 'desc')
    .execute();
  return exclusionViewsOf(
    kernel,
    viewer,
    rows.map(({ id }) => id),
  );
}

/** Rows by id, opened: callers pass ids that came from a case of the viewer's. */
export async function exclusionViewsOf(
  kernel: Kernel,
  viewer: StaffViewer,
  ids: readonly string[],
): Promise<ExclusionView[]> {
  const { db, sealer } = kernel;
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('exclusions')
    .innerJoin('institutions', 'institutions.id', 'exclusions.substituteInstitutionId')
    .selectAll('exclusions')
    .select('institutions.name as desk')
    .where('exclusions.id', 'in', [...ids])
    .orderBy('exclusions.id', 'desc')
    .execute();
  const names = await staffNames(
    db,
    rows.flatMap(({ staffId, substituteStaffId }) => (substituteStaffId ? [staffId, substituteStaffId] : [staffId])),
  );
  return rows.map((row) => ({
    id: row.id,
    caseId: row.caseId,
    staff: names.get(row.staffId) ?? '',
    ground: exclusionGrounds[row.ground],
    reason: sealer.open('exclusions.reason', row.reason, row.id),
    state: row.state,
    substitute: [row.desk, names.get(row.substituteStaffId ?? '')].filter(Boolean).join(' '),
    ...(row.untilDay ? { untilDay: row.untilDay } : {}),
    mayLift: row.state === 'inForce' && viewer.roles.includes('agency.approver'),
  }));
}
