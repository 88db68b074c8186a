import { RATINGS } from '../../law/national/standards/ratings.ts';
import { bureauOver } from '../network/bureau.queries.ts';
import { newId } from '../platform/identifier.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import type { ApplicantViewer } from '../platform/viewer.ts';
import { receive } from '../platform/workflow/begin.ts';
import { once } from '../platform/workflow/command.ts';
import type { Act } from '../platform/workflow/perform.ts';
import type { Rating, SubmitRating } from './rating.model.ts';
import { openSteps } from './rating.queries.ts';
import { loadRating, saveRating } from './rating.store.ts';
import { ratingWorkflow } from './rating.workflow.ts';

/** She rates one step, once. Whether an answer is owed is decided by what she says, in the same transaction. */
export function submitRating(
  kernel: Kernel,
  viewer: ApplicantViewer,
  told: SubmitRating,
  requestId: string,
): Promise<{ id: string }> {
  return once(
    kernel,
    { requestId, viewer, name: 'rating.submit', input: told },
    async ({ trx, now, record: witness }) => {
      const { steps, agencyId, personnelId } = await openSteps(trx, viewer);
      if (!steps.includes(told.step)) throw new Refused('wrongStatus', '这一步已经评过，或者还没有办到。');
      const id = newId(now.getTime());
      const record = {
        id,
        caseId: viewer.caseId,
        applicationId: viewer.applicationId,
        personId: viewer.personId,
        status: 'received' as const,
        step: told.step,
        grade: told.grade,
        moneyAsked: told.moneyAsked ?? null,
        met: told.step === 'intake' ? null : (told.met ?? null),
        feltSafe: told.feltSafe ?? null,
        told: kernel.sealer.seal('ratings.told', told.told, id),
        agencyId,
        bureauId: (await bureauOver(trx, agencyId))?.id ?? null,
        personnelId,
        finding: null,
        answer: null,
        answeredBy: null,
        answeredAt: null,
        receivedAt: now,
        ownerInstitutionId: agencyId,
        ownerRole: 'agency.approver' as const,
        offeredToInstitutionId: null,
      };
      await trx.insertInto('ratings').values(record).execute();
      return receive<Rating>(trx, kernel, witness, {
        record,
        subject: ratingWorkflow.subject,
        event: 'rating.received',
        viewer,
        requestId,
        at: now,
        input: undefined,
        basis: RATINGS,
        counts: { step: told.step, grade: told.grade },
      });
    },
  );
}

export const ratingActOf = (kernel: Kernel): Act<Rating> => ({
  workflow: ratingWorkflow,
  load: (trx, viewer, id) => loadRating(trx, kernel, viewer, id),
  save: (trx, id, patch) => saveRating(trx, kernel, id, patch),
  effects: {},
});
