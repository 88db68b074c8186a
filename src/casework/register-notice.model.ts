import { z } from 'zod';
import { PersonTold } from '../people/person.model.ts';
import { words } from '../platform/day-field.ts';

/** 法律援助法 25, 28: why an authority gives notice. The item decides who may be named (26). */
export const noticeGrounds = {
  minor: { label: '未成年人', kind: 'defence' },
  disabled: { label: '视力、听力、言语残疾人', kind: 'defence' },
  limitedCapacity: { label: '不能完全辨认自己行为的成年人', kind: 'defence' },
  lifeOrDeath: { label: '可能被判处无期徒刑、死刑', kind: 'defence' },
  deathReview: { label: '申请法律援助的死刑复核案件被告人', kind: 'defence' },
  inAbsence: { label: '缺席审判案件的被告人', kind: 'defence' },
  otherLegal: { label: '法律法规规定的其他人员', kind: 'defence' },
  courtMay: { label: '法院通知的其他普通程序被告人', kind: 'defence' },
  compulsoryTreatment: { label: '强制医疗案件的被申请人、被告人', kind: 'representation' },
} as const satisfies Record<string, { label: string; kind: 'defence' | 'representation' }>;
export type NoticeGround = keyof typeof noticeGrounds;
const keys = Object.keys(noticeGrounds) as [NoticeGround, ...NoticeGround[]]; // the keys of a literal
export const NoticeGround = z.enum(keys).meta({ id: 'NoticeGround', title: '通知情形' });

/** 通知辩护、通知代理: no application, no means review, no grant decision. */
export const RegisterNotice = z
  .object({
    authorityName: words('办案机关', 100),
    authorityId: z.uuid().optional(),
    number: words('通知文号', 100),
    receivedAt: z.iso.datetime({ offset: true, error: '请填写收到的日期和时间' }).meta({ title: '收到时间' }),
    ground: NoticeGround,
    person: PersonTold,
    narrative: z.string().trim().max(2000).default('').meta({ title: '案情' }),
    letterFileId: z.uuid().optional().meta({ title: '通知公函' }),
  })
  .meta({ id: 'RegisterNotice', title: '办案机关通知' });
export type RegisterNotice = z.infer<typeof RegisterNotice>;

export const NoticeRegistered = z.object({ caseId: z.uuid(), number: z.string() }).meta({ id: 'NoticeRegistered' });
