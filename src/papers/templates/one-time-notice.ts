import { z } from 'zod';

import { count, day, issue, must, text, texts } from './fields.ts';
import type { PaperTemplate } from './paper.ts';

export const RequestedItem = z.strictObject({
  kind: z.enum(['材料', '说明']).meta({ title: '类别' }),
  name: must('需要补充的材料或者说明的情况'),
  reason: text('为什么需要'),
  howTo: text('可以怎样提供'),
});

/** 法律援助法第四十三条第二款。补充、说明的时间不计入审查期限：司法部令第148号，条号待核。 */
export const oneTimeNotice = {
  title: '补充材料/说明通知书',
  form: { number: 6, verified: false },
  recipients: ['申请人'],
  schema: z.strictObject({
    ...issue,
    applicant: text('申请人'),
    receivedOn: day('收到申请的日期'),
    matter: text('申请事项（案由）'),
    items: z
      .array(RequestedItem)
      .min(1, '一次性告知必须写明需要补充或者说明的全部内容')
      .meta({ title: '需要补充的材料或者说明的情况' }),
    /** The act names no period; the agency sets it. */
    dueOn: day('补充、说明的截止日期'),
    /** Its last day is not known before she has the notice in hand. */
    days: count('补充、说明的天数'),
    ways: texts('提交方式'),
    officer: text('经办人'),
  }),
} as const satisfies PaperTemplate;
