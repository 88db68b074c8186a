import { z } from 'zod';
import type { Governed } from '../platform/workflow/declare.ts';
import { OfferedActionAnswer } from '../platform/workflow/endpoints.ts';

/** 请回电: somebody asks to be called at a time of her own. She says a number and a time; a name only if she likes. */
export const callBackStatusLabels = {
  waiting: '等着回电',
  reached: '已通话',
  unreached: '没有联系上',
  cancelled: '已取消',
} as const satisfies Record<string, string>;
export type CallBackStatus = keyof typeof callBackStatusLabels;

export type CallBack = Governed & {
  status: CallBackStatus;
  slotFrom: Date;
  slotTo: Date;
  attempts: number;
  lastTriedAt: Date | null;
};

/** Three tries, then a person who answers for it decides: never silence, never endless ringing. */
export const MOST_TRIES = 3;

export const callOutcomes = {
  advised: '已解答',
  applied: '已帮她申请',
  comes: '约好来窗口或者站点',
  visited: '约好上门',
  police: '已转 110',
  other: '别的结果',
} as const satisfies Record<string, string>;
export const CallOutcome = z.enum(
  Object.keys(callOutcomes) as [keyof typeof callOutcomes, ...(keyof typeof callOutcomes)[]],
); // the keys of the literal

const HalfHour = z.string().regex(/^([01]\d|2[0-3]):(00|30)$/, '请写整点或者半点，比如 09:00、14:30');
export const CallHours = z
  .array(
    z
      .object({
        weekday: z.int().min(1).max(7).meta({ title: '星期几', description: '星期一是 1' }),
        from: HalfHour.meta({ title: '从' }),
        to: HalfHour.meta({ title: '到' }),
        calls: z.int().min(1).max(50).meta({ title: '每半小时能打几个' }),
      })
      .refine(({ from, to }) => from < to, { path: ['to'], error: '结束要晚于开始' }),
  )
  .max(42)
  .meta({ id: 'CallHours', title: '回电时间' });
export type CallHours = z.infer<typeof CallHours>;

export const CallBackView = z
  .object({
    id: z.uuid(),
    status: z.string(),
    statusLabel: z.string(),
    slotFrom: z.string(),
    slotTo: z.string(),
    isNow: z.boolean().meta({ description: '现在在她约的时间里' }),
    name: z.string().meta({ description: '怎样称呼' }),
    phone: z.string().meta({ description: '只在她约的时间里是完整的号码' }),
    place: z.string(),
    isMinor: z.boolean(),
    attempts: z.int(),
    isMine: z.boolean(),
    actions: z.array(OfferedActionAnswer),
  })
  .meta({ id: 'CallBack' });
export const CallBackBoard = z
  .object({
    items: z.array(CallBackView),
    hours: CallHours,
    grid: z
      .array(z.object({ day: z.string(), from: z.string(), booked: z.int(), calls: z.int() }))
      .meta({ description: '今后七天每个时段约了几个、能打几个' }),
  })
  .meta({ id: 'CallBackBoard' });
