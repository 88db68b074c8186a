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
    name: words('姓名', 100),
    idKind: IdKind.optional(),
    idNumber: z.string().trim().max(100).optional().meta({ title: '证件号码' }),
    birthDate: dayField('出生日期').optional(),
    birthAsTold: z.string().trim().max(100).optional().meta({
      title: '出生日期（照她说的写）',
      description: '写不成一个日子的，照原话写：属羊的、农历腊月二十三、记不清',
    }),
    sex: Sex.optional(),
    phone: z.string().trim().max(200).optional().meta({ title: '电话' }),
    address: z.string().trim().max(500).optional().meta({ title: '住址' }),
  })
  .meta({ id: 'PersonTold', title: '人员信息' });
export type PersonTold = z.infer<typeof PersonTold>;

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '请按 10:00 的样子填写时间');
export const ContactWindow = z
  .object({ weekdays: z.array(z.int().min(1).max(7)).min(1, '请选择星期几'), from: time, to: time })
  .refine(({ from, to }) => from < to, { error: '开始时间要早于结束时间' });

const phoneNumber = z
  .string()
  .trim()
  .max(40)
  .regex(/\d.*\d.*\d/, '请填写电话号码');

/** Somebody she trusts, who is asked for her instead, and the words by which the two sides know each other. */
export const StandIn = z.object({
  name: words('姓名', 50),
  relation: z.string().trim().max(50).optional().meta({ title: '和她的关系' }),
  phone: phoneNumber.optional().meta({ title: '电话' }),
  passPhrase: z.string().trim().max(50).optional().meta({ title: '暗语' }),
});
export const whosePhoneLabels = { own: '本人的', shared: '和家里人共用', somebodyElse: '别人的' } as const;

/** 安全联系: what she allows. Silence allows nothing. */
export const ContactPlanTold = z
  .object({
    mayCall: z.boolean().default(false).meta({ title: '可以打电话' }),
    maySms: z.boolean().default(false).meta({ title: '可以发短信' }),
    mayWechat: z.boolean().default(false).meta({ title: '可以发微信' }),
    mayMail: z.boolean().default(false).meta({ title: '可以发邮件' }),
    mayLeaveMessage: z.boolean().default(false).meta({ title: '没接到可以留言' }),
    mayPost: z.boolean().default(false).meta({ title: '可以寄信' }),
    whosePhone: z.enum(['own', 'shared', 'somebodyElse']).optional().meta({ title: '电话是谁的' }),
    callerName: z.enum(['agency', 'neutral']).default('neutral').meta({ title: '我们怎样自称' }),
    windows: z.array(ContactWindow).max(14).default([]).meta({ title: '方便的时段' }),
    mayBeTold: z.string().trim().max(200).optional().meta({ title: '可以告诉谁' }),
    neverTold: z.string().trim().max(200).optional().meta({ title: '绝不能告诉谁' }),
    passPhrase: z.string().trim().max(50).optional().meta({ title: '暗语' }),
    wechatId: z.string().trim().max(100).optional().meta({ title: '微信号（由公众号给出）' }),
    mailAddress: z.email('邮箱地址写错了').max(200).optional().meta({ title: '邮箱' }),
    ifOthersAnswer: z.string().trim().max(100).optional().meta({ title: '别人接了怎么说' }),
    standIn: StandIn.optional().meta({ title: '可以代为转告的人' }),
    neverContact: z.array(phoneNumber).max(20).default([]).meta({ title: '绝不能联系的号码' }),
    expiresOn: dayField('约定到哪一天').optional(),
    nextCheckOn: dayField('下一次确认平安').optional(),
  })
  .meta({ id: 'ContactPlanTold', title: '安全联系方式' });
export type ContactPlanTold = z.infer<typeof ContactPlanTold>;

/** How she was asked again. Nobody is called to be asked: an expired plan allows no call. */
export const agreedHows = { inPerson: '当面', atStation: '在工作站', sheCalled: '她打来电话' } as const;
export const AgreedHow = z
  .enum(['inPerson', 'atStation', 'sheCalled'], '请选择是怎样和她约定的')
  .meta({ title: '怎样约定的' });
export type AgreedHow = z.infer<typeof AgreedHow>;
