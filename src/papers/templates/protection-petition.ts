import { z } from 'zod';
import { day, flag, text, texts } from './fields.ts';
import type { PaperTemplate } from './paper.ts';

const Party = {
  name: text('姓名'),
  gender: text('性别'),
  birth: text('出生日期'),
  idNumber: text('证件号码'),
  phone: text('联系方式'),
  address: text('住址或者送达地址'),
};

/**
 * 反家庭暴力法第二十三条、第二十四条、第二十七条: who, against whom, for what, and the danger. Printed from what she typed;
 * 法发〔2022〕10号第四条: where she has moved away, her dwelling is not written down.
 */
export const protectionPetition = {
  title: '人身安全保护令申请书',
  recipients: ['申请人（自己递交法院）'],
  schema: z.strictObject({
    applicant: z.strictObject(Party).optional().meta({ title: '申请人' }),
    agent: z
      .strictObject({ name: text('姓名或者名称'), relation: text('与申请人的关系') })
      .optional()
      .meta({ title: '代为申请人' }),
    respondent: z
      .strictObject({ ...Party, relation: text('与申请人的关系') })
      .optional()
      .meta({ title: '被申请人' }),
    addressKept: flag('是否不写申请人现在的住处'),
    court: text('人民法院'),
    requests: texts('申请事项'),
    isUrgent: flag('情况紧急'),
    story: text('事实和理由'),
    evidence: texts('证据'),
    on: day('日期'),
  }),
} as const satisfies PaperTemplate;
