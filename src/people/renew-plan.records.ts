import type { Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import { contactPlanOf, type PlanCard } from './people.queries.ts';
import { insertContactPlan } from './people.records.ts';
import type { AgreedHow, ContactPlanTold } from './person.model.ts';

/** What she agreed to stands; from now on it is read as strictly as a life may need. No plan is flagged off again. */
export async function flagPlan(trx: Trx, kernel: Kernel, personId: string): Promise<void> {
  const plan = await contactPlanOf(trx, kernel.sealer, personId);
  if (!plan || plan.safetyFlagged) return;
  const { safetyFlagged: _was, madeAt: _then, windows, neverContact, ...told } = plan;
  const said = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null)) as OnlySaid<typeof told>;
  const kept = { windows: windows.map(({ weekdays, ...hours }) => ({ weekdays: [...weekdays], ...hours })) };
  await insertContactPlan(trx, kernel, personId, { ...said, ...kept, neverContact: [...neverContact] }, true);
}
/** Without what was left open; the filter takes nothing else. */
type OnlySaid<T> = { [K in keyof T as null extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as null extends T[K] ? K : never]?: NonNullable<T[K]>;
};

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
