import type { Trx } from '../platform/database/database.ts';
import { scoped } from '../platform/scope.ts';
import type { Viewer } from '../platform/viewer.ts';
import type { Destruction } from './destruction.model.ts';
import { destructions } from './destruction.scope.ts';

export async function loadDestruction(trx: Trx, viewer: Viewer, id: string): Promise<Destruction | undefined> {
  return scoped(trx, viewer, destructions)
    .select(['id', 'caseId', 'agencyId', 'status', 'number', 'closedOn', 'keepUntil', 'years', 'termSource'])
    .select(['proposedBy', 'proposedAt', 'decidedBy', 'decidedAt'])
    .select(['ownerInstitutionId', 'ownerRole', 'offeredToInstitutionId'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function saveDestruction(trx: Trx, id: string, patch: Partial<Destruction>): Promise<void> {
  await trx.updateTable('destructions').set(patch).where('id', '=', id).execute();
}
