import { z } from 'zod';

export const PaperServiceView = z
  .object({
    method: z.string().meta({ title: '送达方式' }),
    reached: z.boolean().meta({ title: '已送到本人' }),
    servedOn: z.iso.date().meta({ title: '送达日期' }),
  })
  .meta({ id: 'PaperServiceView', title: '送达记录' });

export const PaperView = z
  .object({
    id: z.uuid(),
    caseId: z.uuid(),
    subjectId: z.uuid(),
    kind: z.string(),
    title: z.string().meta({ title: '文书' }),
    number: z.string().meta({ title: '文号' }),
    issuedAt: z.iso.datetime(),
    state: z.enum(['pending', 'rendered', 'unprintable', 'held', 'withdrawn']).meta({ title: '状态' }),
    unprintableBecause: z.string().optional(),
    services: z.array(PaperServiceView),
  })
  .meta({ id: 'PaperView', title: '文书' });
export type PaperView = z.infer<typeof PaperView>;
