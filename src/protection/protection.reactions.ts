import { answersHandedIn } from '../intake/draft.queries.ts';
import type { Kernel } from '../platform/kernel.ts';
import { insertEnclosure } from './enclosure.commands.ts';
import { openPlanReview } from './plan-review.commands.ts';
import { planReviewWorkflow } from './plan-review.workflow.ts';
import { EnclosureKind } from './enclosure.model.ts';

/** What she said should go with her application goes with it, in the very act of handing it in. */
export function protectionReactions(kernel: Kernel): void {
  kernel.reactions.on('application.received', 'keep what she enclosed', async (trx, happening) => {
    const answers = await answersHandedIn(trx, kernel, happening.eventId);
    const place = { applicationId: happening.subjectId, caseId: happening.caseId };
    for (const [name, body] of Object.entries(answers?.enclosed ?? {})) {
      const kind = EnclosureKind.safeParse(name);
      if (kind.success) await insertEnclosure(trx, kernel, place, kind.data, body, happening.viewer);
    }
  });
  kernel.reactions.on('planReview.reviewed', 'the next look is owed when she wants one', async (trx, happening) => {
    const told = planReviewWorkflow.transitions.review.input.parse(happening.input);
    const plan = await trx
      .selectFrom('planReviews')
      .innerJoin('enclosures', 'enclosures.applicationId', 'planReviews.applicationId')
      .select(['planReviews.applicationId', 'planReviews.caseId', 'enclosures.id'])
      .where('planReviews.id', '=', happening.subjectId)
      .where('enclosures.kind', '=', 'plan')
      .executeTakeFirst();
    if (!plan) return;
    if (told.isWantedAgain) await openPlanReview(trx, kernel, plan, happening.viewer);
    else await trx.updateTable('enclosures').set({ reviewOn: null }).where('id', '=', plan.id).execute();
  });
  kernel.reactions.on(
    'application.transferTaken',
    'whoever has the application owes the look',
    async (trx, { subjectId }) => {
      const { ownerInstitutionId: institutionId } = await trx
        .selectFrom('applications')
        .select('ownerInstitutionId')
        .where('id', '=', subjectId)
        .executeTakeFirstOrThrow();
      const moved = await trx
        .updateTable('planReviews')
        .set({ ownerInstitutionId: institutionId })
        .where('applicationId', '=', subjectId)
        .where('status', '=', 'due')
        .returning('id')
        .execute();
      for (const { id } of moved)
        await trx.updateTable('periods').set({ institutionId }).where('subjectId', '=', id).execute();
    },
  );
  kernel.reactions.on('planReview.waived', 'no day is named that nobody keeps', async (trx, happening) => {
    await trx
      .updateTable('enclosures')
      .set({ reviewOn: null })
      .where('kind', '=', 'plan')
      .where('applicationId', '=', (eb) =>
        eb.selectFrom('planReviews').select('applicationId').where('id', '=', happening.subjectId),
      )
      .execute();
  });
}
