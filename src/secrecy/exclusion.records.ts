import { normalise } from '../people/normalise.model.ts';
import type { PlainDate } from '../../law/kernel/plain-date.ts';
import type { Trx } from '../platform/database/database.ts';
import '../platform/exclusion.tables.ts';
import { newId } from '../platform/identifier.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import type { Excluded } from './exclusion.model.ts';

export type ToExclude = {
  caseId: string;
  agencyId: string;
  staffId: string;
  ground: 'declared' | 'herWish' | 'head';
  reason: string;
  untilDay?: PlainDate | undefined;
  /** null: she herself, by her code. */
  setBy: string | null;
};

/** From this moment the case does not exist for that person. Says who does it instead, or where it can go. */
export async function setExclusion(trx: Trx, kernel: Kernel, told: ToExclude, now: Date): Promise<Excluded> {
  const { caseId, agencyId, staffId } = told;
  const staff = await trx
    .selectFrom('staff')
    .select(['id', 'institutionId', 'roles'])
    .where('id', '=', staffId)
    .executeTakeFirst();
  if (!staff) throw new Refused('notFound');
  const known = await trx
    .selectFrom('exclusions')
    .select('id')
    .where('caseId', '=', caseId)
    .where('staffId', '=', staffId)
    .where('state', '=', 'inForce')
    .executeTakeFirst();
  if (known) throw new Refused('wrongStatus', '这个人已经在回避了。');
  const substitute = await colleagueFor(trx, caseId, staff);
  const elsewhere = substitute ? [] : await agenciesElsewhere(trx, agencyId);
  const id = newId(now.getTime());
  await trx
    .insertInto('exclusions')
    .values({
      id,
      caseId,
      staffId,
      ground: told.ground,
      state: 'inForce',
      reason: kernel.sealer.seal('exclusions.reason', told.reason, id),
      substituteStaffId: substitute?.staffId ?? null,
      substituteInstitutionId: substitute ? staff.institutionId : (elsewhere[0]?.institutionId ?? agencyId),
      untilDay: told.untilDay ?? null,
      setBy: told.setBy,
      setAt: now,
      endedBy: null,
      endedAt: null,
    })
    .execute();
  return { id, ...(substitute ? { substitute } : {}), elsewhere };
}

export type StaffMember = { staffId: string; personnelId: string | null };

/** Those across whose desk this case can come and who bear exactly this name. Part of a name is nobody's. */
export async function staffNamed(trx: Trx, caseId: string, name: string): Promise<StaffMember[]> {
  const matter = await trx
    .selectFrom('cases')
    .select(['agencyId', 'undertakerInstitutionId', 'ownerInstitutionId'])
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow();
  const receivers = await trx
    .selectFrom('applications')
    .select('receivedByInstitutionId')
    .where('caseId', '=', caseId)
    .execute();
  const offices = [
    matter.agencyId,
    matter.ownerInstitutionId,
    ...(matter.undertakerInstitutionId ? [matter.undertakerInstitutionId] : []),
    ...receivers.map(({ receivedByInstitutionId }) => receivedByInstitutionId),
  ];
  const rows = await trx
    .selectFrom('staff')
    .select(['id', 'name', 'personnelId'])
    .where('institutionId', 'in', [...new Set(offices)])
    .where('disabledAt', 'is', null)
    .execute();
  const wanted = normalise.name(name);
  return rows
    .filter((row) => normalise.name(row.name) === wanted)
    .map(({ id, personnelId }) => ({ staffId: id, personnelId }));
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
