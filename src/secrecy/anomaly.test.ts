import { afterAll, beforeAll, expect, it } from 'vitest';
import { caseIn, officeOf, type Filed, type Office } from '../../tests/support/cases.ts';
import { callerOf, startWorld, type Caller, type World } from '../../tests/support/world.ts';
import { noticeAnomalies } from './anomaly.jobs.ts';

let world: World;
let office: Office;
let archived: Filed;
beforeAll(async () => {
  world = await startWorld({ roles: 'web' });
  office = await officeOf(world);
  archived = await caseIn(office, 'archived');
});
afterAll(() => world.close());

const noticed = async (caller?: Caller): Promise<[string, string, number][]> => {
  await noticeAnomalies(world.kernel);
  const auditor = caller ?? (await callerOf(world, { login: 'auditor' }));
  const { items } = (await auditor.get('/api/anomalies')).body;
  return items.map(({ by, rule, times }: { by: string; rule: string; times: number }) => [by, rule, times]);
};
const look = async (caller: Caller, times: number): Promise<void> => {
  for (let time = 0; time < times; time++) await caller.get(`/api/cases/${archived.caseId}`);
};

it('two looks at a closed case are ordinary, the third is noticed, the fourth counted', async () => {
  const archivist = await callerOf(world, { login: 'archivist' });
  await look(archivist, 2);
  expect(await noticed()).toEqual([]);
  await look(archivist, 1);
  expect(await noticed()).toEqual([['管归档', '结案以后反复看', 3]]);
  await look(archivist, 1);
  expect(await noticed()).toEqual([['管归档', '结案以后反复看', 4]]);
});

it('look-ups after which nothing is done for half an hour are noticed, those that led to something are not', async () => {
  world.clock.advance({ minutes: 1 }); // after what the assigner did to the case
  const words = { words: archived.number, purpose: 'handling' };
  const [idle, busy] = [await callerOf(world, { login: 'assigner' }), await callerOf(world, { login: 'clerk' })];
  for (let time = 0; time < 3; time++) {
    expect((await idle.post('/api/applications/search', words)).body.total).toBe(1);
    await busy.post('/api/applications/search', words);
  }
  await office.submit('wages'); // by the clerk
  expect((await noticed()).map(([by]) => by)).not.toContain('智指派'); // the half hour is not over
  world.clock.advance({ minutes: 31 });
  const found = await noticed();
  expect(found).toContainEqual(['智指派', '查找以后半小时没有办任何事', 3]);
  expect(found.map(([by]) => by)).not.toContain('郝受理');
});

it('a look at night is noticed, but not of whoever is on duty', async () => {
  world.clock.set('2026-12-20T15:30:00Z');
  const [reviewer, approver] = [
    await callerOf(world, { login: 'reviewer' }),
    await callerOf(world, { login: 'approver' }),
  ];
  const at = world.clock.now();
  const until = new Date(at.getTime() + 3_600_000);
  const shift = { staffId: world.staff.approver.staffId, from: at.toISOString(), until: until.toISOString() };
  expect((await approver.post('/api/duty-shifts', shift)).status).toBe(200);
  await look(reviewer, 1);
  await look(approver, 1);
  const found = await noticed();
  expect(found).toContainEqual(['申审查', '夜间看单件（21 点到 7 点），不在值班', 1]);
  expect(found.map(([by]) => by)).not.toContain('任负责');
});

it('the security administrator or the auditor judges it; nobody else reads it, and it names no case', async () => {
  const admin = await callerOf(world, { login: 'securityAdmin' });
  const { items } = (await admin.get('/api/anomalies')).body;
  expect(JSON.stringify(items)).not.toContain(archived.caseId);
  const [{ id: anomalyId }] = items;
  expect((await admin.post('/api/anomalies', { anomalyId, verdict: 'ask' })).status).toBe(200);
  const after = (await admin.get('/api/anomalies')).body.items;
  expect(after.at(-1)).toMatchObject({ id: anomalyId, verdict: { says: 'ask', by: '安保密' } });
  expect((await admin.post('/api/anomalies', { anomalyId: 999_999, verdict: 'fine' })).body.code).toBe('notFound');
  for (const login of ['clerk', 'systemAdmin', 'approver'] as const)
    expect((await (await callerOf(world, { login })).get('/api/anomalies')).status, login).toBe(403);
});
