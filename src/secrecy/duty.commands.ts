import type { Database, Trx } from '../platform/database/database.ts';
import { newId } from '../platform/identifier.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import type { StaffViewer } from '../platform/viewer.ts';
import { once } from '../platform/workflow/command.ts';
import type { SetDuty } from './duty.model.ts';
import './duty.tables.ts';

/** The head says who of the own office is on duty, and until when. */
export function setDuty(
  kernel: Kernel,
  viewer: StaffViewer,
  told: SetDuty,
  requestId: string,
): Promise<{ id: string }> {
  return once(kernel, { requestId, viewer, name: 'duty.set', input: told }, async ({ trx, now, record }) => {
    if (!viewer.roles.includes('agency.approver')) throw new Refused('roleNotAllowed');
    const staff = await trx
      .selectFrom('staff')
      .select('id')
      .where('id', '=', told.staffId)
      .where('institutionId', '=', viewer.institutionId)
      .where('disabledAt', 'is', null)
      .executeTakeFirst();
    if (!staff) throw new Refused('notFound');
    const id = newId(now.getTime());
    await trx
      .insertInto('dutyShifts')
      .values({
        id,
        staffId: told.staffId,
        fromAt: new Date(told.from),
        untilAt: new Date(told.until),
        setBy: viewer.staffId,
        setAt: now,
      })
      .execute();
    await record({ subjectKind: 'staff', subjectIds: [told.staffId], purpose: 'arranging' });
    return { id };
  });
}

/** A hotline seat that is signed in is on duty; anybody else when the head said so. */
export async function isOnDuty(db: Database | Trx, viewer: StaffViewer, now: Date): Promise<boolean> {
  if (viewer.roles.includes('hotline.operator')) return true;
  const shift = await db
    .selectFrom('dutyShifts')
    .select('id')
    .where('staffId', '=', viewer.staffId)
    .where('fromAt', '<=', now)
    .where('untilAt', '>', now)
    .executeTakeFirst();
  return shift !== undefined;
}
