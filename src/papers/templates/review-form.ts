import { z } from 'zod';

import { day, fen, flag, issue, text } from './fields.ts';
import type { PaperTemplate } from './paper.ts';

/** 一项条件一行：适用的条款、证据和结论。 */
export const ReviewedGround = z.strictObject({
  ground: text('审查内容'),
  article: text('条款'),
  evidence: text('依据的材料'),
  finding: z.enum(['符合', '不符合', '待查明', '由审查人判断']).optional().meta({ title: '结论' }),
});

const Opinion = z.strictObject({ opinion: text('意见'), name: text('签名'), on: day('日期') });

export const reviewForm = {
  title: '法律援助审查表',
  form: { number: 8, verified: false },
  recipients: ['法律援助机构（入卷）'],
  schema: z.strictObject({
    ...issue,
    applicant: text('申请人'),
    matter: text('申请事项（案由）'),
    aidForm: text('申请的法律援助形式'),
    receivedOn: day('收到申请的日期'),
    dueOn: day('审查截止日期'),
    pauses: text('不计入审查期限的时间'),
    jurisdiction: text('管辖'),
    grounds: z.array(ReviewedGround).optional().meta({ title: '审查的条件' }),
    meansRequired: flag('是否需要审查经济状况'),
    perCapitaMonthly: fen('人均月收入'),
    threshold: fen('经济困难标准，每人每月'),
    thresholdSource: text('标准的依据'),
    conflicts: text('利益冲突审查'),
    review: Opinion.optional().meta({ title: '审查意见' }),
    approval: Opinion.optional().meta({ title: '审批意见' }),
  }),
} as const satisfies PaperTemplate;
