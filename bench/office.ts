import pg from 'pg';
import { hashPassword } from '../src/accounts/password.ts';
import { addStaff } from '../src/accounts/staff.commands.ts';
import { appOf } from '../src/app.ts';
import { prepareDatabase } from '../src/database-of.ts';
import { logOf } from '../src/log.ts';
import { loadNetwork } from '../src/network/network.store.ts';
import { stableId } from '../src/network/stable-id.ts';
import { systemClock } from '../src/platform/clock.ts';
import type { Http } from '../src/platform/http/api.ts';
import type { Kernel } from '../src/platform/kernel.ts';
import { loadKeys } from '../src/platform/sealing/keys.ts';
import { changedBudgetsOf } from '../src/secrecy/view-budget.model.ts';
import { wire } from '../src/wiring.ts';
import { addPasskeys, signInStaff, type Send } from '../tests/support/passkey.ts';

/** The busy office of the measurement: 小店区 of 太原. */
export const busyAgency = stableId('aidAgency', '140105');
export const account = { login: 'bench', password: 'bench-password-2026' } as const;

/** One account stands for a whole office here. */
export const wideBudgets = 'all=1000000/1000000/1000000/1000000';
const wide = changedBudgetsOf(wideBudgets);

export type Place = { dataDir: string; ownerUrl: string; appUrl: string };
export type Office = { kernel: Kernel; app: Http; close(): Promise<void> };

/** The product inside this process: to seed through, to record what it asks the database, to check it against. */
export async function openOffice(place: Place): Promise<Office> {
  await prepareDatabase(place.ownerUrl, 'yuanhu_app');
  const { kernel, close } = await wire({
    appUrl: place.appUrl,
    dataDir: place.dataDir,
    keys: await loadKeys(place.dataDir, undefined, () => Promise.resolve(false)),
    clock: systemClock,
    log: logOf('error'),
  });
  await loadNetwork(kernel.db, systemClock);
  const known = await kernel.db.selectFrom('staff').select('id').where('login', '=', account.login).executeTakeFirst();
  if (!known) {
    const passwordHash = await hashPassword(account.password);
    const [staffId = ''] = await addStaff(kernel.db, kernel, [
      {
        institutionId: busyAgency,
        roles: ['agency.clerk', 'agency.reviewer'],
        name: '测量员',
        login: account.login,
        passwordHash,
      },
    ]);
    await addPasskeys(kernel, [{ staffId, login: account.login }]);
  }
  return { kernel, app: appOf(kernel, { secure: false, trustProxy: false, demo: false, viewBudgets: wide }), close };
}

export const signIn = (send: Send): Promise<string> => signInStaff(send, account.login, account.password);

/** A new application as a browser sends it: one helper of hers is the law's questions already answered. */
export const submission = (agencyId: string, name: string) => ({
  agencyId,
  channel: 'online',
  matter: 'labourPay',
  stage: 'nonLitigation',
  signature: { kind: 'drawn' },
  applicant: { name, sex: 'female', birthDate: '1985-06-01', phone: '13800000002', address: '小店区示例路八号' },
  contactPlan: {
    mayCall: true,
    maySms: true,
    callerName: 'agency',
    windows: [{ weekdays: [1, 2, 3, 4, 5], from: '12:00', to: '14:00' }],
  },
  facts: {
    service: 'representation',
    isMinor: false,
    applicantIs: 'self',
    isVictimOfAbuse: false,
    isLitigation: false,
    isMigrantWorker: true,
    residence: 'rural',
  },
  narrative: '在家政公司做保洁，从三月起没有发过工资，一共欠了四个月。找过经理几次，都说再等等，现在电话也不接了。',
  documents: [
    { kind: 'identity', state: 'lookedUp', note: '已核对' },
    { kind: 'caseMaterial', state: 'unavailable' },
  ],
  opponent: { name: '示例家政公司', relation: '用人单位' },
});

export async function asOwner<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
