import { createHash, randomInt } from 'node:crypto';
import type { Database, Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import './accounts.tables.ts';
import { takeGuess } from './attempts.ts';
import type { Door } from './device.ts';
import { closeSession, type Opened } from './session.store.ts';
import type { StaffSession } from './sessions.ts';
import { completeSignIn, noteSignIn } from './sign-in.ts';
import { trailSession } from './sign-in-trail.ts';
import { newTotpSecret, stepOfCode } from './totp.ts';

/** The second step, and the step-up: a code of the authenticator, or one of the ten recovery codes. */
export async function giveCode(
  kernel: Kernel,
  session: StaffSession,
  token: string,
  code: string,
  door: Door,
): Promise<Opened> {
  return second(kernel, session, token, door, async () =>
    /^[\d\s]+$/.test(code.trim())
      ? useTotp(kernel, session.viewer.staffId, code)
      : useRecoveryCode(kernel, session.viewer.staffId, code),
  );
}

/** Whatever the second factor is: tries are counted, and a wrong one is told to its owner at the next sign-in. */
export async function second(
  kernel: Kernel,
  session: StaffSession,
  token: string,
  door: Door,
  proves: () => Promise<boolean>,
): Promise<Opened> {
  const { staffId } = session.viewer;
  const wasRight = await takeGuess(kernel, 'second', staffId, staffId, door.from).catch(async (error: unknown) => {
    await closeSession(kernel, token); // whoever guesses codes must know the password again
    if (error instanceof Refused)
      await trailSession(kernel, 'session.secondFactor', { staffId }, door, { refused: error.refusal.code });
    throw error;
  });
  if (!(await proves())) {
    await noteSignIn(kernel, staffId, 'wrongSecondFactor', door);
    await trailSession(kernel, 'session.secondFactor', { staffId }, door, { refused: 'wrongSecondFactor' });
    throw new Refused('wrongSecondFactor');
  }
  await wasRight();
  return completeSignIn(kernel, session, token, door);
}

async function useTotp(kernel: Kernel, staffId: string, code: string): Promise<boolean> {
  return kernel.db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('totpSecrets')
      .select(['secret', 'lastStep'])
      .where('staffId', '=', staffId)
      .forUpdate() // the same code sent twice at once works once
      .executeTakeFirst();
    const step =
      row &&
      stepOfCode(kernel.sealer.open('totpSecrets.secret', row.secret, staffId), code, kernel.clock.now(), row.lastStep);
    if (step === undefined) return false;
    await trx.updateTable('totpSecrets').set({ lastStep: step }).where('staffId', '=', staffId).execute();
    return true;
  });
}

const normalised = (code: string): string => code.replaceAll(/[\s-]/g, '').toLowerCase();
/** Seventy bits cannot be tried through, so the hash needs no key and outlives every change of keys. */
const hashOfRecoveryCode = (staffId: string, code: string): string =>
  createHash('sha256')
    .update(`${staffId}\0${normalised(code)}`)
    .digest('base64url');

async function useRecoveryCode(kernel: Kernel, staffId: string, code: string): Promise<boolean> {
  const used = await kernel.db
    .updateTable('recoveryCodes')
    .set({ usedAt: kernel.clock.now() })
    .where('codeHash', '=', hashOfRecoveryCode(staffId, code))
    .where('usedAt', 'is', null)
    .returning('staffId')
    .executeTakeFirst();
  return used !== undefined;
}

/** Ten codes of seventy bits, shown once; the old ones are gone with it. */
export async function renewRecoveryCodes(
  db: Database | Trx,
  kernel: Pick<Kernel, 'clock'>,
  staffId: string,
): Promise<string[]> {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const part = (): string => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('');
  const codes = Array.from({ length: 10 }, () => `${part()}-${part()}-${part()}`);
  const createdAt = kernel.clock.now();
  await db.deleteFrom('recoveryCodes').where('staffId', '=', staffId).execute();
  await db
    .insertInto('recoveryCodes')
    .values(codes.map((code) => ({ codeHash: hashOfRecoveryCode(staffId, code), staffId, createdAt, usedAt: null })))
    .execute();
  return codes;
}

/** A secret that counts only once a code of it has come back. It waits sealed in the session, nowhere else. */
export async function beginTotp(kernel: Kernel, session: StaffSession): Promise<string> {
  const secret = newTotpSecret();
  await kernel.db
    .updateTable('sessions')
    .set({ enrolling: kernel.sealer.seal('sessions.enrolling', secret, session.idHash) })
    .where('idHash', '=', session.idHash)
    .execute();
  return secret;
}

export type Enrolled = { opened: Opened; recoveryCodes: string[] };

export async function confirmTotp(
  kernel: Kernel,
  session: StaffSession,
  token: string,
  code: string,
  door: Door,
): Promise<Enrolled> {
  const { enrolling, viewer } = session;
  const step = enrolling && stepOfCode(enrolling, code, kernel.clock.now(), 0);
  if (!step) throw new Refused('wrongSecondFactor', '动态口令不对。请看手机上现在显示的六位数字，并核对手机的时间。');
  const recoveryCodes = await kernel.db.transaction().execute(async (trx) => {
    await addTotp(trx, kernel, viewer.staffId, enrolling, step);
    return renewRecoveryCodes(trx, kernel, viewer.staffId);
  });
  return { opened: await completeSignIn(kernel, session, token, door), recoveryCodes };
}

/** Puts an authenticator in place of the one before. */
export async function addTotp(
  db: Database | Trx,
  { sealer, clock }: Pick<Kernel, 'sealer' | 'clock'>,
  staffId: string,
  secret: string,
  lastStep = 0,
): Promise<void> {
  const row = { secret: sealer.seal('totpSecrets.secret', secret, staffId), lastStep, createdAt: clock.now() };
  await db
    .insertInto('totpSecrets')
    .values({ staffId, ...row })
    .onConflict((conflict) => conflict.column('staffId').doUpdateSet(row))
    .execute();
}

/** All factors and the password itself are gone: the person begins again with a new invitation. */
export async function clearKeys(trx: Trx, staffId: string): Promise<void> {
  await trx.deleteFrom('totpSecrets').where('staffId', '=', staffId).execute();
  await trx.deleteFrom('passkeys').where('staffId', '=', staffId).execute();
  await trx.deleteFrom('recoveryCodes').where('staffId', '=', staffId).execute();
  await trx.updateTable('staff').set({ passwordHash: null }).where('id', '=', staffId).execute();
}
