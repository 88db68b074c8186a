import { z } from 'zod';
import { day, issue, must, text } from './fields.ts';
import type { PaperTemplate } from './paper.ts';

/** 法律援助法第五十六条：投诉查处，及时告知结果。 */
export const complaintAnswer = {
  title: '法律援助投诉处理答复书',
  recipients: ['投诉人'],
  schema: z.strictObject({
    ...issue,
    complainant: text('投诉人'),
    complainedOn: day('投诉日期'),
    about: text('投诉事项'),
    finding: text('核实的结论'),
    answer: must('答复'),
    measures: text('处理措施'),
  }),
} as const satisfies PaperTemplate;
