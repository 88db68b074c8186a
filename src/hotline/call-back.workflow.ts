import { z } from 'zod';
import { dayField, halfHourField, words } from '../platform/day-field.ts';
import { workflowOf } from '../platform/workflow/declare.ts';
import { inHerHours, triedBefore, triesLeft } from './call-back.guards.ts';
import { instantAt } from './call-slots.ts';
import { callBackStatusLabels, CallOutcome, MOST_TRIES, type CallBack } from './call-back.model.ts';

const Slot = z.object({
  day: dayField('哪一天'),
  time: halfHourField('几点（从空着的时段里选）'),
});
const HALF_HOUR = 30 * 60_000;

export const callBackWorkflow = workflowOf<CallBack>()({
  subject: 'callBack',
  title: '回电',
  initial: 'waiting',
  states: callBackStatusLabels,
  final: ['reached', 'unreached', 'cancelled'],
  seats: ({ ownerInstitutionId }) => ({ agency: [ownerInstitutionId] }),
  transitions: {
    reach: {
      label: '打通了',
      from: ['waiting'],
      to: 'reached',
      by: ['agency.clerk', 'agency.reviewer', 'agency.approver'],
      event: 'callBack.reached',
      input: z.object({ outcome: CallOutcome.meta({ title: '结果' }), note: words('说了什么、下一步').optional() }),
      requires: [inHerHours],
      change: ({ attempts }, { now }) => ({ attempts: attempts + 1, lastTriedAt: now }),
      counts: ({ outcome }) => ({ outcome }),
    },
    missCall: {
      label: '没人接，或者接的不是她',
      from: ['waiting'],
      to: 'same',
      by: ['agency.clerk', 'agency.reviewer', 'agency.approver'],
      event: 'callBack.missed',
      input: z.object({
        answeredBy: z
          .enum(['nobody', 'somebodyElse'])
          .meta({ title: '谁接的', description: '别人接的，只说“打错了”，什么也不解释' }),
      }),
      requires: [inHerHours, triesLeft],
      change: ({ attempts }, { now }) => ({ attempts: attempts + 1, lastTriedAt: now }),
      ownedBy: ({ ownerInstitutionId, attempts }) => ({
        institutionId: ownerInstitutionId,
        role: attempts + 1 >= MOST_TRIES ? 'agency.approver' : 'agency.clerk',
      }),
      counts: ({ answeredBy }) => ({ answeredBy }),
    },
    rebook: {
      label: '另约时间',
      from: ['waiting'],
      to: 'same',
      by: ['agency.clerk', 'agency.approver'],
      event: 'callBack.rebooked',
      input: Slot,
      change: (_, { input }) => {
        const slotFrom = instantAt(input.day, input.time);
        return { slotFrom, slotTo: new Date(slotFrom.getTime() + HALF_HOUR) };
      },
    },
    giveUp: {
      label: '联系不上，记录去向',
      from: ['waiting'],
      to: 'unreached',
      by: ['agency.approver'],
      event: 'callBack.unreached',
      input: z.object({ note: words('打了几次，还想了什么办法') }),
      requires: [triedBefore],
    },
    cancel: {
      label: '她不用了',
      from: ['waiting'],
      to: 'cancelled',
      by: ['agency.clerk', 'agency.approver'],
      event: 'callBack.cancelled',
      input: z.object({ note: words('她怎样说的') }),
    },
  },
});
