import { createHash, randomInt } from 'node:crypto';
import type { Database, Trx } from '../platform/database/database.ts';
import { networkOf } from '../platform/http/rate-limits.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import './accounts.tables.ts';
import { takeTry } from './attempts.ts';
import type { Door } from './device.ts';
import { setPassword, type PasswordPolicy } from './password-policy.ts';
import { openSession, type Opened } from './session.store.ts';
import { trailSession, type Account } from './sign-in-trail.ts';

const hours = 72;
const normalised = (code: string): string => code.replaceAll(/[\s-]/g, '').toLowerCase();
const hashOf = (code: string): string => createHash('sha256').update(normalised(code)).digest('base64url');

export type Invitation = { code: string; expiresAt: Date };

/** A code of 95 bits, handed over in person, good for 72 hours and once. A new one replaces the old. */
export async function invite(db: Database | Trx, kernel: Pick<Kernel, 'clock'>, staffId: string): Promise<Invitation> {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const code = Array.from({ length: 4 }, () =>
    Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join(''),
  ).join('-');
  const createdAt = kernel.clock.now();
  const row = {
    codeHash: hashOf(code),
    createdAt,
    expiresAt: new Date(createdAt.getTime() + hours * 3_600_000),
  };
  await db
    .insertInto('invitations')
    .values({ staffId, ...row })
    .onConflict((conflict) => conflict.column('staffId').doUpdateSet(row))
    .execute();
  return { code, expiresAt: row.expiresAt };
}

/** The invited person sets the password; what opens is a first factor only, and the second is enrolled next. */
export async function acceptInvitation(
  kernel: Kernel,
  policy: PasswordPolicy,
  told: { login: string; code: string; newPassword: string },
  door: Door,
): Promise<Opened> {
  const login = told.login.trim().toLowerCase();
  const known = await kernel.db.selectFrom('staff').select('id').where('login', '=', login).executeTakeFirst();
  const whose: Account = known ? { staffId: known.id } : { typed: login };
  const noted = async (error: unknown): Promise<never> => {
    if (error instanceof Refused)
      await trailSession(kernel, 'session.invitation', whose, door, { refused: error.refusal.code });
    throw error;
  };
  const wasRight = await takeTry(kernel, `invitation\0${networkOf(door.from)}`).catch(noted);
  const staffId = await kernel.db
    .transaction()
    .execute(async (trx) => {
      const row = await trx
        .selectFrom('invitations')
        .innerJoin('staff', 'staff.id', 'invitations.staffId')
        .select(['staff.id', 'staff.login', 'staff.name', 'staff.roles', 'invitations.expiresAt'])
        .where('invitations.codeHash', '=', hashOf(told.code))
        .where('staff.login', '=', login)
        .where('staff.disabledAt', 'is', null)
        .forUpdate()
        .executeTakeFirst();
      if (!row || row.expiresAt <= kernel.clock.now()) return undefined;
      await wasRight(); // also when the password is not taken: the code was known
      if (row.roles.length === 0) throw new Refused('notApprovedYet');
      await setPassword(trx, kernel, policy, row, told.newPassword);
      await trx.deleteFrom('invitations').where('staffId', '=', row.id).execute();
      return row.id;
    })
    .catch(noted);
  if (!staffId) return noted(new Refused('wrongInvitation'));
  await trailSession(kernel, 'session.invitation', { staffId }, door, { done: true });
  return openSession(kernel, { staffId, door, secondFactor: false });
}
