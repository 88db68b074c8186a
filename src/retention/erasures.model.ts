import { z } from 'zod';

/** What was erased because its time was over: never of whom, never what it said. */
export const ErasureList = z
  .object({
    /** What the software erases by itself, and when. */
    rules: z.array(z.object({ label: z.string(), rule: z.string() })),
    items: z.array(
      z.object({
        id: z.int(),
        at: z.iso.datetime(),
        label: z.string(),
        rule: z.string(),
        erased: z.int(),
        idsHash: z.string(),
      }),
    ),
    total: z.int(),
    page: z.int(),
    size: z.int(),
  })
  .meta({ id: 'ErasureList', title: '到期删除的记录' });
export type ErasureList = z.infer<typeof ErasureList>;
