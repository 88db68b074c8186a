import { z } from 'zod';

/** One kind of record, and the rule by which it is open or closed to somebody: about nobody's record in particular. */
export const ReachOfRecords = z
  .object({
    title: z.string().meta({ title: '什么' }),
    open: z.array(z.string()).meta({ title: '凭什么看得到' }),
    /** How others come to see it, where nothing of it is open here. */
    otherwise: z.array(z.string()).meta({ title: '谁看得到' }),
    acts: z.array(z.string()).meta({ title: '您的岗位能办' }),
    notActs: z.array(z.object({ label: z.string(), posts: z.string() })).meta({ title: '别的岗位办' }),
  })
  .meta({ id: 'ReachOfRecords' });
export type ReachOfRecords = z.infer<typeof ReachOfRecords>;

export const MyReach = z
  .object({
    posts: z.array(z.string()).meta({ title: '岗位' }),
    records: z.array(ReachOfRecords),
    people: z.array(z.object({ when: z.string(), shown: z.array(z.string()) })).meta({ title: '人的资料' }),
    rules: z.array(z.string()).meta({ title: '规矩' }),
  })
  .meta({ id: 'MyReach', title: '我能看什么' });
export type MyReach = z.infer<typeof MyReach>;
