import { z } from 'zod';
import { day, issue, must, text } from './fields.ts';
import type { PaperTemplate } from './paper.ts';

/** 法律援助法第五十五条：受援人请求更换；机构的决定和理由。 */
export const changeNotice = {
  title: '更换法律援助人员通知书',
  form: { number: 17, verified: false },
  recipients: ['受援人'],
  schema: z.strictObject({
    ...issue,
    recipient: text('受援人'),
    matter: text('案由'),
    askedOn: day('申请更换的日期'),
    isChanged: z.boolean().meta({ title: '是否更换' }),
    reason: must('理由'),
    newBy: day('重新指派的最后一天'),
  }),
} as const satisfies PaperTemplate;
