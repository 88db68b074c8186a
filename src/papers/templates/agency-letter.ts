import { z } from 'zod';

import { issue, text } from './fields.ts';
import type { PaperTemplate } from './paper.ts';

/** 交办案机关的公函，承办人员据以会见、阅卷。刑事诉讼法第三十九条：会见在押人凭法律援助公函。 */
export const agencyLetter = {
  title: '法律援助公函',
  form: { number: 13, verified: false },
  recipients: ['办案机关'],
  schema: z.strictObject({
    ...issue,
    caseAuthority: text('办案机关'),
    recipient: text('受援人'),
    recipientRole: text('受援人在案件中的地位'),
    matter: text('案由'),
    caseNumber: text('案号'),
    aidForm: text('法律援助形式'),
    undertaker: text('承办单位'),
    lawyer: text('承办人员'),
    licenceNumber: text('执业证号'),
    lawyerPhone: text('承办人员电话'),
    officer: text('联系人'),
    /** Where she lives is kept apart: papers for her go here (法发〔2022〕10号 art. 4). */
    serviceAddress: text('受援人的送达地址'),
  }),
} as const satisfies PaperTemplate;
