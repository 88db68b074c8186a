import type { Trx } from '../database/database.ts';
import type { Kernel } from '../kernel.ts';
import { leaksIn } from '../leak-linter/leak-linter.ts';
import type { ProtectedKind } from '../ports.ts';
import { refusal, type Refusal } from '../refusal.ts';
import { waiting, type Channel, type Recipient } from './channels.ts';
import { forbiddenBy, nextWindow } from './plan.ts';

export type Item = {
  caseId: string;
  personId: string | null;
  recipient: Recipient;
  channel: Channel;
  template: string;
  body: string;
};
export type Held = { code: 'leak' | 'plan' | 'barred'; because: Refusal };
export type Verdict = {
  held?: Held;
  notBefore?: Date;
  leaks: readonly ProtectedKind[];
  /** It shows protected facts and goes all the same, because nothing may hold it up. */
  isDuty: boolean;
};

/** Two people let a leak go; her plan nobody overrules, so it is asked even of what they released. */
export async function judge(trx: Trx, kernel: Kernel, item: Item, isReleased = false): Promise<Verdict> {
  const leaks = await leaksOf(trx, kernel, item);
  const isDuty = leaks.length > 0 && kernel.ports.carriage.isDuty(item.template);
  const plan = await judgeByPlan(trx, kernel, item);
  if (plan.held && plan.held.code !== 'plan') return { ...plan, leaks, isDuty: false };
  if (leaks.length > 0 && !isDuty && !isReleased) return { held: leakHeld, leaks, isDuty: false };
  return { ...plan, leaks, isDuty };
}

const leakHeld: Held = {
  code: 'leak',
  because: refusal('safeContactForbids', '内容含有受保护的信息，已拦下。请改写，或由两人放行。'),
};

/** Which protected facts this reader would learn that he need not. */
export async function leaksOf(
  trx: Trx,
  kernel: { ports: Pick<Kernel['ports'], 'protectedFacts' | 'carriage'> },
  { caseId, recipient, template, body }: Pick<Item, 'caseId' | 'recipient' | 'template' | 'body'>,
): Promise<ProtectedKind[]> {
  const { protectedFacts, carriage } = kernel.ports;
  const may = new Set(carriage.mayCarry(template, recipient));
  return leaksIn(
    body,
    (await protectedFacts.of(trx, caseId)).filter(({ kind }) => !may.has(kind)),
  );
}

/** Also asked again when it is sent: what she agreed may have changed or run out since. */
export async function judgeByPlan(
  trx: Trx,
  kernel: Pick<Kernel, 'ports' | 'clock'>,
  item: Item,
): Promise<{ held?: Held; notBefore?: Date }> {
  if (item.personId === null) return {};
  const { safeContact } = kernel.ports;
  const { barred } = await safeContact.wayTo(trx, {
    caseId: item.caseId,
    personId: item.personId,
    channel: item.channel,
  });
  if (barred) return { held: { code: 'barred', because: refusal('safeContactForbids', barredWords[barred]) } };
  const now = kernel.clock.now();
  const plan = await safeContact.planOf(trx, item.personId);
  const refused = forbiddenBy(plan, item, now);
  if (!refused) return {};
  const opens = waiting.has(item.channel) ? nextWindow(plan, now) : undefined;
  if (opens && !forbiddenBy(plan, item, opens)) return { notBefore: opens };
  return { held: { code: 'plan', because: refused } };
}

const barredWords = {
  neverContact: '这个号码不可以联系。请改用站内消息或者当面交付。',
  conflicted: '这个人不可以得到本案的任何消息。',
} as const;
