import { z } from 'zod';
import { count, day, issue, must, Remedy, text } from './fields.ts';
import type { PaperTemplate } from './paper.ts';

/** 法律援助法第四十九条：维持原决定，或者责令改正；维持的写明复议和诉讼。 */
export const objectionDecision = {
  title: '法律援助异议审查决定书',
  recipients: ['提出异议的人', '法律援助机构'],
  schema: z.strictObject({
    ...issue,
    objector: text('提出异议的人'),
    objectedOn: day('提出异议的日期'),
    agencyName: text('作出原决定的法律援助机构'),
    decisionTitle: text('原决定'),
    decisionNumber: text('原决定文号'),
    decidedOn: day('原决定日期'),
    isMaintained: z.boolean().meta({ title: '是否维持原决定' }),
    finding: must('审查认定的情况和理由'),
    correctionDays: count('改正期限（日）'),
    remedy: Remedy.optional(),
  }),
} as const satisfies PaperTemplate;
