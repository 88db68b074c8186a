import { z } from 'zod';
import { dayField, words } from '../platform/day-field.ts';

export const Sex = z.enum(['female', 'male']).meta({ id: 'Sex', title: '性别' });
export const sexLabels = { female: '女', male: '男' } as const satisfies Record<z.infer<typeof Sex>, string>;

export const IdKind = z
  .enum(['residentId', 'permit', 'passport', 'birthCertificate', 'other'])
  .meta({ id: 'IdKind', title: '证件种类' });
export const idKindLabels = {
  residentId: '居民身份证',
  permit: '居住证、永久居留证',
  passport: '护照',
  birthCertificate: '出生医学证明',
  other: '其他证件',
} as const satisfies Record<z.infer<typeof IdKind>, string>;

/** A person as she tells it. Only the name is asked for; no one is turned away for the lack of a paper, a phone or an address. */
export const PersonTold = z
  .object({
    name: words('姓名', 50),
    idKind: IdKind.optional(),
    idNumber: z.string().trim().max(40).optional().meta({ title: '证件号码' }),
    birthDate: dayField('出生日期').optional(),
    sex: Sex.optional(),
    phone: z.string().trim().max(40).optional().meta({ title: '电话' }),
    address: z.string().trim().max(200).optional().meta({ title: '住址' }),
  })
  .meta({ id: 'PersonTold', title: '人员信息' });
export type PersonTold = z.infer<typeof PersonTold>;

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '请按 10:00 的样子填写时间');
export const ContactWindow = z
  .object({ weekdays: z.array(z.int().min(1).max(7)).min(1, '请选择星期几'), from: time, to: time })
  .refine(({ from, to }) => from < to, { error: '开始时间要早于结束时间' });

/** 安全联系: what she allows. Silence allows nothing. */
export const ContactPlanTold = z
  .object({
    mayCall: z.boolean().default(false).meta({ title: '可以打电话' }),
    maySms: z.boolean().default(false).meta({ title: '可以发短信' }),
    mayLeaveMessage: z.boolean().default(false).meta({ title: '没接到可以留言' }),
    mayPost: z.boolean().default(false).meta({ title: '可以寄信' }),
    callerName: z.enum(['agency', 'neutral']).default('neutral').meta({ title: '我们怎样自称' }),
    windows: z.array(ContactWindow).max(14).default([]).meta({ title: '方便的时段' }),
    mayBeTold: z.string().trim().max(200).optional().meta({ title: '可以告诉谁' }),
    neverTold: z.string().trim().max(200).optional().meta({ title: '绝不能告诉谁' }),
    passPhrase: z.string().trim().max(50).optional().meta({ title: '暗语' }),
  })
  .meta({ id: 'ContactPlanTold', title: '安全联系方式' });
export type ContactPlanTold = z.infer<typeof ContactPlanTold>;
