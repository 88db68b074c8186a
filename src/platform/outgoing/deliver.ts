import { z } from 'zod';
import type { Kernel } from '../kernel.ts';
import { secondsTo } from '../gateway.ts';
import { judgeByPlan } from './judge.ts';
import './outgoing.tables.ts';
import type { Handed, Parcel, Provider } from './provider.ts';

const Job = z.object({ id: z.uuid() });
/** After so many tries a person takes over. */
export const mostTries = 8;
/** A worker that died in the middle leaves its item to the next after this long. */
const claimHolds = 5 * 60_000;

/**
 * Hands a released item to its channel: taken in one transaction, sent outside of any, recorded in another. Her own
 * desk is this very product, so it is there at once; a channel without a provider stays in the outbox.
 */
export async function deliver(kernel: Kernel, data: Record<string, unknown>): Promise<void> {
  const { id } = Job.parse(data);
  const taken = await take(kernel, id);
  if (!taken) return;
  await keep(kernel, taken, await taken.provider.send(taken.parcel));
}

type Taken = { parcel: Parcel; provider: Provider; tries: number };

async function take(kernel: Kernel, id: string): Promise<Taken | undefined> {
  const now = kernel.clock.now();
  return kernel.db.transaction().execute(async (trx) => {
    const row = await trx.selectFrom('outgoing').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
    const isFree =
      row?.state === 'released' ||
      (row?.state === 'sending' && now.getTime() - (row.claimedAt?.getTime() ?? 0) >= claimHolds);
    if (!row || !isFree) return undefined;
    const put = (change: { state?: 'sent' | 'held' | 'failed' | 'sending' | 'released' } & Record<string, unknown>) =>
      trx.updateTable('outgoing').set(change).where('id', '=', id).execute();
    if (row.channel === 'desk') {
      await put({ state: 'sent', sentAt: now });
      return undefined;
    }
    const body = kernel.sealer.open('outgoing.body', row.body, id);
    const { held, notBefore } = await judgeByPlan(trx, kernel, { ...row, body });
    if (held) {
      await put({ state: 'held', heldCode: held.code, heldBecause: held.because.message });
      return undefined;
    }
    if (notBefore) {
      await put({ state: 'released', notBefore });
      await kernel.jobs.enqueue(trx, 'send-outgoing', { id }, secondsTo(notBefore, now));
      return undefined;
    }
    const provider =
      row.channel === 'sms' || row.channel === 'mail' || row.channel === 'wechat'
        ? kernel.providers[row.channel]
        : undefined;
    if (!provider || row.personId === null) return undefined;
    const { to } = await kernel.ports.safeContact.wayTo(trx, {
      caseId: row.caseId,
      personId: row.personId,
      channel: row.channel,
    });
    if (!to) {
      await put({ state: 'failed', failedBecause: 'no address' });
      return undefined;
    }
    await put({ state: 'sending', claimedAt: now, tries: row.tries + 1 });
    return { provider, tries: row.tries + 1, parcel: { id, to, template: row.template, body } };
  });
}

async function keep(kernel: Kernel, { parcel: { id }, tries }: Taken, handed: Handed): Promise<void> {
  await kernel.db.transaction().execute(async (trx) => {
    const mine = trx
      .updateTable('outgoing')
      .where('id', '=', id)
      .where('state', '=', 'sending')
      .where('tries', '=', tries);
    if (handed.outcome === 'accepted') {
      await mine
        .set({
          state: 'sent',
          sentAt: kernel.clock.now(),
          providerReference: handed.reference ?? null,
          failedBecause: null,
        })
        .execute();
    } else if (handed.outcome === 'permanent' || tries >= mostTries) {
      await mine.set({ state: 'failed', failedBecause: handed.because }).execute();
    } else {
      await mine.set({ state: 'released', failedBecause: handed.because }).execute();
      await kernel.jobs.enqueue(trx, 'send-outgoing', { id }, secondsBeforeTry(tries + 1));
    }
  });
}

/** 1, 2, 4, 8 … seconds. */
export const secondsBeforeTry = (attempt: number): number => 2 ** (attempt - 2);
