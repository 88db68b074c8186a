import { changeOfLawyerPeriod } from '../../law/national/legal-aid-law/decision-periods.ts';
import { LAL_55 } from '../../law/national/legal-aid-law/duties.ts';
import { cases } from '../casework/case.scope.ts';
import { newId } from '../platform/identifier.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { scoped } from '../platform/scope.ts';
import type { ApplicantViewer } from '../platform/viewer.ts';
import { receive } from '../platform/workflow/begin.ts';
import { once } from '../platform/workflow/command.ts';
import type { Act } from '../platform/workflow/perform.ts';
import { handled, type ChangeRequest, type SubmitChangeRequest } from './change-request.model.ts';
import { loadChangeRequest, saveChangeRequest } from './change-request.store.ts';
import { changeRequestWorkflow } from './change-request.workflow.ts';

/** She asks for another person; nothing about her case changes until the agency has decided (55). */
export async function submitChangeRequest(
  kernel: Kernel,
  viewer: ApplicantViewer,
  told: SubmitChangeRequest,
  requestId: string,
): Promise<{ id: string }> {
  return once(
    kernel,
    { requestId, viewer, name: 'changeRequest.submit', input: told },
    async ({ trx, now, record: witness }) => {
      const matter = await scoped(trx, viewer, cases)
        .select(['agencyId', 'personnelId', 'status'])
        .where('id', '=', viewer.caseId)
        .forUpdate()
        .executeTakeFirst();
      if (!matter?.personnelId || !handled.includes(matter.status))
        throw new Refused('wrongStatus', '现在还没有人在办，或者已经办完，用不着换人。');
      const pending = await trx
        .selectFrom('changeRequests')
        .select('id')
        .where('caseId', '=', viewer.caseId)
        .where('status', '=', 'received')
        .executeTakeFirst();
      if (pending) throw new Refused('alreadyRaised');
      const id = newId(now.getTime());
      const record = {
        id,
        caseId: viewer.caseId,
        applicationId: viewer.applicationId,
        personId: viewer.personId,
        status: 'received' as const,
        agencyId: matter.agencyId,
        personnelId: matter.personnelId,
        ground: told.ground,
        reason: kernel.sealer.seal('changeRequests.reason', told.reason, id),
        answer: null,
        decidedBy: null,
        decidedAt: null,
        receivedAt: now,
        ownerInstitutionId: matter.agencyId,
        ownerRole: 'agency.approver' as const,
        offeredToInstitutionId: null,
      };
      await trx.insertInto('changeRequests').values(record).execute();
      return receive<ChangeRequest>(trx, kernel, witness, {
        record,
        subject: changeRequestWorkflow.subject,
        event: 'changeRequest.received',
        viewer,
        requestId,
        at: now,
        input: undefined,
        basis: LAL_55,
        counts: { ground: told.ground },
        starts: [{ rule: changeOfLawyerPeriod }],
      });
    },
  );
}

export const changeRequestActOf = (kernel: Kernel): Act<ChangeRequest> => ({
  workflow: changeRequestWorkflow,
  load: (trx, viewer, id) => loadChangeRequest(trx, kernel, viewer, id),
  save: (trx, id, patch) => saveChangeRequest(trx, kernel, id, patch),
  effects: {},
});
