import { plainMinuteOf } from '../local-time.ts';
import type { ContactPlan } from '../ports.ts';
import { refusal, type Refusal } from '../refusal.ts';
import { channels, momentary, type Channel } from './channels.ts';
import { isRegistered } from './short-messages.ts';
import { triggerWordIn } from './trigger-words.ts';

/** What the plan is asked about: the way, the registered wording, the words. */
export type Said = { channel: Channel; template: string; body: string };

/** Nothing was agreed, or what was agreed has run out: she comes herself. */
export const strictPlan: ContactPlan = {
  mayCall: false,
  maySms: false,
  mayWechat: false,
  mayMail: false,
  mayLeaveMessage: false,
  mayPost: false,
  callerName: 'neutral',
  windows: [],
  safetyFlagged: true,
};

/** Her plan, read strictly: what she did not allow is forbidden. */
export function forbiddenBy(plan: ContactPlan, { channel, template, body }: Said, now: Date): Refusal | undefined {
  const allowed: Record<Channel, boolean> = {
    sms: plan.maySms,
    call: plan.mayCall,
    wechat: plan.mayWechat,
    mail: plan.mayMail,
    post: plan.mayPost,
    letter: plan.mayPost,
    desk: true,
    hand: true,
    print: true,
    webhook: false,
    export: false,
  };
  if (!allowed[channel])
    return refusal(
      'safeContactForbids',
      `她没有同意${channels[channel]}联系。请改用她同意的方式，或请工作站当面转交。`,
    );
  if (!momentary.has(channel)) return undefined;
  if (channel !== 'call' && plan.safetyFlagged && !isRegistered(template, body))
    return refusal('safeContactForbids', '涉及人身安全或未成年人，只能发登记过的中性短语，不能自己写。');
  if (plan.callerName === 'neutral' && triggerWordIn(body) !== undefined)
    return refusal('safeContactForbids', '她约定只能用中性说法，这段文字会说明来意。请用中性模板。');
  if (!isWithin(plan, now)) return refusal('safeContactForbids', '现在不在她约定的联系时段。请等到约定时段再联系。');
  return undefined;
}

/** Nobody is written to at night unless she said so. */
const decentHours = { from: '08:00', to: '20:00' };

/** Whether she may be reached now. Without hours of her own: by day, and never when a life may hang on it. */
export function isWithin(
  { windows, safetyFlagged }: Pick<ContactPlan, 'windows' | 'safetyFlagged'>,
  at: Date,
): boolean {
  const { weekday, time } = plainMinuteOf(at);
  if (windows.length === 0) return !safetyFlagged && decentHours.from <= time && time < decentHours.to;
  return windows.some((window) => window.weekdays.includes(weekday) && window.from <= time && time < window.to);
}

const minute = 60_000;

/** When her hours begin next, within the coming week. */
export function nextWindow(plan: ContactPlan, now: Date): Date | undefined {
  if (plan.windows.length === 0 && plan.safetyFlagged) return undefined;
  const start = Math.ceil(now.getTime() / minute) * minute;
  for (let ahead = 0; ahead <= 7 * 24 * 60; ahead++) {
    const at = new Date(start + ahead * minute);
    if (isWithin(plan, at)) return at;
  }
  return undefined;
}
