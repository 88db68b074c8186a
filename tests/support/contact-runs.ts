import type { Dice } from '../../seeds/demo/random.ts';
import { judge } from '../../src/platform/outgoing/judge.ts';
import { channels, type Channel } from '../../src/platform/outgoing/channels.ts';
import { shortMessages } from '../../src/platform/outgoing/short-messages.ts';
import type { ContactPlan } from '../../src/platform/ports.ts';
import type { Kernel } from '../../src/platform/kernel.ts';
import type { Trx } from '../../src/platform/database/database.ts';

/** One run: a plan, a person, an item and a moment, judged by the gateway and by a second hand that knows only the rules. */
export type Run = { plan: ContactPlan; barred: boolean; channel: Channel; body: string; template: string; now: Date };

const bodies = [shortMessages['something-new'], '请到法院领取判决。', '您好，随便写的一句话。'] as const;
const weekdayNames = ['', '一', '二', '三', '四', '五', '六', '日'];

export function runOf(dice: Dice): Run {
  const hour = (): string => `${String(dice.whole(0, 23)).padStart(2, '0')}:${dice.pick(['00', '30'])}`;
  const windows = Array.from({ length: dice.whole(0, 3) }, () => {
    const [from = '', to = ''] = [hour(), hour()].toSorted();
    return { weekdays: [1, 2, 3, 4, 5, 6, 7].filter(() => dice.chance(2)), from, to };
  });
  const body = dice.pick(bodies);
  return {
    plan: {
      mayCall: dice.chance(2),
      maySms: dice.chance(2),
      mayWechat: dice.chance(2),
      mayMail: dice.chance(2),
      mayLeaveMessage: dice.chance(2),
      mayPost: dice.chance(2),
      callerName: dice.pick(['agency', 'neutral']),
      windows,
      safetyFlagged: dice.chance(2),
    },
    barred: dice.chance(6),
    channel: dice.pick(Object.keys(channels) as Channel[]),
    body,
    template: body === bodies[0] ? 'something-new' : 'free',
    now: new Date(Date.UTC(2026, dice.whole(0, 11), dice.whole(1, 28), dice.whole(0, 23), dice.whole(0, 59))),
  };
}

/** What the gateway would let out now, with the ports answering as this run says. */
export async function leaves(run: Run): Promise<boolean> {
  const ports = {
    protectedFacts: { of: () => Promise.resolve([]) },
    carriage: { mayCarry: () => [], isDuty: () => false },
    safeContact: {
      planOf: () => Promise.resolve(run.plan),
      wayTo: () => Promise.resolve(run.barred ? { barred: 'conflicted' as const } : { to: '13800000000' }),
    },
  };
  const kernel = { ports, clock: { now: () => run.now, today: () => '2026-11-27' } } as unknown as Kernel; // only what a judgement asks
  const item = {
    caseId: '',
    personId: 'somebody',
    recipient: 'person' as const,
    channel: run.channel,
    template: run.template,
    body: run.body,
  };
  const { held, notBefore } = await judge(undefined as unknown as Trx, kernel, item); // no rows are read by these ports
  return held === undefined && notBefore === undefined;
}

/** The rules, said again without looking at the gateway: Shanxi is eight hours ahead of UTC, the year round. */
export function mayLeave({ plan, barred, channel, body, template, now }: Run): boolean {
  if (barred) return false;
  if (channel === 'desk' || channel === 'hand' || channel === 'print') return true;
  const allowed = {
    sms: plan.maySms,
    call: plan.mayCall,
    wechat: plan.mayWechat,
    mail: plan.mayMail,
    post: plan.mayPost,
    letter: plan.mayPost,
    webhook: false,
    export: false,
  }[channel];
  if (!allowed || channel === 'post' || channel === 'letter') return allowed;
  if (channel !== 'call' && plan.safetyFlagged && template !== 'something-new') return false;
  if (plan.callerName === 'neutral' && body.includes('法院')) return false;
  const local = new Date(now.getTime() + 8 * 3_600_000);
  const time = local.toISOString().slice(11, 16);
  const weekday = weekdayNames.indexOf(weekdayNames[local.getUTCDay() || 7] ?? '');
  if (plan.windows.length === 0) return !plan.safetyFlagged && time >= '08:00' && time < '20:00';
  return plan.windows.some(({ weekdays, from, to }) => weekdays.includes(weekday) && time >= from && time < to);
}
