import { randomInt } from 'node:crypto';
import { applicationsBehind, type BehindPhone } from '../intake/behind-phone.records.ts';
import { normalise } from '../people/normalise.model.ts';
import type { Trx } from '../platform/database/database.ts';
import { networkOf } from '../platform/http/rate-limits.ts';
import { newId } from '../platform/identifier.ts';
import type { Kernel } from '../platform/kernel.ts';
import { shortMessage } from '../platform/outgoing/short-messages.ts';
import { triggerWordIn } from '../platform/outgoing/trigger-words.ts';
import { Refused } from '../platform/refusal.ts';
import './accounts.tables.ts';
import { takeTry } from './attempts.ts';
import { openSession, type Opened } from './session.store.ts';
import { foundByCode } from './sign-in.ts';

const minute = 60_000;
const day = 24 * 60;
export const CODE_MINUTES = 10;
const DIGITS = 9;
/** A number is written to so often a day, whoever asks: nobody can make it ring on. */
const sentPerDay = 3;
/** A code is worth so many guesses, and one place has so many wrong ones a day at all of them together. */
export const guessesPerCode = 3;
const wrongPerDay = 10;

/**
 * Somebody asks for a code to a number. The answer and the work are the same whether anybody knows the number: what
 * hangs on it is looked for later, by the worker. What comes back is known to this visit alone, so a code read over
 * her shoulder opens nothing on another telephone.
 */
export async function askPhoneCode(kernel: Kernel, typed: string, from: string): Promise<string> {
  const phone = normalise.phone(typed);
  await takeTry(kernel, `phone\0ask\0${networkOf(from)}`);
  await takeTry(kernel, `phone\0${phone}`, sentPerDay, day);
  const now = kernel.clock.now();
  const id = newId(now.getTime());
  await kernel.db.transaction().execute(async (trx) => {
    await trx
      .insertInto('phoneCodes')
      .values({ id, phone: kernel.sealer.seal('phoneCodes.phone', phone, id), codeHash: null, askedAt: now })
      .execute();
    await kernel.jobs.enqueue(trx, 'send-phone-code', { id });
  });
  return id;
}

/** Digits that a reader could take for a telephone line are drawn again: the message must say nothing. */
export function drawCode(): { code: string; body: string } {
  for (;;) {
    const code = String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');
    const body = shortMessage('one-time-code', { code: code.replaceAll(/(\d{3})(?=\d)/g, '$1 ') });
    if (triggerWordIn(body) === undefined) return { code, body };
  }
}
export const hashOfPhoneCode = ({ sealer }: Pick<Kernel, 'sealer'>, id: string, code: string): string =>
  sealer.lasting('phoneCodes.code', `${id}\0${code}`);

/** Whether the digits are right. Counted before it is known: by place as every code, by place and day, and by code. */
export async function provePhone(kernel: Kernel, id: string, typed: string, from: string): Promise<BehindPhone[]> {
  const wasRight = await takeTry(kernel, `phone\0guess\0${networkOf(from)}`, wrongPerDay, day);
  const found = await foundByCode(kernel, from, () => proved(kernel, id, typed), 'wrongPhoneCode');
  await wasRight();
  return found;
}

async function proved(kernel: Kernel, id: string, typed: string): Promise<BehindPhone[] | undefined> {
  const now = kernel.clock.now();
  const given = hashOfPhoneCode(kernel, id, typed.normalize('NFKC').replaceAll(/\D/g, ''));
  const row = await kernel.db
    .updateTable('phoneCodes')
    .set((eb) => ({ guesses: eb('guesses', '+', 1) }))
    .where('id', '=', id)
    .where('guesses', '<', guessesPerCode)
    .where('provedAt', 'is', null)
    .where('askedAt', '>', sinceWhen(now))
    .returning(['phone', 'codeHash'])
    .executeTakeFirst();
  if (!row || row.codeHash === null || row.codeHash !== given) return undefined;
  await kernel.db.updateTable('phoneCodes').set({ provedAt: now }).where('id', '=', id).execute();
  return applicationsBehind(kernel.db, kernel, kernel.sealer.open('phoneCodes.phone', row.phone, id));
}

/** What a proved code may still open, asked anew: a plan taken back in between counts at once. */
export async function openToPhone(kernel: Kernel, id: string): Promise<BehindPhone[]> {
  const row = await standing(kernel.db, kernel, id).select('phone').executeTakeFirst();
  return row ? applicationsBehind(kernel.db, kernel, kernel.sealer.open('phoneCodes.phone', row.phone, id)) : [];
}

/** Opens the one she chose, once. She reads in her own list of looks that it was by telephone. */
export async function signInByPhone(kernel: Kernel, id: string, applicationId: string): Promise<Opened> {
  await kernel.db.transaction().execute(async (trx) => {
    const row = await standing(trx, kernel, id).select('phone').forUpdate().executeTakeFirst();
    const phone = row && kernel.sealer.open('phoneCodes.phone', row.phone, id);
    const chosen =
      phone && (await applicationsBehind(trx, kernel, phone)).find((one) => one.applicationId === applicationId);
    if (!chosen) throw new Refused('wrongPhoneCode');
    await trx.updateTable('phoneCodes').set({ usedAt: kernel.clock.now() }).where('id', '=', id).execute();
    const { caseId, personId } = chosen;
    await kernel.ports.auditSink.record(trx, {
      viewer: { kind: 'applicant', applicationId, caseId, personId },
      kind: 'act',
      action: 'session.byPhone',
      subjectKind: 'application',
      subjectIds: [applicationId],
      caseIds: [caseId],
      purpose: 'own',
    });
  });
  return openSession(kernel, { applicationId });
}

const sinceWhen = (now: Date): Date => new Date(now.getTime() - CODE_MINUTES * minute);
const standing = (db: Kernel['db'] | Trx, { clock }: Kernel, id: string) =>
  db
    .selectFrom('phoneCodes')
    .where('id', '=', id)
    .where('provedAt', 'is not', null)
    .where('usedAt', 'is', null)
    .where('askedAt', '>', sinceWhen(clock.now()));
