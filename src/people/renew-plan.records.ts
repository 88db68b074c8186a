import type { Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import { contactPlanOf, type PlanCard } from './people.queries.ts';
import { insertContactPlan } from './people.records.ts';
import type { AgreedHow, ContactPlanTold } from './person.model.ts';

/**
 * A new agreement in a new row: what was agreed before stays on file. No new plan says that she is out of danger, and
 * an address that nobody asked for again is still hers.
 */
export async function renewPlan(
  trx: Trx,
  kernel: Kernel,
  personId: string,
  told: (before: PlanCard | undefined) => ContactPlanTold,
  { isFlagged, ...agreed }: { isFlagged: boolean; how: AgreedHow | 'byCode'; by: string },
): Promise<void> {
  const before = await contactPlanOf(trx, kernel.sealer, personId);
  const plan = told(before);
  const wechatId = plan.wechatId ?? before?.wechatId ?? undefined;
  const mailAddress = plan.mailAddress ?? before?.mailAddress ?? undefined;
  await insertContactPlan(
    trx,
    kernel,
    personId,
    { ...plan, ...(wechatId ? { wechatId } : {}), ...(mailAddress ? { mailAddress } : {}) },
    isFlagged || (before?.safetyFlagged ?? false),
    agreed,
  );
}
