import { z } from 'zod';
import { issue, must, text } from './fields.ts';
import type { PaperTemplate } from './paper.ts';

/** 法释〔2022〕17号第六条: what organisations wrote down of a request for help is evidence. Dates and kinds, no word of what she told. */
export const helpRecord = {
  title: '求助记录证明',
  recipients: ['申请人', '人民法院'],
  schema: z.strictObject({
    ...issue,
    applicant: text('求助人'),
    entries: z
      .array(z.strictObject({ on: must('日期'), what: must('求助事项') }))
      .min(1, '没有记录的，不出具证明')
      .meta({ title: '求助记录' }),
    digest: must('记录摘要'),
    checkCode: must('核对码'),
    /** Rows of a square of 0 and 1. */
    square: z.array(z.string().regex(/^[01]+$/)).meta({ title: '二维码' }),
    officer: text('经办人'),
  }),
} as const satisfies PaperTemplate;
