import { findFollowed } from '../intake/follow-code.records.ts';
import type { Kernel } from '../platform/kernel.ts';
import { freshMinutes, type StaffViewer, type Viewer } from '../platform/viewer.ts';
import './accounts.tables.ts';
import { hashToken, findRecent, keepRecent, limits } from './session.store.ts';

const visitor: Viewer = { kind: 'visitor' };

/** Who is behind a cookie. A session with one factor is nobody yet: it reaches what a visitor reaches. */
export async function viewerOf(kernel: Kernel, token: string | undefined): Promise<Viewer> {
  if (!token) return visitor;
  const idHash = hashToken(token);
  const known = findRecent(kernel, idHash);
  if (known) return known;
  const now = kernel.clock.now();
  const staff = await findStaffSession(kernel, token);
  if (staff) {
    if (staff.next !== undefined) return visitor;
    keepRecent(kernel, idHash, staff.viewer);
    return staff.viewer;
  }
  const applicant = await applicantBehind(kernel, idHash, now); // read each time: a code taken from a guardian ends at once
  return applicant ?? (await followerBehind(kernel, idHash, now)) ?? visitor;
}

/** What a signed-in person must still do before anything else opens. */
export type NextStep = 'secondFactor' | 'enrol' | 'newPassword';
export type StaffSession = {
  idHash: string;
  viewer: StaffViewer;
  login: string;
  /** Undefined: both factors are there and the password is young enough. */
  next: NextStep | undefined;
  factors: { totp: boolean; passkey: boolean };
  challenge: string | null;
  enrolling: string | undefined;
};

/** A staff session with one factor or two; the sign-in's own operations alone ask for it. */
export async function findStaffSession(kernel: Kernel, token: string | undefined): Promise<StaffSession | undefined> {
  if (!token) return undefined;
  const idHash = hashToken(token);
  const now = kernel.clock.now();
  const row = await kernel.db
    .selectFrom('sessions')
    .innerJoin('staff', 'staff.id', 'sessions.staffId')
    .innerJoin('institutions', 'institutions.id', 'staff.institutionId')
    .select([
      'sessions.lastSeenAt',
      'sessions.secondFactorAt',
      'sessions.challenge',
      'sessions.enrolling',
      'staff.id as staffId',
      'staff.name',
      'staff.login',
      'staff.institutionId',
      'institutions.divisionCode',
      'staff.roles',
      'staff.personnelId',
      'staff.passwordExpiresAt',
    ])
    .select((eb) => [
      eb.exists(eb.selectFrom('totpSecrets').whereRef('totpSecrets.staffId', '=', 'staff.id')).as('hasTotp'),
      eb.exists(eb.selectFrom('passkeys').whereRef('passkeys.staffId', '=', 'staff.id')).as('hasPasskey'),
    ])
    .where('sessions.idHash', '=', idHash)
    .where('sessions.expiresAt', '>', now)
    .where('staff.disabledAt', 'is', null)
    .executeTakeFirst();
  if (!row) return undefined;
  const { secondFactorAt, personnelId, staffId, name, institutionId, divisionCode, roles, enrolling } = row;
  const { idleMinutes } = !secondFactorAt
    ? limits.halfway
    : roles.includes('hotline.operator')
      ? limits.operator
      : limits.staff;
  if (!(await isAwake(kernel, idHash, row.lastSeenAt, now, idleMinutes))) return undefined;
  const freshUntil = secondFactorAt && new Date(secondFactorAt.getTime() + freshMinutes * 60_000);
  const factors = { totp: Boolean(row.hasTotp), passkey: Boolean(row.hasPasskey) };
  return {
    idHash,
    login: row.login,
    viewer: {
      kind: 'staff',
      staffId,
      name,
      institutionId,
      divisionCode,
      roles,
      ...(personnelId ? { personnelId } : {}),
      ...(freshUntil ? { freshUntil } : {}),
    },
    factors,
    next: nextStep(factors, secondFactorAt, row.passwordExpiresAt, now),
    challenge: row.challenge,
    enrolling: enrolling ? kernel.sealer.open('sessions.enrolling', enrolling, idHash) : undefined,
  };
}

function nextStep(
  { totp, passkey }: StaffSession['factors'],
  secondFactorAt: Date | null,
  passwordExpiresAt: Date | null,
  now: Date,
): NextStep | undefined {
  if (!secondFactorAt) return totp || passkey ? 'secondFactor' : 'enrol';
  return passwordExpiresAt && passwordExpiresAt <= now ? 'newPassword' : undefined;
}

async function applicantBehind(kernel: Kernel, idHash: string, now: Date): Promise<Viewer | undefined> {
  const row = await kernel.db
    .selectFrom('sessions')
    .innerJoin('applications', 'applications.id', 'sessions.applicationId')
    .select(['sessions.lastSeenAt', 'applications.id as applicationId', 'applications.personId', 'applications.caseId'])
    .where('sessions.idHash', '=', idHash)
    .where('sessions.expiresAt', '>', now)
    .where((eb) => eb.or([eb('returnCodeEndsOn', 'is', null), eb('returnCodeEndsOn', '>', kernel.clock.today())]))
    .executeTakeFirst();
  if (!row || !(await isAwake(kernel, idHash, row.lastSeenAt, now, limits.applicant.idleMinutes))) return undefined;
  const { lastSeenAt: _seen, ...applicant } = row;
  return { kind: 'applicant', ...applicant };
}

/** A helper's session: asked anew each time whether the code still counts. */
async function followerBehind(kernel: Kernel, idHash: string, now: Date): Promise<Viewer | undefined> {
  const row = await kernel.db
    .selectFrom('sessions')
    .select(['lastSeenAt', 'followCodeId'])
    .where('idHash', '=', idHash)
    .where('expiresAt', '>', now)
    .where('followCodeId', 'is not', null)
    .executeTakeFirst();
  const follows = row?.followCodeId ? await findFollowed(kernel, { codeId: row.followCodeId }) : undefined;
  if (!row || !follows) return undefined;
  const isOpen = await isAwake(kernel, idHash, row.lastSeenAt, now, limits.applicant.idleMinutes);
  return isOpen ? { kind: 'visitor', follows } : undefined;
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
