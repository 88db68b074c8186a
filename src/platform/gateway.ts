import type { Generated } from 'kysely';
import type { Trx } from './database/database.ts';
import { newId } from './identifier.ts';
import type { Kernel } from './kernel.ts';
import { leaksIn } from './leak-linter/leak-linter.ts';
import { plainMinuteOf } from './local-time.ts';
import { triggerWordIn } from './outgoing/trigger-words.ts';
import type { ContactPlan } from './ports.ts';
import { refusal, type Refusal } from './refusal.ts';
import type { Sealed } from './sealing/seal.ts';

declare module './database/tables.ts' {
  interface Tables {
    outgoing: {
      id: string;
      caseId: string;
      personId: string | null;
      institutionId: string | null;
      channel: Channel;
      template: string;
      body: Sealed;
      state: 'released' | 'held' | 'sent' | 'failed';
      heldBecause: string | null;
      notBefore: Date | null;
      createdAt: Date;
      sentAt: Generated<Date | null>;
    };
  }
}

export const channels = {
  sms: '短信',
  call: '电话',
  post: '邮寄',
  desk: '站内消息',
  hand: '当面交付',
  letter: '公函',
} as const satisfies Record<string, string>;
export type Channel = keyof typeof channels;

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
  const { refused, notBefore } = await judge(trx, kernel, item, now);
  const id = newId(now.getTime());
  await trx
    .insertInto('outgoing')
    .values({
      id,
      caseId: item.caseId,
      personId: 'personId' in item.to ? item.to.personId : null,
      institutionId: 'institutionId' in item.to ? item.to.institutionId : null,
      channel: item.channel,
      template: item.template,
      body: kernel.sealer.seal('outgoing.body', item.body),
      state: refused ? 'held' : 'released',
      heldBecause: refused?.message ?? null,
      notBefore: notBefore ?? null,
      createdAt: now,
    })
    .execute();
  if (refused) return { id, held: refused };
  await kernel.jobs.enqueue(trx, 'send-outgoing', { id }, notBefore);
  return { id };
}

/**
 * Hands a released item to its channel. Her own desk is this very product, so it is there at once; a channel without a
 * provider stays in the outbox, where the office sees it and acts by hand.
 */
export async function deliver(kernel: Kernel, data: Record<string, unknown>): Promise<void> {
  const id = String(data['id']);
  await kernel.db
    .updateTable('outgoing')
    .set({ state: 'sent', sentAt: kernel.clock.now() })
    .where('id', '=', id)
    .where('state', '=', 'released')
    .where('channel', '=', 'desk')
    .execute();
}

type Verdict = { refused?: Refusal; notBefore?: Date };

async function judge(trx: Trx, kernel: Kernel, item: Outgoing, now: Date): Promise<Verdict> {
  const leaks = leaksIn(item.body, await kernel.ports.protectedFacts.of(trx, item.caseId));
  if (leaks.length > 0)
    return { refused: refusal('safeContactForbids', '内容含有受保护的信息，已拦下。请改写，或由两人放行。') };
  if (!('personId' in item.to)) return {};
  const plan = await kernel.ports.safeContact.planOf(trx, item.to.personId);
  const refused = forbiddenBy(plan, item.channel, item.body, now);
  if (!refused) return {};
  // A message can wait for her hours; a call needs a person then, so it is held for one.
  const opens = item.channel === 'sms' ? nextWindow(plan, now) : undefined;
  return opens && !forbiddenBy(plan, item.channel, item.body, opens) ? { notBefore: opens } : { refused };
}

const minute = 60_000;

/** When her next agreed hours begin, within the coming week. */
export function nextWindow(plan: ContactPlan, now: Date): Date | undefined {
  const start = Math.ceil(now.getTime() / minute) * minute;
  for (let ahead = 0; ahead <= 7 * 24 * 60; ahead++) {
    const at = new Date(start + ahead * minute);
    if (plan.windows.length > 0 && isWithin(plan, at)) return at;
  }
  return undefined;
}

/** Her plan, read strictly: what she did not allow is forbidden. */
export function forbiddenBy(plan: ContactPlan, channel: Channel, body: string, now: Date): Refusal | undefined {
  const allowed = {
    sms: plan.maySms,
    call: plan.mayCall,
    post: plan.mayPost,
    letter: plan.mayPost,
    desk: true,
    hand: true,
  }[channel];
  if (!allowed)
    return refusal(
      'safeContactForbids',
      `她没有同意${channels[channel]}联系。请改用她同意的方式，或请工作站当面转交。`,
    );
  if (channel === 'desk' || channel === 'hand' || channel === 'post' || channel === 'letter') return undefined;
  if (plan.callerName === 'neutral' && triggerWordIn(body) !== undefined) {
    return refusal('safeContactForbids', '她约定只能用中性说法，这段文字会说明来意。请用中性模板。');
  }
  if (!isWithin(plan, now)) return refusal('safeContactForbids', '现在不在她约定的联系时段。请等到约定时段再联系。');
  return undefined;
}

function isWithin(plan: ContactPlan, now: Date): boolean {
  if (plan.windows.length === 0) return !plan.safetyFlagged;
  const { weekday, time } = plainMinuteOf(now);
  return plan.windows.some((window) => window.weekdays.includes(weekday) && window.from <= time && time < window.to);
}
