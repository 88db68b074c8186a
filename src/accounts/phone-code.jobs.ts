import { z } from 'zod';
import { applicationsBehind } from '../intake/behind-phone.records.ts';
import { release } from '../platform/gateway.ts';
import type { Kernel } from '../platform/kernel.ts';
import { judge } from '../platform/outgoing/judge.ts';
import './accounts.tables.ts';
import { CODE_MINUTES, drawCode, hashOfPhoneCode } from './phone-code.ts';

const Job = z.object({ id: z.uuid() });

/**
 * Sends a code if it may go this very minute: within her hours, to a number of hers that nobody barred. One that would
 * have to wait is not sent at all, since it would arrive when it opens nothing and somebody else may hold the telephone.
 */
export async function sendPhoneCode(kernel: Kernel, data: Record<string, unknown>): Promise<void> {
  const { id } = Job.parse(data);
  await kernel.db.transaction().execute(async (trx) => {
    const row = await trx.selectFrom('phoneCodes').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
    const tooOld = kernel.clock.now().getTime() - (row?.askedAt.getTime() ?? 0) >= CODE_MINUTES * 60_000;
    if (!row || row.codeHash !== null || tooOld) return;
    const { code, body } = drawCode();
    const phone = kernel.sealer.open('phoneCodes.phone', row.phone, id);
    for (const { caseId, personId } of await applicationsBehind(trx, kernel, phone)) {
      const item = { caseId, channel: 'sms', template: 'one-time-code', body } as const;
      const { held, notBefore } = await judge(trx, kernel, { ...item, personId, recipient: 'person' });
      if (held || notBefore) continue;
      const sent = await release(trx, kernel, { ...item, to: { personId } });
      await trx
        .updateTable('phoneCodes')
        .set({ codeHash: hashOfPhoneCode(kernel, id, code), outgoingId: sent.id })
        .where('id', '=', id)
        .execute();
      return;
    }
  });
}

export async function workPhoneCodes(kernel: Kernel): Promise<void> {
  await kernel.jobs.work('send-phone-code', (data) => sendPhoneCode(kernel, data));
}
