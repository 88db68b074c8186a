import { z } from 'zod';

import { Signature } from './application-form.ts';
import { count, fen, issue, text } from './fields.ts';
import type { PaperTemplate } from './paper.ts';

export const HouseholdMember = z.strictObject({
  name: text('姓名'),
  relation: text('与申请人的关系'),
  age: count('年龄'),
  occupation: text('工作或者就学情况'),
  monthlyIncome: fen('月收入'),
});

/** 法律援助法第四十一条：信息共享查询或者个人诚信承诺，不要求证明表。承诺含在本表声明中。 */
export const hardshipStatement = {
  title: '经济困难状况说明表',
  form: { number: 4, verified: false },
  recipients: ['法律援助机构'],
  schema: z.strictObject({
    ...issue,
    applicant: text('申请人'),
    idNumber: text('证件号码'),
    /** 对方当事人是共同生活家庭成员的，只看申请人本人：司法部令第148号，条号待核。 */
    countedAlone: z.boolean().optional().meta({ title: '是否只计算申请人本人' }),
    members: z.array(HouseholdMember).optional().meta({ title: '共同生活的家庭成员' }),
    perCapitaMonthly: fen('家庭人均月收入'),
    otherIncome: text('其他收入'),
    expenses: text('主要支出'),
    property: text('财产状况'),
    debts: text('债务状况'),
    hardship: text('造成困难的原因'),
    check: z.enum(['信息共享查询', '个人诚信承诺', '查询和承诺并用']).optional().meta({ title: '核查方式' }),
    threshold: fen('适用的经济困难标准，每人每月'),
    thresholdSource: text('标准的依据'),
    signature: Signature.optional(),
  }),
} as const satisfies PaperTemplate;
