import { cases } from '../casework/case.scope.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { scoped } from '../platform/scope.ts';
import { roles, type StaffViewer } from '../platform/viewer.ts';
import { isOnDuty } from './duty.commands.ts';
import type { Colleague, DutyView } from './duty.model.ts';
import './duty.tables.ts';

/** The shifts of the own office that are not over. */
export async function dutyOf(kernel: Kernel, viewer: StaffViewer): Promise<DutyView> {
  const now = kernel.clock.now();
  const rows = await kernel.db
    .selectFrom('dutyShifts')
    .innerJoin('staff', 'staff.id', 'dutyShifts.staffId')
    .select(['dutyShifts.id', 'staff.name', 'fromAt', 'untilAt'])
    .where('staff.institutionId', '=', viewer.institutionId)
    .where('untilAt', '>', now)
    .orderBy('fromAt')
    .limit(60)
    .execute();
  return {
    isOnDuty: await isOnDuty(kernel.db, viewer, now),
    maySet: viewer.roles.includes('agency.approver'),
    shifts: rows.map(({ id, name, fromAt, untilAt }) => ({
      id,
      staff: name,
      from: fromAt.toISOString(),
      until: untilAt.toISOString(),
      isNow: fromAt <= now,
    })),
  };
}

export const colleaguesOf = (kernel: Kernel, viewer: StaffViewer): Promise<Colleague[]> =>
  staffAt(kernel, [viewer.institutionId]);

/** Everybody across whose desk this case can come: the agency's, the undertaking unit's, whoever holds it now. */
export async function staffNear(kernel: Kernel, viewer: StaffViewer, caseId: string): Promise<Colleague[]> {
  const row = await scoped(kernel.db, viewer, cases)
    .select(['cases.agencyId', 'cases.undertakerInstitutionId', 'cases.ownerInstitutionId'])
    .where('cases.id', '=', caseId)
    .executeTakeFirst();
  if (!row) throw new Refused('notFound');
  const { agencyId, undertakerInstitutionId, ownerInstitutionId } = row;
  return staffAt(kernel, [agencyId, ownerInstitutionId, ...(undertakerInstitutionId ? [undertakerInstitutionId] : [])]);
}

async function staffAt({ db }: Kernel, institutionIds: readonly string[]): Promise<Colleague[]> {
  const rows = await db
    .selectFrom('staff')
    .innerJoin('institutions', 'institutions.id', 'staff.institutionId')
    .select(['staff.id as staffId', 'staff.name', 'institutions.name as office', 'staff.roles'])
    .where('staff.institutionId', 'in', [...new Set(institutionIds)])
    .where('staff.disabledAt', 'is', null)
    .orderBy('institutions.name')
    .orderBy('staff.name')
    .limit(300)
    .execute();
  return rows.map(({ roles: held, ...row }) => ({ ...row, posts: held.map((role) => roles[role]) }));
}
