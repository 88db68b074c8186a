import { staffNames } from '../casework/on-file.queries.ts';
import type { Kernel } from '../platform/kernel.ts';
import type { StaffViewer } from '../platform/viewer.ts';
import { mayAgreeDecoy, mayAskDecoy } from './decoy.commands.ts';
import type { Decoy, Decoys } from './decoy.model.ts';
import './decoy.tables.ts';

/** What was asked for and what lies where: for those two posts alone. */
export async function listDecoys({ db, sealer }: Kernel, viewer: StaffViewer): Promise<Decoys> {
  const rows = await db
    .selectFrom('decoyRequests')
    .innerJoin('institutions', 'institutions.id', 'decoyRequests.agencyId')
    .leftJoin('decoys', 'decoys.requestId', 'decoyRequests.id')
    .leftJoin('applications', 'applications.id', 'decoys.applicationId')
    .selectAll('decoyRequests')
    .select(['institutions.name as agency', 'applications.number'])
    .orderBy('decoyRequests.id', 'desc')
    .limit(200)
    .execute();
  const names = await staffNames(
    db,
    rows.flatMap(({ askedBy, decidedBy }) => (decidedBy ? [askedBy, decidedBy] : [askedBy])),
  );
  const agencies = mayAskDecoy(viewer)
    ? await db
        .selectFrom('institutions')
        .select(['id', 'name'])
        .where('kind', '=', 'aidAgency')
        .orderBy('divisionCode')
        .execute()
    : [];
  const items = rows.map(
    (row): Decoy => ({
      id: row.id,
      agency: row.agency,
      reason: sealer.open('decoyRequests.reason', row.reason, row.id),
      askedBy: names.get(row.askedBy) ?? '',
      askedAt: row.askedAt.toISOString(),
      state: row.agreed === null ? 'waiting' : row.agreed ? 'planted' : 'declined',
      ...(row.decidedBy ? { decidedBy: names.get(row.decidedBy) ?? '' } : {}),
      ...(row.decidedAt ? { decidedAt: row.decidedAt.toISOString() } : {}),
      ...(row.number ? { number: row.number } : {}),
      mayDecide: row.agreed === null && row.askedBy !== viewer.staffId && mayAgreeDecoy(viewer),
    }),
  );
  return { items, mayAsk: mayAskDecoy(viewer), agencies };
}
