import { getCookie, setCookie, deleteCookie } from 'hono/cookie';
import { z } from 'zod';
import type { Api, HttpContext } from '../platform/http/api.ts';
import type { Kernel } from '../platform/kernel.ts';
import { roles, type Viewer } from '../platform/viewer.ts';
import { closeSession, signInByReturnCode, signInStaff, type Opened } from './sessions.ts';

export const sessionCookie = 'yh_session';

export type SessionSettings = { secure: boolean; trustProxy: boolean };

/** HttpOnly and same-site: no script reads it, no other site sends it. It ends with the browser; how long it counts is the server's to say. */
export function setSession(c: HttpContext, opened: Opened, settings: SessionSettings): void {
  setCookie(c, sessionCookie, opened.token, { httpOnly: true, sameSite: 'Strict', secure: settings.secure, path: '/' });
}

export async function endSession(c: HttpContext, kernel: Kernel): Promise<void> {
  const token = getCookie(c, sessionCookie);
  if (token) await closeSession(kernel, token);
  deleteCookie(c, sessionCookie, { path: '/' });
}

const SessionAnswer = z
  .object({
    kind: z.enum(['staff', 'applicant', 'visitor']),
    name: z.string().optional(),
    roles: z.array(z.object({ role: z.string(), label: z.string() })).optional(),
    institution: z.object({ id: z.uuid(), name: z.string(), kind: z.string() }).optional(),
    personnelId: z.uuid().optional(),
    applicationId: z.uuid().optional(),
  })
  .meta({ id: 'Session', description: '当前登录的人' });

export function accountRoutes(
  api: Api,
  kernel: Kernel,
  settings: SessionSettings,
  addressOf: (c: HttpContext) => string,
): void {
  const tag = '登录';
  api.operation(
    {
      method: 'post',
      path: '/session',
      id: 'signIn',
      summary: '工作人员登录',
      tag,
      open: 'anyone',
      body: z
        .object({
          login: z.string().min(1, '请填写账号').meta({ title: '账号' }),
          password: z.string().min(1, '请填写密码').meta({ title: '密码' }),
        })
        .meta({ id: 'SignIn' }),
      answer: z.object({ signedIn: z.literal(true) }),
      views: 'nothing personal',
    },
    async ({ body, c }) => {
      setSession(c, await signInStaff(kernel, body.login, body.password, addressOf(c)), settings);
      return { signedIn: true as const };
    },
  );
  api.operation(
    {
      method: 'post',
      path: '/session/return-code',
      id: 'signInByReturnCode',
      summary: '凭查询码查看自己的申请',
      tag,
      open: 'anyone',
      body: z
        .object({ code: z.string().min(1, '请填写查询码').meta({ title: '查询码' }) })
        .meta({ id: 'SignInByReturnCode' }),
      answer: z.object({ signedIn: z.literal(true) }),
      views: 'nothing personal',
    },
    async ({ body, c }) => {
      setSession(c, await signInByReturnCode(kernel, body.code, addressOf(c)), settings);
      return { signedIn: true as const };
    },
  );
  api.operation(
    {
      method: 'get',
      path: '/session',
      id: 'currentSession',
      summary: '当前登录的人',
      tag,
      open: 'anyone',
      answer: SessionAnswer,
      views: 'nothing personal',
    },
    ({ viewer }) => describe(kernel, viewer),
  );
  api.operation(
    {
      method: 'delete',
      path: '/session',
      id: 'signOut',
      summary: '退出登录',
      tag,
      open: 'anyone',
      answer: z.object({ signedIn: z.literal(false) }),
      views: 'nothing personal',
    },
    async ({ c }) => {
      await endSession(c, kernel);
      return { signedIn: false as const };
    },
  );
}

async function describe(kernel: Kernel, viewer: Viewer): Promise<z.input<typeof SessionAnswer>> {
  if (viewer.kind === 'applicant') return { kind: 'applicant', applicationId: viewer.applicationId };
  if (viewer.kind !== 'staff') return { kind: 'visitor' };
  const institution = await kernel.db
    .selectFrom('institutions')
    .select(['id', 'name', 'kind'])
    .where('id', '=', viewer.institutionId)
    .executeTakeFirstOrThrow();
  return {
    kind: 'staff',
    name: viewer.name,
    roles: viewer.roles.map((role) => ({ role, label: roles[role] })),
    institution,
    ...(viewer.personnelId ? { personnelId: viewer.personnelId } : {}),
  };
}
