import { afterAll, beforeAll, expect, it } from 'vitest';
import { callerOf, startWorld, type Caller, type World } from '../../tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ roles: 'web' });
});
afterAll(() => world.close());

const entries = () =>
  world.kernel.db.selectFrom('auditEntries').selectAll().where('action', 'like', 'session.%').orderBy('id').execute();
const post = async (caller: Caller, path: string, body: object): Promise<number> =>
  (
    await caller.raw(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'Test' },
      body: JSON.stringify(body),
    })
  ).status;

it('who came in and who went out is written, with device and place, and the auditor reads it', async () => {
  const clerk = await callerOf(world, { login: 'clerk' });
  expect((await clerk.raw('/api/session', { method: 'DELETE' })).status).toBe(200);
  const { staffId } = world.staff.clerk;
  const common = {
    actorKind: 'staff',
    actorId: staffId,
    subjectKind: 'account',
    subjectIds: [staffId],
    result: 'done',
  };
  const [came, went] = await entries();
  expect(came).toMatchObject({ ...common, action: 'session.signIn', kind: 'act', actorRoles: ['agency.clerk'] });
  expect(went).toMatchObject({ ...common, action: 'session.signOut' });
  expect(came?.device).toMatch(/^[0-9a-f]{16}\./);
  expect(came?.source).toBeTruthy();
  expect(came?.aboutIds).toEqual([]);
  const auditor = await callerOf(world, { login: 'auditor' });
  const { items } = (await auditor.post('/api/audit/entries', { action: 'session.signIn' })).body;
  expect(items.map(({ who }: { who: string }) => who)).toContain('郝受理');
});

it('a failed sign-in names the account that there is, and keeps of any other only a keyed hash', async () => {
  const stranger = await callerOf(world);
  const before = (await entries()).length;
  const typed = 'MyPassw0rd-by-mistake';
  expect(await post(stranger, '/api/session', { login: 'clerk', password: 'wrong' })).toBe(401);
  expect(await post(stranger, '/api/session', { login: typed, password: 'wrong' })).toBe(401);
  expect(await post(stranger, '/api/session', { login: ` ${typed.toLowerCase()}`, password: 'wrong' })).toBe(401);
  const [known, unknown, again] = (await entries()).slice(before);
  const refused = { actorKind: 'visitor', kind: 'act', result: 'refused', refusal: 'wrongCredentials' };
  expect(known).toMatchObject({ ...refused, subjectKind: 'account', subjectIds: [world.staff.clerk.staffId] });
  expect(unknown).toMatchObject({ ...refused, subjectKind: 'unknownAccount' });
  expect(unknown?.subjectIds).toEqual(again?.subjectIds);
  expect(JSON.stringify(await entries()).toLowerCase()).not.toContain(typed.toLowerCase());
  for (let time = 0; time < 5; time++) await post(stranger, '/api/session', { login: 'clerk', password: 'wrong' });
  expect((await entries()).at(-1)).toMatchObject({ result: 'refused', refusal: 'tooManyTries' });
});
