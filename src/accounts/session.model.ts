import { z } from 'zod';

const LastSignIn = z.object({
  at: z.iso.datetime(),
  from: z.string(),
  device: z.string(),
  wrongSince: z.int().meta({ description: '从那以后到这次登录之间，密码或动态口令输错了几次' }),
});

export const CurrentSession = z
  .object({
    kind: z.enum(['staff', 'applicant', 'visitor', 'halfway']),
    name: z.string().optional(),
    roles: z.array(z.object({ role: z.string(), label: z.string() })).optional(),
    institution: z.object({ id: z.uuid(), name: z.string(), kind: z.string() }).optional(),
    personnelId: z.uuid().optional(),
    applicationId: z.uuid().optional(),
    lastSignIn: LastSignIn.optional(),
    passwordEndsAt: z.iso.datetime().optional(),
    next: z.enum(['secondFactor', 'enrol', 'newPassword']).optional().meta({ description: '登录还差哪一步' }),
    factors: z.object({ totp: z.boolean(), passkey: z.boolean() }).optional(),
    passwordRule: z.string().optional().meta({ description: '密码的要求' }),
    demoCode: z.string().optional().meta({ description: '只在演示里有：现在可用的动态口令' }),
  })
  .meta({ id: 'Session', description: '当前登录的人' });
export type CurrentSession = z.infer<typeof CurrentSession>;
