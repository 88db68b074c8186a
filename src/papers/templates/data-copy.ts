import { z } from 'zod';
import { day, must, texts } from './fields.ts';
import type { PaperTemplate } from './paper.ts';

/** What is kept about her, for her own hands (个人信息保护法第四十五条). The title says nothing of the matter. */
export const dataCopy = {
  title: '资料副本',
  recipients: ['本人'],
  schema: z.strictObject({
    on: day('日期'),
    parts: z
      .array(
        z.strictObject({
          title: must('标题'),
          lines: z.array(z.strictObject({ label: must('项目'), value: z.string() })).min(1),
        }),
      )
      .min(1)
      .meta({ title: '各部分' }),
    notes: texts('没有写进来的'),
  }),
} as const satisfies PaperTemplate;
