import { z } from 'zod';
import { staffOf, type Api, type HttpContext } from '../platform/http/api.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import './accounts.tables.ts';
import { renewRecoveryCodes } from './second-factor.ts';
import { endSession, tokenOf, type SessionSettings } from './session-cookie.ts';
import { closeSessionsOf, hashToken } from './session.store.ts';
import { trailSession } from './sign-in-trail.ts';

const tag = '我的账号';
const MyAccount = z
  .object({
    login: z.string(),
    sessions: z.array(
      z.object({ from: z.string(), device: z.string(), openedAt: z.iso.datetime(), isThis: z.boolean() }),
    ),
    totp: z.boolean(),
    passkeys: z.array(z.object({ id: z.string(), label: z.string(), createdAt: z.iso.datetime() })),
    recoveryCodesLeft: z.int(),
  })
  .meta({ id: 'MyAccount' });

/** What everybody who works here may see and do about their own account. */
export function myAccountRoutes(api: Api, kernel: Kernel, settings: SessionSettings): void {
  const mine = { tag, open: 'account', views: 'nothing personal' } as const;
  api.operation(
    {
      ...mine,
      method: 'get',
      path: '/account',
      id: 'myAccount',
      summary: '我的登录、验证器和恢复码',
      answer: MyAccount,
    },
    ({ viewer, c }) => myAccount(kernel, staffOf(viewer).staffId, c, settings),
  );
  api.operation(
    {
      ...mine,
      method: 'delete',
      path: '/account/sessions',
      id: 'signOutEverywhere',
      summary: '在所有设备上退出',
      answer: z.object({ signedIn: z.literal(false) }),
    },
    async ({ viewer, c }) => {
      const by = staffOf(viewer);
      await closeSessionsOf(kernel.db, by.staffId);
      await endSession(c, kernel, settings);
      await trailSession(kernel, 'session.signOut', { staffId: by.staffId }, by, { by });
      return { signedIn: false as const };
    },
  );
  api.operation(
    {
      ...mine,
      method: 'post',
      path: '/account/recovery-codes',
      id: 'renewRecoveryCodes',
      summary: '换一组恢复码，旧的作废',
      stepUp: true,
      answer: z.object({ recoveryCodes: z.array(z.string()) }),
    },
    async ({ viewer }) => ({
      recoveryCodes: await kernel.db
        .transaction()
        .execute((trx) => renewRecoveryCodes(trx, kernel, staffOf(viewer).staffId)),
    }),
  );
  api.operation(
    {
      ...mine,
      method: 'post',
      path: '/account/passkeys/remove',
      id: 'removePasskey',
      summary: '删掉一把通行密钥',
      stepUp: true,
      body: z.object({ id: z.string().max(1400) }).meta({ id: 'PasskeyRemoved' }),
      answer: z.object({ removed: z.boolean() }),
    },
    async ({ viewer, body }) => ({ removed: await removePasskey(kernel, staffOf(viewer).staffId, body.id) }),
  );
}

async function myAccount(
  { db, sealer, clock }: Kernel,
  staffId: string,
  c: HttpContext,
  settings: SessionSettings,
): Promise<z.input<typeof MyAccount>> {
  const now = hashToken(tokenOf(c, settings) ?? '');
  const { login } = await db.selectFrom('staff').select('login').where('id', '=', staffId).executeTakeFirstOrThrow();
  const sessions = await db
    .selectFrom('sessions')
    .select(['idHash', 'openedFrom', 'device', 'createdAt'])
    .where('staffId', '=', staffId)
    .where('expiresAt', '>', clock.now())
    .where('secondFactorAt', 'is not', null)
    .orderBy('createdAt', 'desc')
    .execute();
  const totp = await db.selectFrom('totpSecrets').select('staffId').where('staffId', '=', staffId).executeTakeFirst();
  const passkeys = await db
    .selectFrom('passkeys')
    .select(['id', 'label', 'createdAt'])
    .where('staffId', '=', staffId)
    .orderBy('createdAt')
    .execute();
  const { left } = await db
    .selectFrom('recoveryCodes')
    .select((eb) => eb.fn.countAll<number>().as('left'))
    .where('staffId', '=', staffId)
    .where('usedAt', 'is', null)
    .executeTakeFirstOrThrow();
  return {
    login,
    sessions: sessions.map(({ idHash, openedFrom, device, createdAt }) => ({
      from: openedFrom ? sealer.open('sessions.openedFrom', openedFrom, idHash) : '',
      device: device ? sealer.open('sessions.device', device, idHash) : '',
      openedAt: createdAt.toISOString(),
      isThis: idHash === now,
    })),
    totp: totp !== undefined,
    passkeys: passkeys.map(({ createdAt, ...key }) => ({ ...key, createdAt: createdAt.toISOString() })),
    recoveryCodesLeft: left,
  };
}

/** The last factor stays: without one the account would be a password alone. */
async function removePasskey({ db }: Kernel, staffId: string, id: string): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await trx.selectFrom('staff').select('id').where('id', '=', staffId).forUpdate().execute();
    const keys = await trx.selectFrom('passkeys').select('id').where('staffId', '=', staffId).execute();
    const totp = await trx
      .selectFrom('totpSecrets')
      .select('staffId')
      .where('staffId', '=', staffId)
      .executeTakeFirst();
    if (!totp && keys.length < 2) throw new Refused('wrongStatus', '这是您唯一的第二因素，请先登记另一个再删。');
    const gone = await trx
      .deleteFrom('passkeys')
      .where('id', '=', id)
      .where('staffId', '=', staffId)
      .returning('id')
      .executeTakeFirst();
    return gone !== undefined;
  });
}
