import { z } from 'zod';

import { day, issue, text, texts } from './fields.ts';
import type { PaperTemplate } from './paper.ts';

/** 法律援助法第四十三条第二款。由人作出，须有告知到达的证明和届满的期限。 */
export const deemedWithdrawalNotice = {
  title: '视为撤回法律援助申请告知书',
  recipients: ['申请人'],
  schema: z.strictObject({
    ...issue,
    applicant: text('申请人'),
    appliedOn: day('申请日期'),
    matter: text('申请事项（案由）'),
    noticeNumber: text('补充材料/说明通知书文号'),
    noticeReachedOn: day('通知到达的日期'),
    noticeReachedBy: text('通知到达的方式'),
    dueOn: day('补充、说明的截止日期'),
    missing: texts('未补充的材料或者未说明的情况'),
    ways: texts('重新申请的方式'),
  }),
} as const satisfies PaperTemplate;
