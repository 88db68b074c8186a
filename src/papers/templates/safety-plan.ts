import { z } from 'zod';
import { day, must } from './fields.ts';
import type { PaperTemplate } from './paper.ts';

/** A list of her own, with nothing on it that says what it is for. */
export const safetyPlan = {
  title: '事项清单',
  recipients: ['本人'],
  schema: z.strictObject({
    parts: z
      .array(z.strictObject({ title: must('标题'), lines: z.array(z.string()).min(1) }))
      .min(1)
      .meta({ title: '各部分' }),
    on: day('日期'),
  }),
} as const satisfies PaperTemplate;
