import type { Selectable } from 'kysely';
import { archiveKeeping } from '../casework/archive-keeping.queries.ts';
import { correctPerson } from '../people/correct-person.records.ts';
import { peopleOf } from '../people/people.queries.ts';
import type { Database, Trx } from '../platform/database/database.ts';
import type { Tables } from '../platform/database/tables.ts';
import type { Kernel } from '../platform/kernel.ts';
import { scoped } from '../platform/scope.ts';
import type { Viewer } from '../platform/viewer.ts';
import type { Correctable, DataRequest } from './data-request.model.ts';
import { dataRequests } from './data-request.scope.ts';

export async function loadDataRequest(
  trx: Trx,
  kernel: Kernel,
  viewer: Viewer,
  id: string,
): Promise<DataRequest | undefined> {
  const row = await scoped(trx, viewer, dataRequests)
    .selectAll('dataRequests')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && opened(trx, kernel, row);
}

/** With all that its guards ask: how long the file is kept, who was put on the other side since, how the record has her now. */
export async function opened(
  db: Database | Trx,
  kernel: Kernel,
  row: Selectable<Tables['dataRequests']>,
): Promise<DataRequest> {
  const { sealer } = kernel;
  const [people, keeping, parted] = await Promise.all([
    peopleOf(db, sealer, [row.personId]),
    archiveKeeping(db, kernel, row.caseId),
    db
      .selectFrom('caseParties')
      .select('id')
      .where('caseId', '=', row.caseId)
      .where('role', '=', 'conflictedGuardian')
      .where('adverseSince', '>=', row.receivedAt)
      .limit(1)
      .executeTakeFirst(),
  ]);
  const her = people.get(row.personId);
  return {
    ...row,
    told: sealer.open('dataRequests.told', row.told, row.id),
    answer: row.answer === null ? null : sealer.open('dataRequests.answer', row.answer, row.id),
    liftReason: row.liftReason === null ? null : sealer.open('dataRequests.liftReason', row.liftReason, row.id),
    record: her
      ? {
          name: her.name,
          sex: her.sex,
          birthDate: her.birthDate,
          idNumber: her.idNumber,
          phone: her.phone,
          address: her.address,
        }
      : {},
    isAskedBeforeParting: parted !== undefined,
    keeping,
  };
}

export async function saveDataRequest(
  trx: Trx,
  kernel: Kernel,
  id: string,
  patch: Partial<DataRequest>,
): Promise<void> {
  const {
    told: _hers,
    answer,
    liftReason,
    record: _after,
    keeping: _term,
    isAskedBeforeParting: _since,
    ...columns
  } = patch; // what she wrote is never rewritten
  const { sealer } = kernel;
  const set = {
    ...columns,
    ...(answer ? { answer: sealer.seal('dataRequests.answer', answer, id) } : {}),
    ...(liftReason ? { liftReason: sealer.seal('dataRequests.liftReason', liftReason, id) } : {}),
  };
  if (Object.keys(set).length > 0) await trx.updateTable('dataRequests').set(set).where('id', '=', id).execute();
}

/** Whether another wish of hers still binds. */
export async function isRestricted(trx: Trx, { applicationId }: Pick<DataRequest, 'applicationId'>): Promise<boolean> {
  const row = await trx
    .selectFrom('dataRequests')
    .select('id')
    .where('applicationId', '=', applicationId)
    .where('status', '=', 'restricted')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The record itself, put right. A note stands in the log with the answer and changes nothing that was told. */
export async function putRight(
  trx: Trx,
  kernel: Kernel,
  personId: string,
  { field, value }: { field: Correctable; value: string },
): Promise<void> {
  if (field !== 'note') await correctPerson(trx, kernel, personId, { field, value });
}
