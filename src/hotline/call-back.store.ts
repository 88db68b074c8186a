import type { Database, Trx } from '../platform/database/database.ts';
import { scoped } from '../platform/scope.ts';
import type { Viewer } from '../platform/viewer.ts';
import type { CallBack, CallHours } from './call-back.model.ts';
import { callBacks } from './call-back.scope.ts';

const governed = [
  'id',
  'caseId',
  'status',
  'ownerInstitutionId',
  'ownerRole',
  'offeredToInstitutionId',
  'slotFrom',
  'slotTo',
  'attempts',
  'lastTriedAt',
] as const;

export const loadCallBack = (trx: Trx, viewer: Viewer, id: string): Promise<CallBack | undefined> =>
  scoped(trx, viewer, callBacks).select(governed).where('id', '=', id).forUpdate().executeTakeFirst();

export async function saveCallBack(trx: Trx, id: string, { caseId: _own, ...patch }: Partial<CallBack>): Promise<void> {
  if (Object.keys(patch).length > 0) await trx.updateTable('callBacks').set(patch).where('id', '=', id).execute();
}

export async function hoursOf(db: Database | Trx, institutionId: string): Promise<CallHours> {
  return db
    .selectFrom('callHours')
    .select(['weekday', 'fromTime as from', 'toTime as to', 'calls'])
    .where('institutionId', '=', institutionId)
    .orderBy('weekday')
    .orderBy('fromTime')
    .execute();
}

/** How many calls an office owes in each half hour, by the start of the slot. */
export async function bookedOf(db: Database | Trx, institutionId: string, since: Date): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('callBacks')
    .select((eb) => ['slotFrom', eb.fn.countAll<number>().as('count')])
    .where('ownerInstitutionId', '=', institutionId)
    .where('status', '=', 'waiting')
    .where('slotFrom', '>=', since)
    .groupBy('slotFrom')
    .execute();
  return new Map(rows.map(({ slotFrom, count }) => [slotFrom.getTime(), count]));
}

/** Bookings of one office go one after another: the last free place is given once. */
export async function lockHours(trx: Trx, institutionId: string): Promise<void> {
  await trx.selectFrom('callHours').select('weekday').where('institutionId', '=', institutionId).forUpdate().execute();
}
