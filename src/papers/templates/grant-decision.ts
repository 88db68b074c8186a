import { z } from 'zod';

import { day, issue, text, texts } from './fields.ts';
import type { PaperTemplate } from './paper.ts';

/** 法律援助法第四十三条第一款：自收到申请之日起七日内审查决定，三日内指派。 */
export const grantDecision = {
  title: '给予法律援助决定书',
  form: { number: 9, verified: false },
  recipients: ['受援人'],
  schema: z.strictObject({
    ...issue,
    recipient: text('受援人'),
    applyingAgent: text('代为申请人'),
    appliedOn: day('申请日期'),
    matter: text('申请事项（案由）'),
    aidForm: text('法律援助形式'),
    /** Articles the aid rests on, each in full: 《中华人民共和国法律援助法》第三十二条第四项. */
    basis: texts('给予法律援助的依据'),
    findings: text('审查认定的情况'),
    meansFinding: text('经济状况的审查结论'),
  }),
} as const satisfies PaperTemplate;
