import { z } from 'zod';

export const adverseReasons = {
  harmsHer: '伤害过她，或者涉嫌伤害她',
  opposesHer: '在这件事里跟她是对立的',
  sheAsked: '她自己要求不让这个人知道',
} as const satisfies Record<string, string>;

/** 利益冲突监护人: from now on this person learns nothing of the case. */
export const MarkAdverse = z
  .object({
    personId: z.uuid({ error: '请选择是谁' }).meta({ title: '是谁' }),
    because: z.enum(['harmsHer', 'opposesHer', 'sheAsked'], { error: '请选择原因' }).meta({ title: '原因' }),
  })
  .meta({ id: 'MarkAdverse', title: '标为对立方' });
export type MarkAdverse = z.infer<typeof MarkAdverse>;

/** She comes in person and shows who she is; the old code is worth nothing from here on. */
export const ReissueReturnCode = z
  .object({
    handedTo: z.enum(['herself', 'newAgent']).meta({ title: '当面交给谁' }),
    identitySeen: z.literal(true, { error: '须当面核对身份' }).meta({ title: '已当面核对身份' }),
  })
  .meta({ id: 'ReissueReturnCode', title: '换发查询码' });
export type ReissueReturnCode = z.infer<typeof ReissueReturnCode>;
