import { z } from 'zod';

import { day, issue, text } from './fields.ts';
import type { PaperTemplate } from './paper.ts';

export const ServedPaper = z.strictObject({
  title: text('文书名称'),
  number: text('文号'),
  copies: z.int().optional().meta({ title: '份数' }),
});

/** 她的期限从证明收到之日起算，所以送达方式和日期必须写明。 */
export const serviceReturn = {
  title: '送达回证',
  form: { number: 22, verified: false },
  recipients: ['法律援助机构（入卷）'],
  schema: z.strictObject({
    ...issue,
    addressee: text('受送达人'),
    place: text('送达地点'),
    manner: z
      .enum(['直接送达', '邮寄送达', '电子送达', '留置送达', '转交送达', '公告送达'])
      .optional()
      .meta({ title: '送达方式' }),
    papers: z.array(ServedPaper).optional().meta({ title: '送达的文书' }),
    receivedOn: day('收到日期'),
    receivedBy: text('代收人'),
    relation: text('代收人与受送达人的关系'),
    refusalNote: text('拒收、留置的情况'),
    evidence: text('送达的证明'),
    server: text('送达人'),
    remark: text('备注'),
  }),
} as const satisfies PaperTemplate;
