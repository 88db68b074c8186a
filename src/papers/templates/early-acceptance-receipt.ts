import { z } from 'zod';

import { day, issue, text } from './fields.ts';
import type { PaperTemplate } from './paper.ts';

/** 情况紧急的先行受理、事后补充材料（晋司通〔2022〕57号）：仍须审查，与第四十四条的先行提供是两件事。 */
export const earlyAcceptanceReceipt = {
  title: '先行受理凭证',
  recipients: ['申请人'],
  schema: z.strictObject({
    ...issue,
    applicant: text('申请人'),
    matter: text('申请事项（案由）'),
    urgency: text('紧急情况'),
    receivedOn: day('收到申请的日期'),
    reviewDueOn: day('审查决定的截止日期'),
    laterItems: z
      .array(z.strictObject({ name: text('材料名称'), howTo: text('可以怎样提供') }))
      .optional()
      .meta({ title: '事后补充的材料' }),
    laterDueOn: day('补充材料的截止日期'),
    returnCode: text('查询码'),
    officer: text('经办人'),
  }),
} as const satisfies PaperTemplate;
