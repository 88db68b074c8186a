import { refusal } from '../platform/refusal.ts';
import type { Guard } from '../platform/workflow/declare.ts';
import { MOST_TRIES, type CallBack } from './call-back.model.ts';

/** A few minutes either side: clocks differ, a call before may run late. */
const grace = { before: 5 * 60_000, after: 15 * 60_000 };

export const isInSlot = ({ slotFrom, slotTo }: Pick<CallBack, 'slotFrom' | 'slotTo'>, now: Date): boolean =>
  slotFrom.getTime() - grace.before <= now.getTime() && now.getTime() <= slotTo.getTime() + grace.after;

export const inHerHours: Guard<CallBack> = (call, { now }) =>
  isInSlot(call, now) ? undefined : refusal('notHerHours');

export const triesLeft: Guard<CallBack> = ({ attempts }) =>
  attempts < MOST_TRIES ? undefined : refusal('callLimitReached');

export const triedBefore: Guard<CallBack> = ({ attempts }) =>
  attempts > 0 ? undefined : refusal('notHerHours', '还没有打过，不能记为没有联系上。');
