import { z } from 'zod';

import { count, day, issue, text } from './fields.ts';
import type { PaperTemplate } from './paper.ts';

export const ReceivedItem = z.strictObject({
  name: text('材料名称'),
  copies: count('份数'),
  pages: count('页数'),
  original: z.enum(['原件', '复印件', '电子件']).optional().meta({ title: '形式' }),
  note: text('备注'),
});

/** 书面接收凭证写明名称、数量、日期（司法部令第148号，条号待核）；七日自收到之日起算（法律援助法第四十三条）。 */
export const materialsReceipt = {
  title: '申请材料接收凭证',
  form: { number: 5, verified: false },
  recipients: ['申请人', '代交人'],
  schema: z.strictObject({
    ...issue,
    applicant: text('申请人'),
    submitter: text('代交人'),
    matter: text('申请事项'),
    receivedOn: day('接收日期'),
    reviewDueOn: day('审查决定的截止日期'),
    items: z.array(ReceivedItem).optional().meta({ title: '接收的材料' }),
    receivedBy: text('接收人'),
    returnCode: text('查询码'),
  }),
} as const satisfies PaperTemplate;
