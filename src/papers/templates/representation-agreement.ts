import { z } from 'zod';

import { day, issue, Person, text, texts } from './fields.ts';
import type { PaperTemplate } from './paper.ts';

/** 办理法律援助案件程序规定第二十七条：承办单位收到指派之日起五日内签订；法律援助法第二十条：不收取任何财物。 */
export const representationAgreement = {
  title: '委托代理协议',
  form: { number: 12, verified: false },
  recipients: ['受援人', '承办单位', '法律援助机构'],
  schema: z.strictObject({
    ...issue,
    client: Person.optional(),
    guardian: text('法定代理人或者近亲属'),
    undertaker: text('承办单位'),
    undertakerAddress: text('承办单位地址'),
    lawyer: text('承办人员'),
    licenceNumber: text('执业证号'),
    lawyerPhone: text('承办人员电话'),
    matter: text('案由'),
    stage: text('代理阶段'),
    assignmentNumber: text('指派通知书文号'),
    authority: z.enum(['一般授权', '特别授权']).optional().meta({ title: '代理权限' }),
    specialPowers: texts('特别授权的事项'),
    contactRule: text('联系约定'),
    risks: texts('已告知的诉讼风险'),
    signedOn: day('签订日期'),
    signedAt: text('签订地点'),
  }),
} as const satisfies PaperTemplate;
