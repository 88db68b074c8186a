import { z } from 'zod';
import { StandIn } from './person.model.ts';
import { UncertainField } from './read-person.model.ts';

/** The banner above everything else: how she may be reached, and what must never be said. */
export const SafeContactView = z
  .object({
    expired: z.boolean().meta({ description: '约定已经到期，重新问过之前一律不联系' }),
    agreed: z.boolean().meta({ description: '没有约定就是都不可以' }),
    safetyFlagged: z.boolean().meta({ title: '涉及人身安全或未成年人' }),
    mayCall: z.boolean(),
    maySms: z.boolean(),
    mayWechat: z.boolean(),
    mayMail: z.boolean(),
    mayLeaveMessage: z.boolean(),
    mayPost: z.boolean(),
    callerName: z.enum(['agency', 'neutral']).meta({ title: '怎样自称' }),
    windows: z.array(z.object({ weekdays: z.array(z.int()), from: z.string(), to: z.string() })),
    withinWindow: z.boolean().meta({ description: '现在是否在她约定的时段' }),
    mayBeTold: z.string().optional(),
    neverTold: z.string().optional(),
    passPhrase: z.string().optional(),
    whosePhone: z.enum(['own', 'shared', 'somebodyElse']).optional().meta({ title: '电话是谁的' }),
    ifOthersAnswer: z.string().optional().meta({ title: '别人接了怎么说' }),
    standIn: StandIn.optional().meta({ title: '可以代为转告的人' }),
    neverContact: z.array(z.string()).optional().meta({ title: '绝不能联系的号码' }),
    expiresOn: z.string().optional().meta({ title: '约定到哪一天' }),
    nextCheckOn: z.string().optional().meta({ title: '下一次确认平安' }),
  })
  .meta({ id: 'SafeContactView', title: '安全联系约定' });
export type SafeContactView = z.infer<typeof SafeContactView>;

export const PersonView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    sex: z.enum(['female', 'male']).optional(),
    birthDate: z.string().optional(),
    age: z.int().optional(),
    idKind: z.string().optional(),
    idNumber: z.string().optional(),
    phone: z.string().optional(),
    address: z.string().optional(),
    asTyped: z
      .array(z.object({ field: UncertainField, label: z.string(), typed: z.string(), isSettled: z.boolean() }))
      .optional()
      .meta({ title: '她写的', description: '没有读懂、没有读全的，照原话；问过她的，原话还在' }),
    isAddressProtected: z.boolean().optional().meta({ description: '住址在保险库里，这里写的是送达代收点' }),
  })
  .meta({ id: 'PersonView', title: '人员' });
export type PersonView = z.infer<typeof PersonView>;
