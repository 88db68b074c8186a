import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import './accounts.tables.ts';
import { takeGuess } from './attempts.ts';
import type { Door } from './device.ts';
import { isPassword } from './password.ts';
import { setPassword, type PasswordPolicy } from './password-policy.ts';
import { closeSession, closeSessionsOf, openSession, type Opened } from './session.store.ts';
import type { StaffSession } from './sessions.ts';

/** A new password, by whoever knows the old one and gave both factors. Every other session of theirs ends. */
export async function changePassword(
  kernel: Kernel,
  policy: PasswordPolicy,
  { viewer, login, next }: StaffSession,
  token: string,
  told: { oldPassword: string; newPassword: string },
  door: Door,
): Promise<Opened> {
  if (next === 'secondFactor' || next === 'enrol') throw new Refused('notSignedIn');
  const wasRight = await takeGuess(kernel, 'password', login, viewer.staffId, door.from);
  const { passwordHash } = await kernel.db
    .selectFrom('staff')
    .select('passwordHash')
    .where('id', '=', viewer.staffId)
    .executeTakeFirstOrThrow();
  if (!passwordHash || !(await isPassword(told.oldPassword, passwordHash))) {
    const message = '现在的密码不对，请核对后重输。';
    throw new Refused({ code: 'invalidInput', message, details: [{ path: 'oldPassword', message }] });
  }
  await wasRight();
  await kernel.db.transaction().execute(async (trx) => {
    await setPassword(trx, kernel, policy, { id: viewer.staffId, login, name: viewer.name }, told.newPassword);
    await closeSessionsOf(trx, viewer.staffId, token);
  });
  const opened = await openSession(kernel, { staffId: viewer.staffId, door, secondFactor: true });
  await closeSession(kernel, token);
  return opened;
}
