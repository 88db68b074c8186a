import { z } from 'zod';

import { day, issue, must, Remedy, text } from './fields.ts';
import type { PaperTemplate } from './paper.ts';

/** 法律援助法第四十八条第一款八项之一；第四十九条：异议与救济。 */
export const terminationDecision = {
  title: '终止法律援助决定书',
  form: { number: 18, verified: false },
  recipients: ['受援人', '承办单位'],
  schema: z.strictObject({
    ...issue,
    recipient: text('受援人'),
    matter: text('案由'),
    grantNumber: text('给予（先行提供）法律援助决定书文号'),
    grantedOn: day('给予法律援助的日期'),
    groundItem: z.int().min(1).max(8).meta({ title: '法律援助法第四十八条第一款的项' }),
    facts: must('终止的事实和理由'),
    handOver: text('案件材料的移交安排'),
    reapply: z.boolean().optional().meta({ title: '是否可以重新申请' }),
    remedy: Remedy.optional(),
    copies: z.array(z.string()).optional().meta({ title: '抄送' }),
  }),
} as const satisfies PaperTemplate;
