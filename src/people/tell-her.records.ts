import type { Trx } from '../platform/database/database.ts';
import { release } from '../platform/gateway.ts';
import type { Kernel } from '../platform/kernel.ts';
import { shortMessage } from '../platform/outgoing/short-messages.ts';
import { contactPlanOf } from './people.queries.ts';

/** Leaves word for her behind her code, and a sign that there is word where her plan allows one. All through the gateway. */
export async function tellHer(
  trx: Trx,
  kernel: Kernel,
  { caseId, personId, template, body }: { caseId: string; personId: string; template: string; body: string },
): Promise<void> {
  await release(trx, kernel, { caseId, to: { personId }, channel: 'desk', template, body });
  const plan = await contactPlanOf(trx, kernel.sealer, personId);
  // A short message may lie open on a table: it names no office and no matter, whatever the plan says.
  const ways = { sms: plan?.maySms, wechat: plan?.mayWechat, mail: plan?.mayMail };
  for (const channel of ['sms', 'wechat', 'mail'] as const)
    if (ways[channel])
      await release(trx, kernel, {
        caseId,
        to: { personId },
        channel,
        template: 'something-new',
        body: shortMessage('something-new'),
      });
}
