import { cases } from '../casework/case.scope.ts';
import type { Trx } from '../platform/database/database.ts';
import '../platform/exclusion.tables.ts';
import { newId } from '../platform/identifier.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { scoped } from '../platform/scope.ts';
import type { StaffViewer } from '../platform/viewer.ts';
import { once } from '../platform/workflow/command.ts';
import type { ExcludeStaff, Excluded } from './exclusion.model.ts';

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
      const staff = await trx
        .selectFrom('staff')
        .select(['id', 'institutionId', 'roles'])
        .where('id', '=', told.staffId)
        .executeTakeFirst();
      if (!row || !staff) throw new Refused('notFound');
      const known = await trx
        .selectFrom('exclusions')
        .select('id')
        .where('caseId', '=', caseId)
        .where('staffId', '=', told.staffId)
        .where('state', '=', 'inForce')
        .executeTakeFirst();
      if (known) throw new Refused('wrongStatus', '这个人已经在回避了。');
      const substitute = await colleagueFor(trx, caseId, staff);
      const elsewhere = substitute ? [] : await agenciesElsewhere(trx, row.agencyId);
      const id = newId(now.getTime());
      await trx
        .insertInto('exclusions')
        .values({
          id,
          caseId,
          staffId: told.staffId,
          ground: told.ground,
          state: 'inForce',
          reason: kernel.sealer.seal('exclusions.reason', told.reason, id),
          substituteStaffId: substitute?.staffId ?? null,
          substituteInstitutionId: substitute ? staff.institutionId : (elsewhere[0]?.institutionId ?? row.agencyId),
          untilDay: told.untilDay ?? null,
          setBy: viewer.staffId,
          setAt: now,
          endedBy: null,
          endedAt: null,
        })
        .execute();
      await record({ subjectKind: 'case', subjectIds: [caseId], caseIds: [caseId], purpose: 'protecting' });
      return { id, ...(substitute ? { substitute } : {}), elsewhere };
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

/** Somebody else at the same desk who shares a post with whoever leaves it. */
async function colleagueFor(
  trx: Trx,
  caseId: string,
  { id, institutionId, roles }: { id: string; institutionId: string; roles: readonly string[] },
): Promise<{ staffId: string; name: string } | undefined> {
  const rows = await trx
    .selectFrom('staff')
    .select(['id as staffId', 'name', 'roles'])
    .where('institutionId', '=', institutionId)
    .where('id', '!=', id)
    .where('disabledAt', 'is', null)
    .where('id', 'not in', (eb) =>
      eb.selectFrom('exclusions').select('staffId').where('caseId', '=', caseId).where('state', '=', 'inForce'),
    )
    .orderBy('id')
    .execute();
  const found = rows.find((row) => row.roles.some((role) => roles.includes(role)));
  return found && { staffId: found.staffId, name: found.name };
}

/** 提级 to the agency of the city, or 异地 to a neighbour in the same city. */
async function agenciesElsewhere(trx: Trx, agencyId: string): Promise<Excluded['elsewhere']> {
  const { divisionCode } = await trx
    .selectFrom('institutions')
    .select('divisionCode')
    .where('id', '=', agencyId)
    .executeTakeFirstOrThrow();
  const city = divisionCode.slice(0, 4);
  const rows = await trx
    .selectFrom('institutions')
    .select(['id', 'name', 'divisionCode'])
    .where('kind', '=', 'aidAgency')
    .where('divisionCode', 'like', `${city}%`)
    .where('id', '!=', agencyId)
    .orderBy('divisionCode')
    .limit(6)
    .execute();
  return rows.map((row) => ({
    institutionId: row.id,
    name: row.name,
    how: row.divisionCode === city || row.divisionCode === `${city}00` ? ('提级办理' as const) : ('异地办理' as const),
  }));
}
