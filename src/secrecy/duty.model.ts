import { z } from 'zod';

/** 值班: somebody of the own office, from when until when. A shift is a day at most. */
export const SetDuty = z
  .object({
    staffId: z.uuid({ error: '请选择谁值班' }).meta({ title: '谁值班' }),
    from: z.iso.datetime({ offset: true, error: '请填写开始时间' }).meta({ title: '从' }),
    until: z.iso.datetime({ offset: true, error: '请填写结束时间' }).meta({ title: '到' }),
  })
  .refine(({ from, until }) => Date.parse(from) < Date.parse(until), {
    path: ['until'],
    error: '结束时间要晚于开始时间',
  })
  .refine(({ from, until }) => Date.parse(until) - Date.parse(from) <= 24 * 3_600_000, {
    path: ['until'],
    error: '一班不超过二十四小时',
  })
  .meta({ id: 'SetDuty', title: '安排值班' });
export type SetDuty = z.infer<typeof SetDuty>;

/** Who is on duty now and next, and whether the one who asks is. */
export const DutyView = z
  .object({
    isOnDuty: z.boolean().meta({ title: '我现在值班' }),
    maySet: z.boolean(),
    shifts: z.array(
      z.object({
        id: z.uuid(),
        staff: z.string(),
        from: z.iso.datetime(),
        until: z.iso.datetime(),
        isNow: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'DutyView', title: '值班' });
export type DutyView = z.infer<typeof DutyView>;

/** Somebody with an account, to be chosen: for a shift, or to be kept out of a case. */
export const Colleague = z
  .object({ staffId: z.uuid(), name: z.string(), office: z.string(), posts: z.array(z.string()) })
  .meta({ id: 'Colleague', title: '工作人员' });
export type Colleague = z.infer<typeof Colleague>;
