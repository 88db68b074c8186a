import type { Kernel } from '../platform/kernel.ts';
import { roles, type StaffViewer, type Viewer } from '../platform/viewer.ts';
import './accounts.tables.ts';
import { passwordPolicies } from './password-policy.ts';
import type { SessionSettings } from './session-cookie.ts';
import type { CurrentSession } from './session.model.ts';
import { findStaffSession } from './sessions.ts';
import { codeToUse } from './totp.ts';

export async function currentSession(
  kernel: Kernel,
  viewer: Viewer,
  token: string | undefined,
  settings: SessionSettings,
): Promise<CurrentSession> {
  const passwordRule = passwordPolicies[settings.passwordPolicy ?? 'dengbao'].says;
  if (viewer.kind === 'applicant') return { kind: 'applicant', applicationId: viewer.applicationId };
  const demo = async (staffId: string) => (settings.demo ? await demoCodeOf(kernel, staffId) : {});
  if (viewer.kind === 'staff')
    return { ...(await describeStaff(kernel, viewer)), passwordRule, ...(await demo(viewer.staffId)) };
  const halfway = await findStaffSession(kernel, token);
  if (!halfway?.next) return { kind: 'visitor', passwordRule };
  const { next, factors } = halfway;
  return { kind: 'halfway', next, factors, passwordRule, ...(await demo(halfway.viewer.staffId)) };
}

async function describeStaff(kernel: Kernel, viewer: StaffViewer): Promise<CurrentSession> {
  const { db } = kernel;
  const institution = await db
    .selectFrom('institutions')
    .select(['id', 'name', 'kind'])
    .where('id', '=', viewer.institutionId)
    .executeTakeFirstOrThrow();
  const { passwordExpiresAt } = await db
    .selectFrom('staff')
    .select('passwordExpiresAt')
    .where('id', '=', viewer.staffId)
    .executeTakeFirstOrThrow();
  const lastSignIn = await findLastSignIn(kernel, viewer.staffId);
  return {
    kind: 'staff',
    name: viewer.name,
    roles: viewer.roles.map((role) => ({ role, label: roles[role] })),
    institution,
    ...(viewer.personnelId ? { personnelId: viewer.personnelId } : {}),
    ...(passwordExpiresAt ? { passwordEndsAt: passwordExpiresAt.toISOString() } : {}),
    ...(lastSignIn ? { lastSignIn } : {}),
  };
}

/** The sign-in before this one, and what went wrong since: a stranger's visit is noticed by the one who knows. */
async function findLastSignIn({ db, sealer }: Kernel, staffId: string): Promise<CurrentSession['lastSignIn']> {
  const [now, last] = await db
    .selectFrom('signIns')
    .select(['id', 'at', 'openedFrom', 'device'])
    .where('staffId', '=', staffId)
    .where('outcome', '=', 'in')
    .orderBy('id', 'desc')
    .limit(2)
    .execute();
  if (!now || !last) return undefined;
  const { wrong } = await db
    .selectFrom('signIns')
    .select((eb) => eb.fn.countAll<number>().as('wrong'))
    .where('staffId', '=', staffId)
    .where('id', '>', last.id)
    .where('id', '<', now.id)
    .executeTakeFirstOrThrow();
  return {
    at: last.at.toISOString(),
    from: sealer.open('signIns.openedFrom', last.openedFrom, String(last.id)),
    device: sealer.open('signIns.device', last.device, String(last.id)),
    wrongSince: wrong,
  };
}

async function demoCodeOf({ db, sealer, clock }: Kernel, staffId: string): Promise<{ demoCode?: string }> {
  const row = await db
    .selectFrom('totpSecrets')
    .select(['secret', 'lastStep'])
    .where('staffId', '=', staffId)
    .executeTakeFirst();
  if (!row) return {};
  return { demoCode: codeToUse(sealer.open('totpSecrets.secret', row.secret, staffId), clock.now(), row.lastStep) };
}
