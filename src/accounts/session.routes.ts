import { z } from 'zod';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Api, HttpContext } from '../platform/http/api.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { isFresh } from '../platform/viewer.ts';
import { deviceOf, type Door } from './device.ts';
import { acceptInvitation } from './invitation.ts';
import { enrolPasskey, givePasskey, passkeyEnrolmentOptions, passkeyOptions } from './passkeys.ts';
import { passwordPolicies } from './password-policy.ts';
import { changePassword } from './password.commands.ts';
import { beginTotp, confirmTotp, giveCode } from './second-factor.ts';
import { endSession, setSession, siteOf, tokenOf, type SessionSettings } from './session-cookie.ts';
import { CurrentSession } from './session.model.ts';
import { currentSession } from './session.queries.ts';
import type { StaffSession } from './sessions.ts';
import { getStaffSession, givePassword, signInByReturnCode } from './sign-in.ts';
import { trailSession } from './sign-in-trail.ts';
import { enrolmentOf } from './totp.ts';

const tag = '登录';
const SignedIn = z.object({ signedIn: z.literal(true) });
const signedIn = { signedIn: true } as const;
const Code = z.string().trim().min(1, '请填写动态口令').max(40).meta({ title: '动态口令' });
const Password = z.string().min(1, '请填写密码').max(200);
/** What the browser's own interface hands over; its form is the library's to check. */
const FromBrowser = z.looseObject({
  id: z.string().max(1500),
  rawId: z.string().max(1500),
  response: z.looseObject({}),
  type: z.string().max(40),
});
const RecoveryCodes = z
  .object({ recoveryCodes: z.array(z.string()) })
  .meta({ id: 'RecoveryCodes', description: '恢复码，只显示这一次' });

/** The way in, in two steps; every operation here works with a first factor alone and reveals nothing but the next step. */
export function sessionRoutes(
  api: Api,
  kernel: Kernel,
  settings: SessionSettings,
  addressOf: (c: HttpContext) => string,
): void {
  const doorOf = (c: HttpContext): Door => {
    const viewer = c.get('viewer');
    const origin = viewer.kind === 'system' ? undefined : viewer.origin;
    return { from: addressOf(c), device: deviceOf(c.req.header('user-agent')), ...(origin ? { origin } : {}) };
  };
  const policy = passwordPolicies[settings.passwordPolicy ?? 'dengbao'];
  const half = async (c: HttpContext): Promise<{ session: StaffSession; token: string }> => {
    const token = tokenOf(c, settings);
    return { session: await getStaffSession(kernel, token), token: token ?? '' };
  };
  /** A new factor is for those who have none yet, or have just proved the one they have. */
  const enrolling = async (c: HttpContext) => {
    const known = await half(c);
    if (known.session.next === 'secondFactor') throw new Refused('notSignedIn');
    if (known.session.next !== 'enrol' && !isFresh(known.session.viewer, kernel.clock.now()))
      throw new Refused('stepUpNeeded');
    return known;
  };
  const post = { method: 'post', tag, open: 'anyone', views: 'nothing personal' } as const;

  api.operation(
    {
      ...post,
      path: '/session',
      id: 'signIn',
      summary: '工作人员登录第一步：密码',
      body: z
        .object({
          login: z.string().min(1, '请填写账号').max(80).meta({ title: '账号' }),
          password: Password.meta({ title: '密码' }),
        })
        .meta({ id: 'SignIn' }),
      answer: z.object({ signedIn: z.literal(false), next: z.enum(['secondFactor', 'enrol']) }),
    },
    async ({ body, c }) => {
      const opened = await givePassword(kernel, body.login, body.password, doorOf(c));
      setSession(c, opened, settings);
      const { next } = await getStaffSession(kernel, opened.token);
      return { signedIn: false as const, next: next === 'enrol' ? ('enrol' as const) : ('secondFactor' as const) };
    },
  );
  api.operation(
    {
      ...post,
      path: '/session/second-factor',
      id: 'giveSecondFactor',
      summary: '登录第二步，或者再次确认是本人：动态口令或恢复码',
      body: z.object({ code: Code }).meta({ id: 'SecondFactor' }),
      answer: SignedIn,
    },
    async ({ body, c }) => {
      const { session, token } = await half(c);
      setSession(c, await giveCode(kernel, session, token, body.code, doorOf(c)), settings);
      return signedIn;
    },
  );
  api.operation(
    {
      ...post,
      path: '/session/passkey/options',
      id: 'passkeyOptions',
      summary: '向浏览器要通行密钥',
      answer: z.record(z.string(), z.unknown()),
    },
    async ({ c }) => ({ ...(await passkeyOptions(kernel, (await half(c)).session, siteOf(c, settings))) }),
  );
  api.operation(
    {
      ...post,
      path: '/session/passkey',
      id: 'givePasskey',
      summary: '登录第二步，或者再次确认是本人：通行密钥',
      body: z.object({ response: FromBrowser }).meta({ id: 'PasskeyGiven' }),
      answer: SignedIn,
    },
    async ({ body, c }) => {
      const { session, token } = await half(c);
      const response = body.response as unknown as AuthenticationResponseJSON; // the library parses it
      setSession(c, await givePasskey(kernel, session, token, response, siteOf(c, settings), doorOf(c)), settings);
      return signedIn;
    },
  );
  api.operation(
    {
      ...post,
      path: '/session/totp',
      id: 'beginTotp',
      summary: '登记动态口令：取得二维码和密钥',
      answer: z
        .object({ secret: z.string(), svg: z.string().meta({ description: '二维码，SVG' }) })
        .meta({ id: 'TotpEnrolment' }),
    },
    async ({ c }) => {
      const { session } = await enrolling(c);
      const secret = await beginTotp(kernel, session);
      return { secret, svg: enrolmentOf(session.login, secret).svg };
    },
  );
  api.operation(
    {
      ...post,
      path: '/session/totp/confirm',
      id: 'confirmTotp',
      summary: '登记动态口令：输入手机上的六位数字',
      body: z.object({ code: Code }).meta({ id: 'TotpConfirmed' }),
      answer: RecoveryCodes,
    },
    async ({ body, c }) => {
      const { session, token } = await enrolling(c);
      const { opened, recoveryCodes } = await confirmTotp(kernel, session, token, body.code, doorOf(c));
      setSession(c, opened, settings);
      return { recoveryCodes };
    },
  );
  api.operation(
    {
      ...post,
      path: '/session/passkeys/options',
      id: 'passkeyEnrolmentOptions',
      summary: '登记通行密钥：向浏览器要一把新的',
      answer: z.record(z.string(), z.unknown()),
    },
    async ({ c }) => ({
      ...(await passkeyEnrolmentOptions(kernel, (await enrolling(c)).session, siteOf(c, settings))),
    }),
  );
  api.operation(
    {
      ...post,
      path: '/session/passkeys',
      id: 'enrolPasskey',
      summary: '登记通行密钥',
      body: z
        .object({ response: FromBrowser, label: z.string().trim().min(1, '请起个名字').max(40) })
        .meta({ id: 'PasskeyEnrolled' }),
      answer: RecoveryCodes,
    },
    async ({ body, c }) => {
      const { session, token } = await enrolling(c);
      const told = { response: body.response as unknown as RegistrationResponseJSON, label: body.label }; // the library parses it
      const { opened, recoveryCodes } = await enrolPasskey(
        kernel,
        session,
        token,
        told,
        siteOf(c, settings),
        doorOf(c),
      );
      setSession(c, opened, settings);
      return { recoveryCodes };
    },
  );
  api.operation(
    {
      ...post,
      path: '/session/password',
      id: 'changePassword',
      summary: '换密码；两步都通过以后才能换',
      body: z
        .object({
          oldPassword: Password.meta({ title: '现在的密码' }),
          newPassword: Password.meta({ title: '新密码' }),
        })
        .meta({ id: 'PasswordChanged' }),
      answer: SignedIn,
    },
    async ({ body, c }) => {
      const { session, token } = await half(c);
      setSession(c, await changePassword(kernel, policy, session, token, body, doorOf(c)), settings);
      return signedIn;
    },
  );
  api.operation(
    {
      ...post,
      path: '/session/invitation',
      id: 'acceptInvitation',
      summary: '凭邀请码设置密码',
      body: z
        .object({
          login: z.string().min(1, '请填写账号').max(80),
          code: z.string().min(1, '请填写邀请码').max(80),
          newPassword: Password,
        })
        .meta({ id: 'InvitationAccepted' }),
      answer: z.object({ signedIn: z.literal(false), next: z.literal('enrol') }),
    },
    async ({ body, c }) => {
      setSession(c, await acceptInvitation(kernel, policy, body, doorOf(c)), settings);
      return { signedIn: false as const, next: 'enrol' as const };
    },
  );
  api.operation(
    {
      ...post,
      path: '/session/return-code',
      id: 'signInByReturnCode',
      summary: '凭查询码查看自己的申请',
      body: z
        .object({ code: z.string().min(1, '请填写查询码').max(100).meta({ title: '查询码' }) })
        .meta({ id: 'SignInByReturnCode' }),
      answer: SignedIn,
    },
    async ({ body, c }) => {
      setSession(c, await signInByReturnCode(kernel, body.code, addressOf(c), doorOf(c).origin), settings);
      return signedIn;
    },
  );
  api.operation(
    {
      method: 'get',
      path: '/session',
      id: 'currentSession',
      summary: '当前登录的人，或者登录还差哪一步',
      tag,
      open: 'anyone',
      views: 'nothing personal',
      answer: CurrentSession,
    },
    ({ viewer, c }) => currentSession(kernel, viewer, tokenOf(c, settings), settings),
  );
  api.operation(
    {
      method: 'delete',
      path: '/session',
      id: 'signOut',
      summary: '退出登录',
      tag,
      open: 'anyone',
      views: 'nothing personal',
      answer: z.object({ signedIn: z.literal(false) }),
    },
    async ({ viewer, c }) => {
      await endSession(c, kernel, settings);
      if (viewer.kind === 'staff') {
        const { staffId } = viewer;
        await trailSession(kernel, 'session.signOut', { staffId }, doorOf(c), { by: viewer });
      }
      return { signedIn: false as const };
    },
  );
}
