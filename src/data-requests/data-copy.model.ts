import { z } from 'zod';

/** What is kept about her, as she may take it: for a machine to read, and the same on paper. */
export const DataCopy = z
  .object({
    madeAt: z.iso.datetime(),
    on: z.iso.date(),
    parts: z.array(z.object({ title: z.string(), lines: z.array(z.object({ label: z.string(), value: z.string() })) })),
    /** What is kept and not written here, with the reason and where it can be seen. */
    notes: z.array(z.string()),
  })
  .meta({ id: 'DataCopy', title: '资料副本', description: '只有她自己的资料' });
export type DataCopy = z.infer<typeof DataCopy>;
export type DataCopyPart = DataCopy['parts'][number];
