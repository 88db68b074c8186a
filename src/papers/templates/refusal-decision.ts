import { z } from 'zod';

import { day, issue, must, Remedy, text } from './fields.ts';
import type { PaperTemplate } from './paper.ts';

export const RefusalReason = z.strictObject({
  reason: must('不予法律援助的理由'),
  /** 《中华人民共和国法律援助法》第三十一条, written in full. */
  article: must('依据的条款'),
});

/** 法律援助法第四十三条第一款：不予法律援助的，书面告知并说明理由；第四十九条：异议与救济。 */
export const refusalDecision = {
  title: '不予法律援助决定书',
  form: { number: 10, verified: false },
  recipients: ['申请人'],
  schema: z.strictObject({
    ...issue,
    applicant: text('申请人'),
    applyingAgent: text('代为申请人'),
    appliedOn: day('申请日期'),
    matter: text('申请事项（案由）'),
    findings: text('审查认定的情况'),
    reasons: z.array(RefusalReason).min(1, '不予法律援助必须说明理由').meta({ title: '理由和依据' }),
    otherWays: text('其他求助途径'),
    remedy: Remedy.optional(),
  }),
} as const satisfies PaperTemplate;
