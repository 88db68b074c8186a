import type { Kernel } from '../platform/kernel.ts';
import type { RefusalCode } from '../platform/refusal.ts';
import type { StaffViewer, Viewer } from '../platform/viewer.ts';
import type { Door } from './device.ts';

export type SessionAct = 'session.signIn' | 'session.secondFactor' | 'session.signOut' | 'session.invitation';
/** An account that there is, or what was typed where there is none: kept as a keyed hash, for it may be a password. */
export type Account = { staffId: string } | { typed: string };

/** Who came in, went out or was turned away, and from which device and place; durable before the answer. */
export async function trailSession(
  { ports, sealer }: Pick<Kernel, 'ports' | 'sealer'>,
  action: SessionAct,
  account: Account,
  door: Pick<Door, 'origin'>,
  /** `done`: by whoever held an invitation, who is nobody signed in yet. */
  outcome: { by: StaffViewer } | { refused: RefusalCode } | { done: true },
): Promise<void> {
  const origin = door.origin ? { origin: door.origin } : {};
  const viewer: Viewer = 'by' in outcome ? { ...outcome.by, ...origin } : { kind: 'visitor', ...origin };
  await ports.auditSink.recordView({
    viewer,
    kind: 'act',
    action,
    ...('staffId' in account
      ? { subjectKind: 'account', subjectIds: [account.staffId] }
      : { subjectKind: 'unknownAccount', subjectIds: [sealer.blind('audit.login', account.typed)] }),
    ...('refused' in outcome ? { refused: outcome.refused } : {}),
  });
}
