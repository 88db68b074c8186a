import { z } from 'zod';

/** Whom she lets see that it goes on. At the counter only while she stands there. */
export const GiveFollowCode = z
  .object({
    personId: z.uuid({ error: '请选择给谁' }).meta({ title: '给谁' }),
    sheIsPresent: z.literal(true, { error: '须申请人本人在场' }).meta({ title: '申请人本人在场' }),
  })
  .meta({ id: 'GiveFollowCode', title: '给帮忙的人查看码' });
export type GiveFollowCode = z.infer<typeof GiveFollowCode>;

export const EndFollowCode = z
  .object({ personId: z.uuid({ error: '请选择是谁' }).meta({ title: '是谁' }) })
  .meta({ id: 'EndFollowCode', title: '不再让帮忙的人看进展' });
export type EndFollowCode = z.infer<typeof EndFollowCode>;
