import type { Trx } from './database/database.ts';
import { newId } from './identifier.ts';
import type { Kernel } from './kernel.ts';
import { isDecoy } from './not-decoy.ts';
import { recipientOfKind, type Channel, type Recipient } from './outgoing/channels.ts';
import { judge } from './outgoing/judge.ts';
import './outgoing/outgoing.tables.ts';
import type { Refusal } from './refusal.ts';

export { channels, type Channel } from './outgoing/channels.ts';

export type Outgoing = {
  caseId: string;
  /** Exactly one of the two: a person behind her plan, or an office. */
  to: { personId: string } | { institutionId: string };
  channel: Channel;
  template: string;
  body: string;
};

/**
 * The one door out. Whatever leaves about a person is written here first, in the sender's transaction, and is
 * released, held with its reason, or delayed to her next window. Nothing else in the product may send.
 */
export async function release(trx: Trx, kernel: Kernel, item: Outgoing): Promise<{ id: string; held?: Refusal }> {
  const now = kernel.clock.now();
  if (await isDecoy(trx, item.caseId)) return { id: newId(now.getTime()) }; // about nobody: nothing leaves, and nobody is told so
  const personId = 'personId' in item.to ? item.to.personId : null;
  const institutionId = 'institutionId' in item.to ? item.to.institutionId : null;
  const { caseId, channel, template, body } = item;
  const recipient = institutionId === null ? 'person' : await recipientOf(trx, institutionId);
  const { held, notBefore, leaks, isDuty } = await judge(trx, kernel, {
    caseId,
    personId,
    recipient,
    channel,
    template,
    body,
  });
  const id = newId(now.getTime());
  await trx
    .insertInto('outgoing')
    .values({
      id,
      caseId,
      personId,
      institutionId,
      recipient,
      channel,
      template,
      body: kernel.sealer.seal('outgoing.body', body, id),
      state: held ? 'held' : 'released',
      heldCode: held?.code ?? null,
      heldBecause: held?.because.message ?? null,
      leaks: [...leaks],
      isDuty,
      notBefore: notBefore ?? null,
      createdAt: now,
    })
    .execute();
  if (held) return { id, held: held.because };
  await kernel.jobs.enqueue(trx, 'send-outgoing', { id }, secondsTo(notBefore, now));
  return { id };
}

async function recipientOf(trx: Trx, institutionId: string): Promise<Recipient> {
  const row = await trx.selectFrom('institutions').select('kind').where('id', '=', institutionId).executeTakeFirst();
  return recipientOfKind(row?.kind ?? '');
}

export const secondsTo = (moment: Date | undefined, now: Date): number =>
  moment === undefined ? 0 : Math.max(0, Math.ceil((moment.getTime() - now.getTime()) / 1000));
