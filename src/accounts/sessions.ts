import { createHash, randomBytes } from 'node:crypto';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import type { Viewer } from '../platform/viewer.ts';
import './accounts.tables.ts';
import { hashesOfReturnCode, findReturnCode } from '../intake/return-code.records.ts';
import { isPassword, hashPassword } from './password.ts';

/** Staff: 30 minutes idle, 12 hours at most. She: 30 minutes, a borrowed phone is common. */
const limits = { staff: { idleMinutes: 30, hours: 12 }, applicant: { idleMinutes: 30, hours: 2 } } as const;
/** How long what needs step-up stays open after the second factor. */
const freshMinutes = 5;
/** Five wrong tries in fifteen minutes from one place close it. */
const tries = { minutes: 15, each: 5 } as const;

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

export type Opened = { token: string; expiresAt: Date };

export async function signInStaff(kernel: Kernel, login: string, password: string, from: string): Promise<Opened> {
  const key = `${login.trim().toLowerCase()}\0${from}`;
  await refuseTooMany(kernel, key);
  const row = await kernel.db
    .selectFrom('staff')
    .select(['id', 'passwordHash', 'disabledAt'])
    .where('login', '=', login.trim().toLowerCase())
    .executeTakeFirst();
  const known = row && !row.disabledAt ? row : undefined;
  const matches = await isPassword(password, known?.passwordHash ?? (await unknownAccount)); // the same work for an unknown login
  if (!known || !matches) {
    await noteWrongTry(kernel, key);
    throw new Refused('wrongCredentials');
  }
  return open(kernel, { staffId: known.id, applicationId: null }, limits.staff.hours);
}

/** She returns by code: sees her one application. A wrong code and a strange one get the same answer. */
export async function signInByReturnCode(kernel: Kernel, typed: string, from: string): Promise<Opened> {
  await refuseTooMany(kernel, from);
  const code = findReturnCode(typed);
  const row = code
    ? await kernel.db
        .selectFrom('applications')
        .select('id')
        .where('returnCodeHash', 'in', hashesOfReturnCode(kernel.sealer, code))
        .executeTakeFirst()
    : undefined;
  if (!row) {
    await noteWrongTry(kernel, from);
    throw new Refused('wrongReturnCode');
  }
  return open(kernel, { staffId: null, applicationId: row.id }, limits.applicant.hours);
}

const unknownAccount = hashPassword(randomBytes(8).toString('hex'));

async function open(
  kernel: Kernel,
  who: { staffId: string | null; applicationId: string | null },
  hours: number,
): Promise<Opened> {
  const token = randomBytes(32).toString('base64url');
  const now = kernel.clock.now();
  const expiresAt = new Date(now.getTime() + hours * 3_600_000);
  await kernel.db
    .insertInto('sessions')
    .values({
      idHash: hashToken(token),
      ...who,
      createdAt: now,
      lastSeenAt: now,
      expiresAt,
      secondFactorAt: who.staffId ? now : null,
    })
    .execute();
  return { token, expiresAt };
}

export async function closeSession(kernel: Kernel, token: string): Promise<void> {
  recent.delete(hashToken(token));
  await kernel.db.deleteFrom('sessions').where('idHash', '=', hashToken(token)).execute();
}

const visitor: Viewer = { kind: 'visitor' };
/** A session read within the last seconds is not read again: a closed account is out within five seconds all the same. */
const recent = new Map<string, { viewer: Viewer; until: number; db: Kernel['db'] }>();
const keepForMs = 3000;

export async function viewerOf(kernel: Kernel, token: string | undefined): Promise<Viewer> {
  if (!token) return visitor;
  const idHash = hashToken(token);
  const now = kernel.clock.now();
  const known = recent.get(idHash);
  if (known && known.db === kernel.db && known.until > now.getTime() && known.until - now.getTime() <= keepForMs)
    return known.viewer;
  const viewer = (await staffBehind(kernel, idHash, now)) ?? (await applicantBehind(kernel, idHash, now)) ?? visitor;
  if (recent.size > 10_000) recent.clear();
  if (viewer.kind !== 'visitor') recent.set(idHash, { viewer, until: now.getTime() + keepForMs, db: kernel.db });
  return viewer;
}

async function staffBehind(kernel: Kernel, idHash: string, now: Date): Promise<Viewer | undefined> {
  const row = await kernel.db
    .selectFrom('sessions')
    .innerJoin('staff', 'staff.id', 'sessions.staffId')
    .innerJoin('institutions', 'institutions.id', 'staff.institutionId')
    .select([
      'sessions.lastSeenAt',
      'sessions.secondFactorAt',
      'staff.id as staffId',
      'staff.name',
      'staff.institutionId',
      'institutions.divisionCode',
      'staff.roles',
      'staff.personnelId',
    ])
    .where('sessions.idHash', '=', idHash)
    .where('sessions.expiresAt', '>', now)
    .where('staff.disabledAt', 'is', null)
    .executeTakeFirst();
  if (!row || !(await isAwake(kernel, idHash, row.lastSeenAt, now, limits.staff.idleMinutes))) return undefined;
  const { lastSeenAt: _seen, secondFactorAt, personnelId, ...staff } = row;
  const freshUntil = secondFactorAt && new Date(secondFactorAt.getTime() + freshMinutes * 60_000);
  return { kind: 'staff', ...staff, ...(personnelId ? { personnelId } : {}), ...(freshUntil ? { freshUntil } : {}) };
}

async function applicantBehind(kernel: Kernel, idHash: string, now: Date): Promise<Viewer | undefined> {
  const row = await kernel.db
    .selectFrom('sessions')
    .innerJoin('applications', 'applications.id', 'sessions.applicationId')
    .select(['sessions.lastSeenAt', 'applications.id as applicationId', 'applications.personId', 'applications.caseId'])
    .where('sessions.idHash', '=', idHash)
    .where('sessions.expiresAt', '>', now)
    .executeTakeFirst();
  if (!row || !(await isAwake(kernel, idHash, row.lastSeenAt, now, limits.applicant.idleMinutes))) return undefined;
  const { lastSeenAt: _seen, ...applicant } = row;
  return { kind: 'applicant', ...applicant };
}

/** Idle too long is signed out; a session in use is marked once a minute, not at each click. */
async function isAwake(
  kernel: Kernel,
  idHash: string,
  lastSeenAt: Date,
  now: Date,
  idleMinutes: number,
): Promise<boolean> {
  const idle = now.getTime() - lastSeenAt.getTime();
  if (idle > idleMinutes * 60_000) return false;
  if (idle > 60_000)
    await kernel.db.updateTable('sessions').set({ lastSeenAt: now }).where('idHash', '=', idHash).execute();
  return true;
}

async function refuseTooMany(kernel: Kernel, key: string): Promise<void> {
  const since = new Date(kernel.clock.now().getTime() - tries.minutes * 60_000);
  const { count } = await kernel.db
    .selectFrom('attempts')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('key', 'in', kernel.sealer.blinds('attempts.key', key))
    .where('at', '>', since)
    .executeTakeFirstOrThrow();
  if (count >= tries.each) throw new Refused('tooManyTries');
}

async function noteWrongTry(kernel: Kernel, key: string): Promise<void> {
  await kernel.db
    .insertInto('attempts')
    .values({ key: kernel.sealer.blind('attempts.key', key), at: kernel.clock.now() })
    .execute();
}
