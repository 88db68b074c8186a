import { cases } from '../casework/case.scope.ts';
import { staffNames } from '../casework/on-file.queries.ts';
import { namesOf } from '../people/people.queries.ts';
import type { Kernel } from '../platform/kernel.ts';
import { purposes } from '../platform/purpose.ts';
import { scoped } from '../platform/scope.ts';
import type { StaffViewer } from '../platform/viewer.ts';
import { unsealMinutes, unsealStates, type UnsealRequestView, type UnsealState } from './unseal.model.ts';
import './unseal.tables.ts';

/** What I asked for, and as a head what my agency has been asked: the newest hundred. */
export async function listUnsealing(kernel: Kernel, viewer: StaffViewer): Promise<UnsealRequestView[]> {
  const isHead = viewer.roles.includes('agency.approver');
  const rows = await kernel.db
    .selectFrom('unsealRequests')
    .selectAll()
    .where((eb) =>
      eb.or([eb('askedBy', '=', viewer.staffId), ...(isHead ? [eb('institutionId', '=', viewer.institutionId)] : [])]),
    )
    .where('caseId', 'in', scoped(kernel.db, viewer, cases).select('cases.id'))
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  const names = await namesOf(
    kernel.db,
    kernel.sealer,
    rows.map(({ personId }) => personId),
  );
  const staff = await staffNames(
    kernel.db,
    rows.flatMap(({ askedBy, decidedBy }) => (decidedBy ? [askedBy, decidedBy] : [askedBy])),
  );
  const now = kernel.clock.now();
  return rows.map((row) => {
    const openUntil = row.granted && row.decidedAt ? new Date(row.decidedAt.getTime() + unsealMinutes * 60_000) : null;
    const state = stateOf(row, openUntil, now);
    const isMine = row.askedBy === viewer.staffId;
    return {
      id: row.id,
      caseId: row.caseId,
      personId: row.personId,
      person: names.get(row.personId) ?? '',
      purpose: purposes[row.purpose],
      reason: kernel.sealer.open('unsealRequests.reason', row.reason, row.id),
      askedBy: staff.get(row.askedBy) ?? '',
      askedAt: row.askedAt.toISOString(),
      state,
      stateLabel: unsealStates[state],
      ...(row.decidedBy ? { decidedBy: staff.get(row.decidedBy) ?? '' } : {}),
      ...(openUntil && state === 'granted' ? { openUntil: openUntil.toISOString() } : {}),
      mayDecide: state === 'waiting' && isHead && !isMine && row.institutionId === viewer.institutionId,
      mayOpen: state === 'granted' && isMine,
    };
  });
}

function stateOf(
  { granted, shownAt }: { granted: boolean | null; shownAt: Date | null },
  openUntil: Date | null,
  now: Date,
): UnsealState {
  if (granted === null) return 'waiting';
  if (!granted) return 'declined';
  if (shownAt) return 'shown';
  return openUntil && now < openUntil ? 'granted' : 'expired';
}
