import { cases } from '../casework/case.scope.ts';
import { caseWorkflow } from '../casework/case.workflow.ts';
import type { Database } from '../platform/database/database.ts';
import { scoped } from '../platform/scope.ts';
import type { StaffViewer } from '../platform/viewer.ts';
import './accounts.tables.ts';

export type OpenWork = { caseId: string; number?: string; handler: string; since: string; state: string };

/** Cases of this agency whose handler has left or moved on and has no account under that name any more: somebody else must take them. */
export async function listOpenWork(db: Database, viewer: StaffViewer): Promise<OpenWork[]> {
  const rows = await scoped(db, viewer, cases)
    .innerJoin('departures', 'departures.personnelId', 'cases.personnelId')
    .innerJoin('aidPersonnel', 'aidPersonnel.id', 'cases.personnelId')
    .select(['cases.id as caseId', 'cases.number', 'cases.status', 'aidPersonnel.name as handler'])
    .select((eb) => eb.fn.max('departures.at').as('since'))
    .where('cases.agencyId', '=', viewer.institutionId)
    .where('cases.status', 'not in', [...caseWorkflow.final])
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('staff')
            .select('staff.id')
            .whereRef('staff.personnelId', '=', 'cases.personnelId')
            .where('staff.disabledAt', 'is', null),
        ),
      ),
    )
    .groupBy(['cases.id', 'cases.number', 'cases.status', 'aidPersonnel.name'])
    .orderBy('since')
    .limit(200)
    .execute();
  return rows.map(({ since, status, number, ...row }) => ({
    ...row,
    ...(number ? { number } : {}),
    since: since.toISOString(),
    state: caseWorkflow.states[status],
  }));
}
