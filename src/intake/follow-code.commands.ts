import type { Trx } from '../platform/database/database.ts';
import { newId } from '../platform/identifier.ts';
import { peopleOf } from '../people/people.queries.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { scoped } from '../platform/scope.ts';
import type { ApplicantViewer, StaffViewer } from '../platform/viewer.ts';
import { once } from '../platform/workflow/command.ts';
import { applications } from './application.scope.ts';
import { endFollowing, followCodeOf, helpingRoles, isKeptOut, isOnNoOtherSide } from './follow-code.records.ts';
import { endOfReturnCode, hashOfReturnCode } from './return-code.records.ts';

type Giver = ApplicantViewer | StaffViewer;
const atTheCounter = ['agency.clerk', 'agency.reviewer', 'agency.approver', 'station.worker'] as const;

/** She lets a helper see that it goes on. The code takes the place of the one given before; it is shown once. */
export async function giveFollowCode(
  kernel: Kernel,
  viewer: Giver,
  applicationId: string,
  personId: string,
  requestId: string,
): Promise<{ followCode: string }> {
  const code = followCodeOf(kernel.sealer, requestId);
  await once(
    kernel,
    { requestId, viewer, name: 'followCode.give', input: { applicationId, personId } },
    async ({ trx, now, record }) => {
      const { caseId, herId, minor, facts } = await applicationFor(trx, viewer, applicationId);
      const party = await trx
        .selectFrom('caseParties')
        .innerJoin('persons', 'persons.id', 'caseParties.personId')
        .select(['caseParties.id', 'caseParties.role'])
        .where('caseParties.applicationId', '=', applicationId)
        .where('caseParties.personId', '=', personId)
        .where('caseParties.role', 'in', [...helpingRoles])
        .where('caseParties.adverseSince', 'is', null)
        .where(isOnNoOtherSide)
        .forUpdate('caseParties')
        .executeTakeFirst();
      if (!party || (await isKeptOut(trx, kernel.sealer, { applicationId, facts, herId, helperId: personId })))
        throw new Refused('notFound');
      const her = (await peopleOf(trx, kernel.sealer, [herId])).get(herId);
      await endFollowing(trx, now, { partyId: party.id });
      await trx.updateTable('caseParties').set({ mayFollow: true }).where('id', '=', party.id).execute();
      await trx
        .insertInto('followCodes')
        .values({
          id: newId(now.getTime()),
          applicationId,
          partyId: party.id,
          codeHash: hashOfReturnCode(kernel.sealer, code),
          madeFrom: requestId,
          madeByStaffId: viewer.kind === 'staff' ? viewer.staffId : null,
          madeAt: now,
          endsOn: minor && party.role !== 'scribe' ? endOfReturnCode(her?.birthDate) : null,
          endedAt: null,
        })
        .execute();
      await record({
        subjectKind: 'application',
        subjectIds: [applicationId],
        caseIds: [caseId],
        purpose: viewer.kind === 'staff' ? 'handling' : 'own',
      });
      return { id: applicationId };
    },
  );
  return { followCode: code };
}

/** 不让看了: at once, also for a page that stands open. */
export function endFollowCode(
  kernel: Kernel,
  viewer: Giver,
  applicationId: string,
  personId: string,
  requestId: string,
): Promise<{ id: string }> {
  return once(
    kernel,
    { requestId, viewer, name: 'followCode.end', input: { applicationId, personId } },
    async ({ trx, now, record }) => {
      const { caseId } = await applicationFor(trx, viewer, applicationId);
      const parties = await trx
        .updateTable('caseParties')
        .set({ mayFollow: false })
        .where('applicationId', '=', applicationId)
        .where('personId', '=', personId)
        .where('role', 'in', [...helpingRoles])
        .returning('id')
        .execute();
      if (parties.length === 0) throw new Refused('notFound');
      for (const { id } of parties) await endFollowing(trx, now, { partyId: id });
      await record({
        subjectKind: 'application',
        subjectIds: [applicationId],
        caseIds: [caseId],
        purpose: viewer.kind === 'staff' ? 'protecting' : 'own',
      });
      return { id: applicationId };
    },
  );
}

async function applicationFor(trx: Trx, viewer: Giver, applicationId: string) {
  if (viewer.kind === 'staff' && !atTheCounter.some((role) => viewer.roles.includes(role)))
    throw new Refused('roleNotAllowed');
  const row = await scoped(trx, viewer, applications)
    .select(['applications.caseId', 'applications.personId as herId', 'applications.minor', 'applications.facts'])
    .where('applications.id', '=', applicationId)
    .$if(viewer.kind === 'staff', (query) =>
      query.where((eb) =>
        eb.or([
          eb('applications.agencyId', '=', viewer.kind === 'staff' ? viewer.institutionId : ''),
          eb('applications.receivedByInstitutionId', '=', viewer.kind === 'staff' ? viewer.institutionId : ''),
        ]),
      ),
    )
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Refused('notFound');
  return row;
}
