import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stableId } from '../../src/network/stable-id.ts';
import { addAidPersonnel, addInstitutions, loadNetwork } from '../../src/network/network.store.ts';
import { hashPassword } from '../../src/accounts/password.ts';
import { addStaff } from '../../src/accounts/staff.commands.ts';
import { appOf } from '../../src/app.ts';
import { prepareDatabase } from '../../src/database-of.ts';
import { logOf } from '../../src/log.ts';
import { movableClock, type MovableClock } from '../../src/platform/clock.ts';
import type { Http } from '../../src/platform/http/api.ts';
import { listen } from '../../src/platform/http/listen.ts';
import type { Providers } from '../../src/platform/outgoing/provider.ts';
import type { Kernel } from '../../src/platform/kernel.ts';
import type { ApplicantViewer, Role, StaffViewer } from '../../src/platform/viewer.ts';
import type { Keyring } from '../../src/platform/sealing/keyring.ts';
import { changedBudgetsOf } from '../../src/secrecy/view-budget.model.ts';
import type { Language } from '../../src/web/portal/language.ts';
import { wire, type Wiring } from '../../src/wiring.ts';
import type { TestDatabase } from './database.ts';
import { addPasskeys, cookieOf, signInStaff } from './passkey.ts';

/** One county's offices as every test knows them: 小店区 of 太原, and 阳曲县 next to it. */
export const places = {
  agency: stableId('aidAgency', '140105'),
  otherAgency: stableId('aidAgency', '140122'),
  bureau: stableId('justiceBureau', '140105'),
  station: stableId('test', 'station'),
  firm: stableId('test', 'firm'),
  service: stableId('test', 'service'),
} as const;
export const personnel = {
  lawyer: stableId('test', 'lawyer'),
  worker: stableId('test', 'worker'),
  inhouse: stableId('test', 'inhouse'),
} as const;

const team = {
  clerk: { institutionId: places.agency, roles: ['agency.clerk'], name: '郝受理' },
  reviewer: { institutionId: places.agency, roles: ['agency.clerk', 'agency.reviewer'], name: '申审查' },
  approver: { institutionId: places.agency, roles: ['agency.approver'], name: '任负责' },
  assigner: { institutionId: places.agency, roles: ['agency.assigner'], name: '智指派' },
  archivist: { institutionId: places.agency, roles: ['agency.archivist'], name: '管归档' },
  otherClerk: { institutionId: places.otherAgency, roles: ['agency.clerk'], name: '邻受理' },
  station: { institutionId: places.station, roles: ['station.worker'], name: '站工作' },
  bureau: { institutionId: places.bureau, roles: ['bureau.supervisor'], name: '督监督' },
  manager: { institutionId: places.firm, roles: ['undertaker.manager'], name: '律所管' },
  lawyer: { institutionId: places.firm, roles: ['personnel.handler'], name: '常律师', personnelId: personnel.lawyer },
  inhouse: {
    institutionId: places.agency,
    roles: ['personnel.handler'],
    name: '内承办',
    personnelId: personnel.inhouse,
  },
  operator: { institutionId: places.agency, roles: ['hotline.operator'], name: '席热线' },
  // The three administrators, in the very office whose records they must not see.
  systemAdmin: { institutionId: places.agency, roles: ['admin.system'], name: '席系统' },
  securityAdmin: { institutionId: places.agency, roles: ['admin.security'], name: '安保密' },
  auditor: { institutionId: places.agency, roles: ['admin.auditor'], name: '沈审计' },
} as const satisfies Record<
  string,
  { institutionId: string; roles: readonly Role[]; name: string; personnelId?: string }
>;
export type Member = keyof typeof team;

export const testPassword = 'test-password-2026';

export type World = {
  kernel: Kernel;
  keyring: Keyring;
  clock: MovableClock;
  app: Http;
  database: TestDatabase;
  dataDir: string;
  staff: Readonly<Record<Member, StaffViewer>>;
  /** Waits until every paper issued so far has its bytes. */
  papersReady(): Promise<void>;
  /** Serves on loopback, for browsers and load. */
  listen(): Promise<string>;
  close(): Promise<void>;
};

/** The whole product on a database of its own: real HTTP, real jobs, a clock moved by hand. */
export async function startWorld({
  start = '2026-11-23T02:00:00Z',
  database,
  roles = 'web,worker',
  log = logOf('fatal'),
  providers,
  sealing = {},
  dataDir: own,
  trustProxy = false,
  languages = [],
  viewBudgets = 'all=100000/100000/100000/100000',
}: {
  start?: string;
  database?: TestDatabase;
  dataDir?: string;
  providers?: Providers;
  roles?: string;
  trustProxy?: boolean;
  /** As an installation sets it; a test that walks through everything sees more than any desk. Empty: the product's own. */
  viewBudgets?: string;
  log?: Kernel['log'];
  languages?: readonly Language[];
  sealing?: Partial<Pick<Wiring, 'keys' | 'suite' | 'keysKnownWithinMs'>>;
} = {}): Promise<World> {
  const ready = database ?? (await (await import('./database.ts')).databaseWithNetwork()); // needs the test runner, a proof brings its own
  const dataDir = own ?? (await mkdtemp(path.join(tmpdir(), 'yh-world-')));
  const clock = movableClock(start);
  await prepareDatabase(ready.ownerUrl, 'yuanhu_app');
  const wired = await wire({
    appUrl: ready.appUrl,
    dataDir,
    keys: [{ id: 't1', secret: Buffer.alloc(32, 7) }],
    clock,
    log,
    ...sealing,
    ...(providers ? { providers } : {}),
  });
  const { kernel } = wired;
  await loadNetwork(kernel.db, clock);
  const staff = await addTeam(kernel);
  if (roles.includes('worker')) await wired.work();
  const app = appOf(kernel, {
    secure: trustProxy,
    trustProxy,
    demo: false,
    viewBudgets: changedBudgetsOf(viewBudgets),
    languages,
  });
  let stopServing: (() => Promise<void>) | undefined;
  return {
    kernel,
    keyring: wired.keyring,
    clock,
    app,
    database: ready,
    dataDir,
    staff,
    papersReady: () => papersReady(kernel),
    listen: async () => {
      const { address, close } = await listen(app, { host: '127.0.0.1', port: 0 });
      stopServing = close;
      return address;
    },
    close: async () => {
      await stopServing?.();
      await wired.close();
      await ready.drop();
      if (own === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export async function papersReady(kernel: Kernel): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const waiting = await kernel.db
      .selectFrom('papers')
      .select('id')
      .where('state', '=', 'pending')
      .limit(1)
      .executeTakeFirst();
    if (!waiting) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('papers were still pending after twenty seconds');
}

const passwordHash = hashPassword(testPassword);

/** The county's staff, in a database that may hold more. */
export async function addTeam(kernel: Kernel): Promise<World['staff']> {
  const office = (id: string, name: string, kind: 'lawFirm' | 'basicLegalService' | 'aidWorkstation') => ({
    id,
    name,
    kind,
    level: 'county' as const,
    divisionCode: '140105',
    takesApplications: kind === 'aidWorkstation',
  });
  await addInstitutions(kernel.db, [
    office(places.firm, '山西示例律师事务所', 'lawFirm'),
    office(places.service, '示例基层法律服务所', 'basicLegalService'),
    office(places.station, '小店区妇联工作站', 'aidWorkstation'),
  ]);
  const person = {
    practiceFields: [],
    languages: ['普通话', '晋语'],
    yearsOfPractice: 8,
    criminalDefenceYears: 5,
    knowsMinors: true,
    knowsDomesticViolence: true,
    maxOpenCases: 20,
    sex: 'female' as const,
  };
  await addAidPersonnel(kernel.db, [
    {
      ...person,
      id: personnel.lawyer,
      name: '常律师',
      institutionId: places.firm,
      qualification: 'lawyer',
      licenceNumber: '11401202610000001',
    },
    {
      ...person,
      id: personnel.worker,
      name: '基层员',
      institutionId: places.service,
      qualification: 'basicLegalWorker',
      licenceNumber: '31401202610000002',
      criminalDefenceYears: 0,
    },
    {
      ...person,
      id: personnel.inhouse,
      name: '内承办',
      institutionId: places.agency,
      qualification: 'agencyStaff',
      licenceNumber: 'A2026000003',
    },
  ]);
  const members = Object.entries(team);
  const hash = await passwordHash;
  const ids = await addStaff(
    kernel.db,
    kernel,
    members.map(([login, member]) => ({ ...member, login, passwordHash: hash })),
  );
  await addPasskeys(
    kernel,
    members.map(([login], at) => ({ login, staffId: ids[at] ?? '' })),
  );
  const viewers = members.map(([login, member], at): [string, StaffViewer] => {
    const divisionCode = member.institutionId === places.otherAgency ? '140122' : '140105';
    const { roles, name, institutionId } = member;
    return [
      login,
      {
        kind: 'staff',
        staffId: ids[at] ?? '',
        name,
        institutionId,
        divisionCode,
        roles,
        ...('personnelId' in member ? { personnelId: member.personnelId } : {}),
      },
    ];
  });
  return Object.fromEntries(viewers) as World['staff']; // one viewer a member, built from its own keys
}

/** A person at the API: keeps the cookie, sends a fresh request id with each command. */
export type Caller = {
  get(path: string): Promise<Reply>;
  post(path: string, body?: unknown, requestId?: string): Promise<Reply>;
  raw(path: string, init?: RequestInit): Promise<Response>;
  /** What the cookie holds: the session as the browser keeps it. */
  token(): string;
};
// oxlint-disable-next-line no-explicit-any -- answers are read by tests, which state what they expect
export type Reply = { status: number; body: any };

export async function callerOf(
  world: Pick<World, 'app'>,
  signIn?: { login: Member } | { code: string },
  headers: Record<string, string> = {},
): Promise<Caller> {
  let cookie = '';
  const raw = (path: string, init: RequestInit = {}) =>
    Promise.resolve(world.app.request(path, { ...init, headers: { cookie, ...headers, ...init.headers } }));
  const read = async (response: Response): Promise<Reply> => {
    const text = await response.text();
    return {
      status: response.status,
      body: response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text,
    };
  };
  const caller: Caller = {
    raw,
    token: () => cookie.slice(cookie.indexOf('=') + 1),
    get: async (path) => read(await raw(path)),
    post: async (path, body = {}, requestId = randomUUID()) =>
      read(
        await raw(path, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'idempotency-key': requestId },
          body: JSON.stringify(body),
        }),
      ),
  };
  const json = (body: unknown): RequestInit => ({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (signIn) {
    if ('login' in signIn) cookie = await signInStaff(raw, signIn.login, testPassword);
    else {
      const response = await raw('/api/session/return-code', json(signIn));
      if (response.status !== 200) throw new Error(`sign-in answered ${response.status}`);
      cookie = cookieOf(response);
    }
  }
  return caller;
}

export function applicantViewer(submitted: { applicationId: string; caseId: string }, personId = ''): ApplicantViewer {
  return { kind: 'applicant', personId, applicationId: submitted.applicationId, caseId: submitted.caseId };
}
