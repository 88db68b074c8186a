import { z } from 'zod';
import { day, issue, must, text, texts } from './fields.ts';
import type { PaperTemplate } from './paper.ts';

/** 个人信息保护法第五十条：拒绝的，说明理由；可以起诉。 */
export const dataRequestAnswer = {
  title: '个人信息请求答复书',
  recipients: ['提出请求的人'],
  schema: z.strictObject({
    ...issue,
    asker: text('提出请求的人'),
    askedOn: day('提出请求的日期'),
    wanted: text('请求的事项'),
    ground: text('不能照办的原因'),
    article: text('依据'),
    keepUntil: day('保管到哪一天'),
    reason: must('理由'),
    remedies: texts('救济途径'),
  }),
} as const satisfies PaperTemplate;
