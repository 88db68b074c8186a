import { afterAll, beforeAll, expect, it } from 'vitest';
import { applicationIn, officeOf, type Office } from '../../tests/support/cases.ts';
import { callerOf, places, startWorld, type Caller, type World } from '../../tests/support/world.ts';
import { release } from '../platform/gateway.ts';
import { noticeDecoys } from './decoy.jobs.ts';

let world: World;
let office: Office;
let applicationId: string;
let caseId: string;
let before: unknown;
const ask = { agencyId: places.agency, reason: '这个县的案件有人打听' };
const as = (login: Parameters<typeof callerOf>[1]): Promise<Caller> => callerOf(world, login);

/** Whatever counts, reminds or asks somebody to act. */
async function burdens(): Promise<unknown> {
  const seen = [];
  for (const login of ['clerk', 'reviewer', 'approver', 'assigner', 'archivist', 'station'] as const) {
    const caller = await as({ login });
    const { lamps, counts, mine, due } = (await caller.get('/api/desk')).body;
    const { items } = (await caller.get('/api/applications?mine=true')).body;
    const outbox = (await caller.get('/api/outbox')).body;
    seen.push({ login, lamps, counts, mine, due, items, outbox });
  }
  return seen;
}
const alarms = async (login: 'auditor' | 'securityAdmin'): Promise<[string, number][]> => {
  const { items } = (await (await as({ login })).get('/api/anomalies')).body;
  return items
    .filter(({ rule }: { rule: string }) => rule.includes('诱饵'))
    .map(({ by, times }: { by: string; times: number }) => [by, times]);
};

beforeAll(async () => {
  world = await startWorld();
  office = await officeOf(world);
  await applicationIn(office, 'received');
  before = await burdens();
});
afterAll(() => world.close());

it('is asked for by the security administrator and planted when a second person agrees, and by nobody else', async () => {
  const [admin, auditor] = [await as({ login: 'securityAdmin' }), await as({ login: 'auditor' })];
  for (const login of ['clerk', 'approver', 'systemAdmin'] as const) {
    const caller = await as({ login });
    expect((await caller.get('/api/decoys')).status, login).toBe(403);
    expect((await caller.post('/api/decoys', ask)).status, login).toBe(403);
  }
  expect((await auditor.post('/api/decoys', ask)).body.code).toBe('roleNotAllowed');
  expect((await admin.post('/api/decoys', { ...ask, agencyId: places.station })).body.code).toBe('unknownReference');
  const { id } = (await admin.post('/api/decoys', ask)).body;
  expect((await admin.post(`/api/decoys/${id}/agree`)).body.code).toBe('samePerson');
  expect(await world.kernel.db.selectFrom('decoys').selectAll().execute()).toEqual([]);
  expect((await auditor.post(`/api/decoys/${id}/agree`)).status).toBe(200);
  expect((await auditor.post(`/api/decoys/${id}/agree`)).body.code).toBe('wrongStatus');
  ({ applicationId, caseId } = await world.kernel.db.selectFrom('decoys').selectAll().executeTakeFirstOrThrow());
  world.clock.advance({ minutes: 1 }); // the newest stands first
  const second = (await admin.post('/api/decoys', ask)).body.id;
  expect((await auditor.post(`/api/decoys/${second}/decline`)).status).toBe(200);
  const { items } = (await admin.get('/api/decoys')).body;
  expect(items.map(({ state }: { state: string }) => state)).toEqual(['declined', 'planted']);
  expect(await world.kernel.db.selectFrom('decoys').select('caseId').execute()).toHaveLength(1);
});

it('the list of the agency shows it like any other, and a list or a search is no opening', async () => {
  const clerk = await as({ login: 'clerk' });
  const { items } = (await clerk.get('/api/applications?status=withdrawn')).body;
  const row = items.find(({ id }: { id: string }) => id === applicationId);
  expect(row).toMatchObject({ statusLabel: '已撤回', isMine: false });
  expect(row.due).toBeUndefined();
  expect((await clerk.post('/api/applications/search', { words: row.number, purpose: 'handling' })).body.total).toBe(1);
  expect((await (await as({ login: 'otherClerk' })).get(`/api/applications/${applicationId}`)).status).toBe(404);
  await noticeDecoys(world.kernel);
  expect(await alarms('auditor')).toEqual([]);
});

it('is on no desk, in no figure and under no day, now and in two months', async () => {
  expect(await burdens()).toEqual(before);
  const running = await world.kernel.db
    .selectFrom('periods')
    .select('id')
    .where('caseId', '=', caseId)
    .where('state', 'in', ['running', 'paused'])
    .execute();
  expect(running).toEqual([]);
  // Even were it still open, what counts does not count it: brought back by hand, the desk is as it was.
  const back = (status: 'received' | 'withdrawn') =>
    world.kernel.db.updateTable('applications').set({ status }).where('id', '=', applicationId).execute();
  const period = (state: 'running' | 'met') =>
    world.kernel.db.updateTable('periods').set({ state }).where('caseId', '=', caseId).execute();
  await back('received');
  await period('running');
  world.clock.advance({ days: 60 });
  const late = await burdens();
  await back('withdrawn');
  await period('met');
  expect(late).toEqual(await burdens());
  world.clock.advance({ days: -60 });
});

it('nothing of it leaves, whatever sends it, and nobody is told why', async () => {
  const { personId } = await world.kernel.db
    .selectFrom('applications')
    .select('personId')
    .where('id', '=', applicationId)
    .executeTakeFirstOrThrow();
  for (const channel of ['desk', 'sms', 'letter', 'export'] as const) {
    const item = { caseId, to: { personId }, channel, template: 'something-new', body: '有新的进展。' };
    const sent = await world.kernel.db.transaction().execute((trx) => release(trx, world.kernel, item));
    expect(Object.keys(sent)).toEqual(['id']);
  }
  expect(await world.kernel.db.selectFrom('outgoing').select('id').where('caseId', '=', caseId).execute()).toEqual([]);
});

it('whoever opens it sees the page of an ordinary application, and the alarm is there within a minute', async () => {
  await world.papersReady();
  const ordinary = await applicationIn(office, 'withdrawn');
  const approver = await as({ login: 'approver' });
  const theirs = (await approver.get(`/api/applications/${ordinary.applicationId}`)).body;
  const asked = performance.now();
  const { status, body } = await approver.get(`/api/applications/${applicationId}`);
  expect(status).toBe(200);
  const ofOurs = new Set(Object.keys(theirs));
  expect(Object.keys(body).filter((field) => !ofOurs.has(field))).toEqual([]);
  expect(body).toMatchObject({ statusLabel: theirs.statusLabel, flags: expect.arrayContaining(['涉及暴力']) });
  expect(body.papers.map(({ kind }: { kind: string }) => kind)).toEqual(['materials-receipt']);
  expect(JSON.stringify(body)).not.toMatch(/decoy|诱饵|蜜罐/i);
  let found: [string, number][] = [];
  while (found.length === 0 && performance.now() - asked < 60_000) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    found = await alarms('securityAdmin');
  }
  expect(found).toEqual([['任负责', 1]]);
  expect(performance.now() - asked).toBeLessThan(60_000);
  await approver.get(`/api/applications/${applicationId}`);
  await approver.get(`/api/papers/${body.papers[0].id}/pdf`);
  await noticeDecoys(world.kernel);
  expect(await alarms('auditor')).toEqual([['任负责', 3]]);
});
