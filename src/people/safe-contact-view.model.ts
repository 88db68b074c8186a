import { z } from 'zod';

/** The banner above everything else: how she may be reached, and what must never be said. */
export const SafeContactView = z
  .object({
    agreed: z.boolean().meta({ description: '没有约定就是都不可以' }),
    safetyFlagged: z.boolean().meta({ title: '涉及人身安全或未成年人' }),
    mayCall: z.boolean(),
    maySms: z.boolean(),
    mayLeaveMessage: z.boolean(),
    mayPost: z.boolean(),
    callerName: z.enum(['agency', 'neutral']).meta({ title: '怎样自称' }),
    windows: z.array(z.object({ weekdays: z.array(z.int()), from: z.string(), to: z.string() })),
    withinWindow: z.boolean().meta({ description: '现在是否在她约定的时段' }),
    mayBeTold: z.string().optional(),
    neverTold: z.string().optional(),
    passPhrase: z.string().optional(),
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
  })
  .meta({ id: 'PersonView', title: '人员' });
export type PersonView = z.infer<typeof PersonView>;
