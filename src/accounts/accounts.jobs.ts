import type { Kernel } from '../platform/kernel.ts';
import { lockStaff, shut } from './account.commands.ts';
import { isAdministrator } from './account.model.ts';
import './accounts.tables.ts';

const idleDays = 60;

/**
 * Accounts that nobody has used for sixty days are closed; opening one again takes two people. The administrators are
 * left out: a rule must not be able to leave an office without any of the three.
 */
export async function closeIdleAccounts(kernel: Kernel): Promise<number> {
  const { db, clock } = kernel;
  const since = new Date(clock.now().getTime() - idleDays * 86_400_000);
  const rows = await db
    .selectFrom('staff')
    .select(['id', 'roles'])
    .where('disabledAt', 'is', null)
    .where('createdAt', '<', since)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('signIns')
            .select('id')
            .whereRef('signIns.staffId', '=', 'staff.id')
            .where('outcome', '=', 'in')
            .where('at', '>=', since),
        ),
      ),
    )
    .execute();
  const idle = rows.filter(({ roles }) => !roles.some(isAdministrator));
  for (const { id } of idle)
    await db.transaction().execute(async (trx) => {
      const staff = await lockStaff(trx, id);
      if (staff.disabledAt) return;
      await shut(trx, kernel, staff, 'idle');
      await kernel.ports.auditSink.record(trx, {
        viewer: { kind: 'system', because: 'close-idle-accounts' },
        kind: 'act',
        action: 'account.close',
        subjectKind: 'account',
        subjectIds: [id],
      });
    });
  return idle.length;
}
