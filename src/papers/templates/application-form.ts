import { z } from 'zod';

import { day, issue, Person, text, texts } from './fields.ts';
import type { PaperTemplate } from './paper.ts';

/** How the words on the form became hers: she may sign, print a finger with a witness, be read to, or confirm later. */
export const Signature = z
  .strictObject({
    name: text('签名'),
    manner: z.enum(['签名', '按指印', '宣读后录音确认', '待本人确认']).optional().meta({ title: '确认方式' }),
    witness: text('见证人'),
    on: day('签名日期'),
  })
  .meta({ title: '签名' });

/** 法律援助法第三十八条至第四十二条；代填、代交、代为申请分开写明。 */
export const applicationForm = {
  title: '法律援助申请表',
  form: { number: 2, verified: false },
  recipients: ['法律援助机构', '申请人'],
  schema: z.strictObject({
    ...issue,
    receivedOn: day('收到申请的日期'),
    applicant: Person.optional(),
    categories: texts('人群类别'),
    householdPlace: text('户籍所在地'),
    applyingAgent: z
      .strictObject({ ...Person.shape, relation: text('与申请人的关系'), proof: text('代理权证明') })
      .optional()
      .meta({ title: '代为申请人' }),
    opponent: text('对方当事人'),
    matter: text('申请事项（案由）'),
    aidForm: text('申请的法律援助形式'),
    caseAuthority: text('办案机关或者争议处理机关'),
    story: text('案情和申请理由'),
    wishes: text('对承办人员的意愿'),
    meansBasis: text('经济状况'),
    contactRule: text('联系约定'),
    scribe: text('代填人'),
    submitter: text('代交人'),
    signature: Signature.optional(),
  }),
} as const satisfies PaperTemplate;
