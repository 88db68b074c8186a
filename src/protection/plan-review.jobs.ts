import type { Kernel } from '../platform/kernel.ts';
import { notDecoy } from '../platform/not-decoy.ts';
import { openPlanReview } from './plan-review.commands.ts';
import './protection.tables.ts';

const because = { kind: 'system', because: 'plan-never-reviewed' } as const;

/**
 * Plans kept before reviews were owed, or brought in from elsewhere, are owed one too, its days running from when she
 * kept the plan. Asked at each start and each night; where a review stands or stood, nothing happens. Returns how many.
 */
export async function oweReviews(kernel: Kernel): Promise<number> {
  const plans = await kernel.db
    .selectFrom('enclosures')
    .select('id')
    .where('kind', '=', 'plan')
    .where(notDecoy('enclosures.caseId'))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('planReviews')
            .select('planReviews.id')
            .whereRef('planReviews.applicationId', '=', 'enclosures.applicationId'),
        ),
      ),
    )
    .orderBy('id')
    .execute();
  let opened = 0;
  for (const { id } of plans) if (await oweReview(kernel, id)) opened++;
  return opened;
}

/** One at a time and under its lock: two workers that start together owe her one review. */
const oweReview = (kernel: Kernel, id: string): Promise<boolean> =>
  kernel.db.transaction().execute(async (trx) => {
    const plan = await trx
      .selectFrom('enclosures')
      .select(['applicationId', 'caseId', 'keptAt'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!plan) return false;
    const known = await trx
      .selectFrom('planReviews')
      .select('id')
      .where('applicationId', '=', plan.applicationId)
      .limit(1)
      .executeTakeFirst();
    if (known) return false;
    await openPlanReview(trx, kernel, plan, because, plan.keptAt);
    return true;
  });
