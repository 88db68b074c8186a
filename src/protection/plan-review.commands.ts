import { planReviewPeriod } from '../../law/national/standards/plan-review.ts';
import type { Trx } from '../platform/database/database.ts';
import { newId } from '../platform/identifier.ts';
import type { Kernel } from '../platform/kernel.ts';
import { scoped } from '../platform/scope.ts';
import type { Viewer } from '../platform/viewer.ts';
import { begin } from '../platform/workflow/begin.ts';
import { performWithin, type Act } from '../platform/workflow/perform.ts';
import type { PlanReview } from './plan-review.model.ts';
import { planReviews } from './plan-review.scope.ts';
import { planReviewWorkflow } from './plan-review.workflow.ts';
import './protection.tables.ts';

const system = { kind: 'system', because: 'plan-review' } as const;
const field = 'planReviews.agreed';

export const planReviewActOf = (kernel: Kernel): Act<PlanReview> => ({
  workflow: planReviewWorkflow,
  load: async (trx, viewer, id) => {
    const row = await scoped(trx, viewer, planReviews)
      .selectAll('planReviews')
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    return row && { ...row, agreed: row.agreed === null ? null : kernel.sealer.open(field, row.agreed, id) };
  },
  save: async (trx, id, { caseId: _own, agreed, ...patch }) => {
    const sealed = agreed ? { agreed: kernel.sealer.seal(field, agreed, id) } : {};
    await trx
      .updateTable('planReviews')
      .set({ ...patch, ...sealed })
      .where('id', '=', id)
      .execute();
  },
  effects: {},
});

/** A plan that lies with the office is owed another look; a newer plan starts its days anew. */
export async function openPlanReview(
  trx: Trx,
  kernel: Kernel,
  { applicationId, caseId }: { applicationId: string; caseId: string },
  viewer: Viewer,
  since?: Date,
): Promise<void> {
  await closePlanReview(trx, kernel, applicationId, 'replace');
  const now = kernel.clock.now();
  const { agencyId } = await trx
    .selectFrom('applications')
    .select('agencyId')
    .where('id', '=', applicationId)
    .executeTakeFirstOrThrow();
  const record = {
    id: newId(now.getTime()),
    caseId,
    applicationId,
    status: 'due' as const,
    ownerInstitutionId: agencyId,
    ownerRole: 'agency.clerk' as const,
    offeredToInstitutionId: null,
    openedAt: since ?? now,
    closedAt: null,
    how: null,
    agreed: null,
  };
  await trx.insertInto('planReviews').values(record).execute();
  await begin<PlanReview>(trx, kernel, {
    record,
    subject: planReviewWorkflow.subject,
    event: 'planReview.opened',
    viewer,
    requestId: null,
    at: now,
    input: undefined,
    basis: planReviewPeriod.provision,
    starts: [{ rule: planReviewPeriod, ...(since ? { from: since } : {}) }],
  });
  const period = await trx
    .selectFrom('periods')
    .select('dueOn')
    .where('subjectId', '=', record.id)
    .executeTakeFirstOrThrow();
  await trx
    .updateTable('enclosures')
    .set({ reviewOn: period.dueOn })
    .where('applicationId', '=', applicationId)
    .where('kind', '=', 'plan')
    .execute();
}

/** Ends what is owed because of what she did with her plan. */
export async function closePlanReview(
  trx: Trx,
  kernel: Kernel,
  applicationId: string,
  transition: 'replace' | 'takeAway',
): Promise<void> {
  const open = await scoped(trx, system, planReviews)
    .select('planReviews.id')
    .where('planReviews.applicationId', '=', applicationId)
    .where('planReviews.status', '=', 'due')
    .executeTakeFirst();
  if (!open) return;
  const asked = { id: open.id, transition, input: {}, viewer: system };
  await performWithin(trx, kernel, planReviewActOf(kernel), asked, kernel.clock.now());
}
