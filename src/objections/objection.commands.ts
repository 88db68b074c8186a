import { objectionReviewPeriod } from '../../law/national/legal-aid-law/decision-periods.ts';
import { LAL_49_1 } from '../../law/national/legal-aid-law/provisions.ts';
import { newId } from '../platform/identifier.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import type { ApplicantViewer } from '../platform/viewer.ts';
import { receive } from '../platform/workflow/begin.ts';
import { once } from '../platform/workflow/command.ts';
import type { Act } from '../platform/workflow/perform.ts';
import { decisionAgainst } from './decision-against.queries.ts';
import type { Objection, SubmitObjection } from './objection.model.ts';
import { loadObjection, saveObjection } from './objection.store.ts';
import { objectionWorkflow } from './objection.workflow.ts';

/** She objects; a late objection is taken like any other, a person judges it (49). */
export async function submitObjection(
  kernel: Kernel,
  viewer: ApplicantViewer,
  told: SubmitObjection,
  requestId: string,
): Promise<{ id: string }> {
  return once(
    kernel,
    { requestId, viewer, name: 'objection.submit', input: told },
    async ({ trx, now, record: witness }) => {
      const decision = await decisionAgainst(trx, kernel, viewer);
      if (!decision) throw new Refused('wrongStatus', '现在没有可以提异议的决定。拿不准的，打 12348 问。');
      if (decision.objectionId) throw new Refused('alreadyRaised');
      const { objectionId: _none, number: _number, agency: _agency, bureau: _bureau, ...against } = decision;
      const id = newId(now.getTime());
      const record = {
        id,
        caseId: viewer.caseId,
        applicationId: viewer.applicationId,
        personId: viewer.personId,
        status: 'received' as const,
        ...against,
        reason: kernel.sealer.seal('objections.reason', told.reason, id),
        account: null,
        finding: null,
        reviewedBy: null,
        reviewedAt: null,
        correctionDays: null,
        receivedAt: now,
        ownerInstitutionId: decision.bureauId,
        ownerRole: 'bureau.supervisor' as const,
        offeredToInstitutionId: null,
      };
      await trx.insertInto('objections').values(record).execute();
      return receive<Objection>(trx, kernel, witness, {
        record,
        subject: objectionWorkflow.subject,
        event: 'objection.received',
        viewer,
        requestId,
        at: now,
        input: told,
        basis: LAL_49_1,
        counts: { against: decision.against, isLate: decision.isLate },
        starts: [{ rule: objectionReviewPeriod }],
      });
    },
  );
}

export const objectionActOf = (kernel: Kernel): Act<Objection> => ({
  workflow: objectionWorkflow,
  load: (trx, viewer, id) => loadObjection(trx, kernel, viewer, id),
  save: (trx, id, patch) => saveObjection(trx, kernel, id, patch),
  effects: {},
});
