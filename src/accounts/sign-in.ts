import { randomBytes } from 'node:crypto';
import { findFollowed } from '../intake/follow-code.records.ts';
import { hashesOfReturnCode, findReturnCode } from '../intake/return-code.records.ts';
import { nextId } from '../platform/database/next-id.ts';
import { networkOf } from '../platform/http/rate-limits.ts';
import type { Kernel } from '../platform/kernel.ts';
import type { Blind } from '../platform/sealing/seal.ts';
import { Refused, type RefusalCode } from '../platform/refusal.ts';
import type { ApplicantViewer, Origin, VisitorViewer } from '../platform/viewer.ts';
import './accounts.tables.ts';
import { takeGuess, takeTry } from './attempts.ts';
import type { Door } from './device.ts';
import { hashPassword, isPassword } from './password.ts';
import { closeSession, openSession, type Opened } from './session.store.ts';
import { findStaffSession, type StaffSession } from './sessions.ts';
import { trailSession, type Account } from './sign-in-trail.ts';

/** The first of two steps: what it opens reaches nothing but the second step, or the enrolment of one. */
export async function givePassword(kernel: Kernel, login: string, password: string, door: Door): Promise<Opened> {
  const account = login.trim().toLowerCase();
  const row = await kernel.db
    .selectFrom('staff')
    .select(['id', 'passwordHash', 'disabledAt'])
    .where('login', '=', account)
    .executeTakeFirst();
  const whose: Account = row ? { staffId: row.id } : { typed: account };
  const wasRight = await takeGuess(kernel, 'password', account, row?.id, door.from).catch(async (error: unknown) => {
    if (error instanceof Refused)
      await trailSession(kernel, 'session.signIn', whose, door, { refused: error.refusal.code });
    throw error;
  });
  const known = row?.passwordHash && !row.disabledAt ? row : undefined;
  const matches = await isPassword(password, known?.passwordHash ?? (await unknownAccount)); // the same work for an unknown login
  if (!known || !matches) {
    if (row) await noteSignIn(kernel, row.id, 'wrongPassword', door);
    await trailSession(kernel, 'session.signIn', whose, door, { refused: 'wrongCredentials' });
    throw new Refused('wrongCredentials');
  }
  await wasRight();
  return openSession(kernel, { staffId: known.id, door, secondFactor: false });
}

const unknownAccount = hashPassword(randomBytes(8).toString('hex'));

/** Both factors are there: a new session under a new id, the old one gone. */
export async function completeSignIn(kernel: Kernel, session: StaffSession, old: string, door: Door): Promise<Opened> {
  const { staffId, freshUntil } = session.viewer;
  const by = session.viewer;
  await trailSession(kernel, freshUntil ? 'session.secondFactor' : 'session.signIn', { staffId }, door, { by });
  const opened = await openSession(kernel, { staffId, door, secondFactor: true });
  await closeSession(kernel, old);
  if (!freshUntil) await noteSignIn(kernel, staffId, 'in', door); // a step-up is no sign-in
  return opened;
}

export async function noteSignIn(
  { db, sealer, clock }: Pick<Kernel, 'db' | 'sealer' | 'clock'>,
  staffId: string,
  outcome: 'in' | 'wrongPassword' | 'wrongSecondFactor',
  { from, device }: Door,
): Promise<void> {
  const id = await nextId(db, 'signIns');
  await db
    .insertInto('signIns')
    .values({
      id,
      staffId,
      at: clock.now(),
      outcome,
      openedFrom: sealer.seal('signIns.openedFrom', from, String(id)),
      fromBlind: sealer.blind('signIns.openedFrom', from),
      device: sealer.seal('signIns.device', device, String(id)),
    })
    .execute();
}

/** The session of whoever is on the way in, or already in; nobody else has one. */
export async function getStaffSession(kernel: Kernel, token: string | undefined): Promise<StaffSession> {
  const session = await findStaffSession(kernel, token);
  if (!session) throw new Refused('notSignedIn');
  return session;
}

/**
 * She returns by code: sees her one application; a helper's code opens the helper's one page. A wrong code and a strange
 * one get the same answer. Who came in and what was turned away is written down first; of a wrong code a keyed hash.
 */
export async function signInByReturnCode(
  kernel: Kernel,
  typed: string,
  from: string,
  origin?: Origin,
): Promise<Opened> {
  const code = findReturnCode(typed);
  const opens = await foundByCode(kernel, from, async () =>
    code ? openedBy(kernel, hashesOfReturnCode(kernel.sealer, code)) : undefined,
  ).catch(async (error: unknown) => {
    if (error instanceof Refused)
      await kernel.ports.auditSink.recordView({
        viewer: { kind: 'visitor', ...(origin ? { origin } : {}) },
        kind: 'act',
        action: 'session.byCode',
        subjectKind: 'unknownCode',
        subjectIds: [kernel.sealer.blind('audit.login', typed)],
        refused: error.refusal.code,
      });
    throw error;
  });
  const { viewer, session } = opens;
  await kernel.ports.auditSink.recordView({
    viewer: { ...viewer, ...(origin ? { origin } : {}) },
    kind: 'act',
    action: 'session.byCode',
    subjectKind: 'application',
    subjectIds: [opens.of.applicationId],
    caseIds: [opens.of.caseId],
    purpose: 'own',
  });
  return openSession(kernel, session);
}

type OpenedBy = {
  of: { applicationId: string; caseId: string };
  viewer: ApplicantViewer | VisitorViewer;
  session: { applicationId: string } | { followCodeId: string };
};

/** Both are looked for whatever the code: how long it takes does not tell whose it was. */
async function openedBy(kernel: Kernel, hashes: Blind[]): Promise<OpenedBy | undefined> {
  const hers = await kernel.db
    .selectFrom('applications')
    .select(['id', 'caseId', 'personId'])
    .where('returnCodeHash', 'in', hashes)
    .where((eb) => eb.or([eb('returnCodeEndsOn', 'is', null), eb('returnCodeEndsOn', '>', kernel.clock.today())]))
    .executeTakeFirst();
  const followed = await findFollowed(kernel, { hashes });
  if (hers) {
    const of = { applicationId: hers.id, caseId: hers.caseId };
    return {
      of,
      viewer: { kind: 'applicant', personId: hers.personId, ...of },
      session: { applicationId: hers.id },
    };
  }
  if (!followed) return undefined;
  return { of: followed, viewer: { kind: 'visitor', follows: followed }, session: { followCodeId: followed.codeId } };
}

/**
 * What a code opens. All codes share one count of wrong tries, so that none can be guessed through another's door; and
 * one household with its 2^64 addresses is one place.
 */
export async function foundByCode<Found>(
  kernel: Kernel,
  from: string,
  find: () => Promise<Found | undefined>,
  otherwise: RefusalCode = 'wrongReturnCode',
): Promise<Found> {
  const wasRight = await takeTry(kernel, networkOf(from));
  const found = await find();
  if (found === undefined) throw new Refused(otherwise);
  await wasRight();
  return found;
}
