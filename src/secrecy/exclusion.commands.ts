import { cases } from '../casework/case.scope.ts';
import '../platform/exclusion.tables.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { scoped } from '../platform/scope.ts';
import type { StaffViewer } from '../platform/viewer.ts';
import { once } from '../platform/workflow/command.ts';
import type { ExcludeStaff, Excluded } from './exclusion.model.ts';
import { setExclusion } from './exclusion.records.ts';

/** Said by the person: from this moment the case does not exist for her or him. */
export function declareConflict(
  kernel: Kernel,
  viewer: StaffViewer,
  caseId: string,
  reason: string,
  requestId: string,
): Promise<Excluded> {
  const told = { staffId: viewer.staffId, ground: 'declared' as const, reason };
  return exclude(kernel, viewer, caseId, told, requestId);
}

/** By her wish whoever takes it down; otherwise the head alone says so. */
export function excludeStaff(
  kernel: Kernel,
  viewer: StaffViewer,
  caseId: string,
  told: ExcludeStaff,
  requestId: string,
): Promise<Excluded> {
  if (told.ground === 'head' && !viewer.roles.includes('agency.approver')) throw new Refused('roleNotAllowed');
  return exclude(kernel, viewer, caseId, told, requestId);
}

type Told = Omit<ExcludeStaff, 'ground'> & { ground: ExcludeStaff['ground'] | 'declared' };

function exclude(
  kernel: Kernel,
  viewer: StaffViewer,
  caseId: string,
  told: Told,
  requestId: string,
): Promise<Excluded> {
  return once<Excluded>(
    kernel,
    { requestId, viewer, name: 'exclusion.set', input: { caseId, told } },
    async ({ trx, now, record }) => {
      const row = await scoped(trx, viewer, cases)
        .select(['cases.agencyId', 'cases.ownerRole', 'cases.id'])
        .where('cases.id', '=', caseId)
        .forUpdate()
        .executeTakeFirst();
      if (!row) throw new Refused('notFound');
      const excluded = await setExclusion(
        trx,
        kernel,
        { ...told, caseId, agencyId: row.agencyId, setBy: viewer.staffId },
        now,
      );
      await record({ subjectKind: 'case', subjectIds: [caseId], caseIds: [caseId], purpose: 'protecting' });
      return excluded;
    },
  );
}

export function liftExclusion(
  kernel: Kernel,
  viewer: StaffViewer,
  id: string,
  requestId: string,
): Promise<{ id: string }> {
  return once(kernel, { requestId, viewer, name: 'exclusion.lift', input: { id } }, async ({ trx, now, record }) => {
    const row = await trx
      .selectFrom('exclusions')
      .select(['caseId', 'staffId', 'state'])
      .where('id', '=', id)
      .where('caseId', 'in', scoped(trx, viewer, cases).select('cases.id'))
      .forUpdate()
      .executeTakeFirst();
    if (!row || row.staffId === viewer.staffId) throw new Refused('notFound');
    if (!viewer.roles.includes('agency.approver')) throw new Refused('roleNotAllowed');
    if (row.state !== 'inForce') throw new Refused('wrongStatus', '这项回避已经不在了。');
    await trx
      .updateTable('exclusions')
      .set({ state: 'lifted', endedBy: viewer.staffId, endedAt: now })
      .where('id', '=', id)
      .execute();
    await record({ subjectKind: 'case', subjectIds: [row.caseId], caseIds: [row.caseId], purpose: 'protecting' });
    return { id };
  });
}
