import { minorsMeetingPeriod } from '../../law/national/legal-aid-law/first-meeting.ts';
import type { Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import type { Viewer } from '../platform/viewer.ts';
import { appendEvent } from '../platform/workflow/events.ts';
import './case.tables.ts';
import { priorityWhen } from './priority-reasons.model.ts';

/** Flag, place in the queue and the meeting owed to a child, once it is known who of the case is one. */
export async function settleMinorOfCase(
  trx: Trx,
  kernel: Kernel,
  { caseId, viewer, at }: { caseId: string; viewer: Viewer; at: Date },
): Promise<void> {
  const matter = await trx
    .selectFrom('cases')
    .select(['status', 'minor', 'priorityReasons', 'confirmedAt', 'undertakerInstitutionId', 'agencyId'])
    .select(['ownerInstitutionId', 'ownerRole'])
    .where('id', '=', caseId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const child = await trx
    .selectFrom('applications')
    .select('id')
    .where('caseId', '=', caseId)
    .where('minor', '=', true)
    .limit(1)
    .executeTakeFirst();
  const minor = child !== undefined;
  if (minor === matter.minor) return;
  const { priority, reasons } = priorityWhen(minor, matter.priorityReasons);
  await trx.updateTable('cases').set({ minor, priority, priorityReasons: reasons }).where('id', '=', caseId).execute();
  const happening = await appendEvent(trx, kernel, {
    type: 'case.minorSettled',
    subjectKind: 'case',
    subjectId: caseId,
    caseId,
    fromStatus: matter.status,
    toStatus: matter.status,
    owner: { institutionId: matter.ownerInstitutionId, role: matter.ownerRole },
    basis: minor ? minorsMeetingPeriod.provision.id : null,
    requestId: null,
    counts: { minor },
    viewer,
    at,
    input: undefined,
  });
  const owesMeeting = minor && matter.status === 'inProgress' && !(await wasMet(trx, caseId, matter.confirmedAt));
  await kernel.ports.periodBook.apply(trx, happening, {
    institutionId: matter.undertakerInstitutionId ?? matter.agencyId,
    starts: owesMeeting ? [{ rule: minorsMeetingPeriod }] : [],
    meets: minor ? [] : [minorsMeetingPeriod],
    pauses: [],
    resumes: [],
  });
}

/** Whether whoever handles it now has met her already. */
async function wasMet(trx: Trx, caseId: string, since: Date | null): Promise<boolean> {
  const met = await trx
    .selectFrom('caseActivities')
    .select('id')
    .where('caseId', '=', caseId)
    .where('kind', '=', 'meeting')
    .$if(since !== null, (query) => query.where('recordedAt', '>=', since))
    .limit(1)
    .executeTakeFirst();
  return met !== undefined;
}
