import { z } from 'zod';
import { valueOn } from '../../law/kernel/parameter.ts';
import { withLength } from '../../law/kernel/period.ts';
import { dataRequestDays, dataRequestPeriod } from '../../law/national/personal-information/answer-time.ts';
import { openDestruction } from '../destructions/destruction.records.ts';
import { applications } from '../intake/application.scope.ts';
import { followDetail } from '../intake/details-pending.records.ts';
import { receiversOf } from '../intake/hand-over.records.ts';
import { restrictUse } from '../intake/use-restriction.records.ts';
import { newId } from '../platform/identifier.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { scoped } from '../platform/scope.ts';
import type { ApplicantViewer, StaffViewer } from '../platform/viewer.ts';
import { receive } from '../platform/workflow/begin.ts';
import { once } from '../platform/workflow/command.ts';
import type { Act } from '../platform/workflow/perform.ts';
import {
  Correctable,
  wantedBasis,
  type AskForData,
  type AskForDataInPerson,
  type DataRequest,
} from './data-request.model.ts';
import { isRestricted, loadDataRequest, putRight, saveDataRequest } from './data-request.store.ts';
import { dataRequestWorkflow } from './data-request.workflow.ts';

/** She asks, by her code. Nothing is handed out by it: a person decides. */
export const askForData = (
  kernel: Kernel,
  viewer: ApplicantViewer,
  told: AskForData,
  requestId: string,
): Promise<{ id: string }> =>
  ask(kernel, viewer, viewer.applicationId, { ...told, channel: 'byCode', askedBy: null }, requestId);

/** She asks at the counter, or whoever applied for her and stands on her side. */
export async function askForDataInPerson(
  kernel: Kernel,
  viewer: StaffViewer,
  applicationId: string,
  { identityChecked: _checked, ...told }: AskForDataInPerson,
  requestId: string,
): Promise<{ id: string }> {
  if (!mayTake.some((role) => viewer.roles.includes(role))) throw new Refused('roleNotAllowed');
  return ask(kernel, viewer, applicationId, { ...told, channel: 'inPerson' }, requestId);
}
const mayTake = ['agency.clerk', 'agency.reviewer', 'agency.approver'] as const;

type Asked = AskForData & Pick<DataRequest, 'channel' | 'askedBy'>;

function ask(
  kernel: Kernel,
  viewer: ApplicantViewer | StaffViewer,
  applicationId: string,
  told: Asked,
  requestId: string,
): Promise<{ id: string }> {
  const input = { applicationId, ...told };
  return once(
    kernel,
    { requestId, viewer, name: 'dataRequest.submit', input },
    async ({ trx, now, record: witness }) => {
      const application = await scoped(trx, viewer, applications)
        .select(['id', 'caseId', 'personId', 'agencyId'])
        .where('id', '=', applicationId)
        .$if(viewer.kind === 'staff', (query) =>
          query.where('agencyId', '=', viewer.kind === 'staff' ? viewer.institutionId : ''),
        )
        .forUpdate()
        .executeTakeFirst();
      if (!application) throw new Refused('notFound');
      const { askedBy } = told;
      if (askedBy && !(await receiversOf(trx, applicationId)).some(({ as }) => as === askedBy))
        throw new Refused('anotherPersonNeeded');
      const pending = await trx
        .selectFrom('dataRequests')
        .select('id')
        .where('applicationId', '=', applicationId)
        .where('wanted', '=', told.wanted)
        .where('status', '=', 'received')
        .executeTakeFirst();
      if (pending) throw new Refused('alreadyRaised');
      const id = newId(now.getTime());
      const { agencyId } = application;
      const record = {
        id,
        caseId: application.caseId,
        applicationId,
        personId: application.personId,
        status: 'received' as const,
        wanted: told.wanted,
        channel: told.channel,
        askedBy,
        takenBy: viewer.kind === 'staff' ? viewer.staffId : null,
        agencyId,
        told: kernel.sealer.seal('dataRequests.told', told.told, id),
        answer: null,
        ground: null,
        keepUntil: null,
        copyUntil: null,
        decidedBy: null,
        decidedAt: null,
        liftReason: null,
        liftedBy: null,
        liftedAt: null,
        receivedAt: now,
        ownerInstitutionId: agencyId,
        ownerRole: 'agency.approver' as const,
        offeredToInstitutionId: null,
      };
      await trx.insertInto('dataRequests').values(record).execute();
      return receive<DataRequest>(trx, kernel, witness, {
        record,
        subject: dataRequestWorkflow.subject,
        event: 'dataRequest.received',
        viewer,
        requestId,
        at: now,
        input: undefined,
        basis: wantedBasis[told.wanted],
        counts: { wanted: told.wanted, channel: told.channel },
        starts: [{ rule: periodToday(kernel) }],
      });
    },
  );
}

/** The rule with the number of days in force today; where there is none, a period that nobody can compute. */
function periodToday({ clock }: Pick<Kernel, 'clock'>) {
  const days = valueOn(dataRequestDays, clock.today());
  return days.known ? withLength(dataRequestPeriod, days.dated.value) : dataRequestPeriod;
}

const Correction = z.object({ field: Correctable, value: z.string() });

export const dataRequestActOf = (kernel: Kernel): Act<DataRequest> => ({
  workflow: dataRequestWorkflow,
  load: (trx, viewer, id) => loadDataRequest(trx, kernel, viewer, id),
  save: (trx, id, patch) => saveDataRequest(trx, kernel, id, patch),
  effects: {
    /** Two people destroy a file: her wish is the first one's word, and no more than that. */
    agreeToErase: async (trx, { viewer, at }, { before, kernel: within }) => {
      if (viewer.kind !== 'staff') throw new Refused('roleNotAllowed');
      await openDestruction(trx, within, viewer, before.caseId, { requestId: null, now: at });
    },
    correct: async (trx, { input, viewer, at }, { before }) => {
      const correction = Correction.parse(input);
      await putRight(trx, kernel, before.personId, correction);
      await followDetail(trx, kernel, before.personId, correction.field, { viewer, at });
    },
    restrict: (trx, _, { before }) => restrictUse(trx, before.applicationId, true),
    lift: async (trx, _, { before }) => restrictUse(trx, before.applicationId, await isRestricted(trx, before)),
  },
});
