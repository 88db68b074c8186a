import { createHash, randomBytes } from 'node:crypto';
import type { Database, Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import type { Viewer } from '../platform/viewer.ts';
import './accounts.tables.ts';
import type { Door } from './device.ts';

/** How long a session counts, whoever it is: idle, and at most. A first factor alone gets ten minutes to bring the second. */
export const limits = {
  staff: { idleMinutes: 15, hours: 12 },
  /** A caller may be long in telling: the desk is not locked under the operator. */
  operator: { idleMinutes: 30, hours: 12 },
  halfway: { idleMinutes: 10, hours: 1 / 6 },
  /** A borrowed phone is common. */
  applicant: { idleMinutes: 30, hours: 2 },
} as const;

export type Opened = { token: string; expiresAt: Date };
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** Opens a session under a new id. `secondFactor` says that both factors were given: without it nothing is reached. */
export async function openSession(
  kernel: Kernel,
  who: { staffId: string; door: Door; secondFactor: boolean } | { applicationId: string } | { followCodeId: string },
): Promise<Opened> {
  const token = randomBytes(32).toString('base64url');
  const idHash = hashToken(token);
  const now = kernel.clock.now();
  const isStaff = 'staffId' in who;
  const { hours } = isStaff ? (who.secondFactor ? limits.staff : limits.halfway) : limits.applicant;
  const expiresAt = new Date(now.getTime() + hours * 3_600_000);
  await kernel.db
    .insertInto('sessions')
    .values({
      idHash,
      staffId: isStaff ? who.staffId : null,
      applicationId: 'applicationId' in who ? who.applicationId : null,
      followCodeId: 'followCodeId' in who ? who.followCodeId : null,
      createdAt: now,
      lastSeenAt: now,
      expiresAt,
      secondFactorAt: isStaff && who.secondFactor ? now : null,
      openedFrom: isStaff ? kernel.sealer.seal('sessions.openedFrom', who.door.from, idHash) : null,
      device: isStaff ? kernel.sealer.seal('sessions.device', who.door.device, idHash) : null,
      challenge: null,
      enrolling: null,
    })
    .execute();
  return { token, expiresAt };
}

/** A session read within the last seconds is not read again: a closed account is out within five seconds all the same. */
const recent = new Map<string, { viewer: Viewer; until: number; db: Database }>();
const keepForMs = 3000;

export function findRecent(kernel: Kernel, idHash: string): Viewer | undefined {
  const known = recent.get(idHash);
  const left = known ? known.until - kernel.clock.now().getTime() : 0;
  return known && known.db === kernel.db && left > 0 && left <= keepForMs ? known.viewer : undefined;
}

export function keepRecent(kernel: Kernel, idHash: string, viewer: Viewer): void {
  if (recent.size > 10_000) recent.clear();
  recent.set(idHash, { viewer, until: kernel.clock.now().getTime() + keepForMs, db: kernel.db });
}

export async function closeSession(kernel: Kernel, token: string): Promise<void> {
  recent.delete(hashToken(token));
  await kernel.db.deleteFrom('sessions').where('idHash', '=', hashToken(token)).execute();
}

/** Every session of somebody, or every one but this. What another process remembers ends within three seconds. */
export async function closeSessionsOf(db: Database | Trx, staffId: string, butToken?: string): Promise<void> {
  for (const [idHash, { viewer }] of recent)
    if (viewer.kind === 'staff' && viewer.staffId === staffId) recent.delete(idHash);
  await db
    .deleteFrom('sessions')
    .where('staffId', '=', staffId)
    .$if(butToken !== undefined, (query) => query.where('idHash', '!=', hashToken(butToken ?? '')))
    .execute();
}
