import { dayOf, type PlainDate } from '../../law/kernel/plain-date.ts';
import { nextDueOf } from '../periods/due.queries.ts';
import { occasionOf, type Kernel } from '../platform/kernel.ts';
import { scoped } from '../platform/scope.ts';
import type { ApplicantViewer, StaffViewer } from '../platform/viewer.ts';
import { offeredActions } from '../platform/workflow/can-perform.ts';
import { planReviewStatusLabels, reviewWays, type PlanReviewView } from './plan-review.model.ts';
import { planReviews } from './plan-review.scope.ts';
import { planReviewWorkflow } from './plan-review.workflow.ts';
import './protection.tables.ts';

/** What an office owes, the oldest first, then what it has looked at lately. */
export async function listPlanReviews(kernel: Kernel, viewer: StaffViewer): Promise<PlanReviewView[]> {
  const rows = await scoped(kernel.db, viewer, planReviews)
    .innerJoin('applications', 'applications.id', 'planReviews.applicationId')
    .selectAll('planReviews')
    .select('applications.number')
    .where('planReviews.status', 'in', ['due', 'reviewed', 'notWanted'])
    .orderBy((eb) => eb('planReviews.status', '!=', 'due'))
    .orderBy((eb) => eb.case().when('planReviews.status', '=', 'due').then(eb.ref('planReviews.openedAt')).end())
    .orderBy('planReviews.closedAt', 'desc')
    .limit(200)
    .execute();
  const due = await nextDueOf(
    kernel.db,
    rows.map(({ id }) => id),
    kernel.clock.now(),
  );
  return rows.map(({ number, agreed: sealed, ...row }) => {
    const agreed = sealed === null ? null : kernel.sealer.open('planReviews.agreed', sealed, row.id);
    const ends = due.get(row.id);
    return {
      id: row.id,
      caseId: row.caseId,
      applicationId: row.applicationId,
      application: number,
      status: row.status,
      statusLabel: planReviewStatusLabels[row.status],
      ...(ends ? { due: ends } : {}),
      ...(row.closedAt ? { closedAt: row.closedAt.toISOString() } : {}),
      ...(row.how ? { how: reviewWays[row.how] } : {}),
      ...(agreed ? { agreed } : {}),
      actions: offeredActions(planReviewWorkflow, { ...row, agreed }, occasionOf(kernel, viewer)),
    };
  });
}

export type ReviewHad = { on: PlainDate; agreed: string };

/** What was agreed with her, the last time first. */
export async function herPlanReviews({ db, sealer }: Kernel, viewer: ApplicantViewer): Promise<ReviewHad[]> {
  const rows = await scoped(db, viewer, planReviews)
    .select(['planReviews.id', 'planReviews.closedAt', 'planReviews.agreed'])
    .where('planReviews.status', '=', 'reviewed')
    .orderBy('planReviews.closedAt', 'desc')
    .limit(5)
    .execute();
  return rows.flatMap(({ id, closedAt, agreed }) =>
    closedAt && agreed
      ? [{ on: dayOf(closedAt.getTime()), agreed: sealer.open('planReviews.agreed', agreed, id) }]
      : [],
  );
}
