import { cases } from '../casework/case.scope.ts';
import { applications } from '../intake/application.scope.ts';
import { endFollowing } from '../intake/follow-code.records.ts';
import { replaceReturnCode } from '../intake/replace-code.records.ts';
import { endOfReturnCode, hashOfReturnCode, returnCodeOf } from '../intake/return-code.records.ts';
import { peopleOf } from '../people/people.queries.ts';
import { insertContactPlan } from '../people/people.records.ts';
import { ContactPlanTold } from '../people/person.model.ts';
import type { Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { scoped } from '../platform/scope.ts';
import type { StaffViewer } from '../platform/viewer.ts';
import { once } from '../platform/workflow/command.ts';
import type { MarkAdverse, ReissueReturnCode } from './guardian.model.ts';

const mayMark = ['agency.clerk', 'agency.reviewer', 'agency.approver'] as const;
const mayReissue = [...mayMark, 'station.worker'] as const;

/**
 * The switch. At once: the code that this person may hold opens nothing, open sessions end, what was told of how to
 * reach her counts no longer, and what waits to be sent is held. Nothing is told to anybody by it.
 */
export function markAdverse(
  kernel: Kernel,
  viewer: StaffViewer,
  caseId: string,
  told: MarkAdverse,
  requestId: string,
): Promise<{ id: string }> {
  return once(
    kernel,
    { requestId, viewer, name: 'party.markAdverse', input: { caseId, told } },
    async ({ trx, now, record }) => {
      if (!mayMark.some((role) => viewer.roles.includes(role))) throw new Refused('roleNotAllowed');
      const seen = await scoped(trx, viewer, cases)
        .select('cases.id')
        .where('cases.id', '=', caseId)
        .forUpdate()
        .executeTakeFirst();
      const parties = await trx
        .selectFrom('caseParties')
        .select(['id', 'role', 'applicationId'])
        .where('caseId', '=', caseId)
        .where('personId', '=', told.personId)
        .where('role', 'not in', ['applicant', 'representedChild'])
        .execute();
      if (!seen || parties.length === 0) throw new Refused('notFound');
      for (const { id, role } of parties)
        await trx
          .updateTable('caseParties')
          .set({
            role: role === 'opponent' ? 'opponent' : 'conflictedGuardian',
            mayFollow: false,
            adverseSince: now,
            adverseBecause: told.because,
            adverseBy: viewer.staffId,
          })
          .where('id', '=', id)
          .execute();
      await endFollowing(trx, now, { caseId });
      const filed = parties
        .filter(({ role }) => role !== 'opponent')
        .flatMap(({ applicationId }) => applicationId ?? []);
      for (const applicationId of filed) await closeEveryWay(trx, kernel, applicationId, told.personId, requestId);
      await record({ subjectKind: 'case', subjectIds: [caseId], caseIds: [caseId], purpose: 'protecting' });
      return { id: caseId };
    },
  );
}

/** A code that nobody ever saw takes the place of the one that was given out. */
async function closeEveryWay(
  trx: Trx,
  kernel: Kernel,
  applicationId: string,
  adverseId: string,
  requestId: string,
): Promise<void> {
  const unseen = hashOfReturnCode(kernel.sealer, returnCodeOf(kernel.sealer, `${requestId} ${applicationId} closed`));
  const { personId } = await trx
    .updateTable('applications')
    .set({ returnCodeHash: unseen })
    .where('id', '=', applicationId)
    .returning('personId')
    .executeTakeFirstOrThrow();
  await trx.deleteFrom('sessions').where('applicationId', '=', applicationId).execute();
  const adverse = (await peopleOf(trx, kernel.sealer, [adverseId])).get(adverseId);
  const nothingAgreed = ContactPlanTold.parse({ neverTold: adverse?.name });
  await insertContactPlan(trx, kernel, personId, nothingAgreed, true);
  await trx
    .updateTable('outgoing')
    .set({ state: 'held', heldCode: 'barred', heldBecause: '联系方式可能由对立方提供，已拦下。请先当面重新约定。' })
    .where('personId', '=', personId)
    .where('state', 'in', ['released', 'sending']) // what is being tried would come back as released
    .where('channel', '!=', 'desk')
    .execute();
}

/** 换发查询码: in person. An agent's code ends on her 18th birthday; her own does not. */
export async function reissueReturnCode(
  kernel: Kernel,
  viewer: StaffViewer,
  applicationId: string,
  told: ReissueReturnCode,
  requestId: string,
): Promise<{ returnCode: string }> {
  const code = returnCodeOf(kernel.sealer, requestId);
  await once(
    kernel,
    { requestId, viewer, name: 'application.reissueReturnCode', input: { applicationId, told } },
    async ({ trx, now, record }) => {
      if (!mayReissue.some((role) => viewer.roles.includes(role))) throw new Refused('roleNotAllowed');
      const row = await scoped(trx, viewer, applications)
        .select(['applications.caseId', 'applications.personId'])
        .where('applications.id', '=', applicationId)
        .where((eb) =>
          eb.or([
            eb('applications.agencyId', '=', viewer.institutionId),
            // She comes back to the counter that took it: the station sees her papers, and hands her the slip.
            eb('applications.receivedByInstitutionId', '=', viewer.institutionId),
          ]),
        )
        .forUpdate()
        .executeTakeFirst();
      if (!row) throw new Refused('notFound');
      const person = (await peopleOf(trx, kernel.sealer, [row.personId])).get(row.personId);
      await replaceReturnCode(trx, kernel, {
        applicationId,
        requestId,
        viewer,
        at: now,
        how: 'inPerson',
        endsOn: told.handedTo === 'newAgent' ? endOfReturnCode(person?.birthDate) : null,
      });
      await record({
        subjectKind: 'application',
        subjectIds: [applicationId],
        caseIds: [row.caseId],
        purpose: 'protecting',
      });
      return { id: applicationId };
    },
  );
  return { returnCode: code };
}
