import { afterAll, beforeAll, expect, it } from 'vitest';
import { officeOf } from '../../tests/support/cases.ts';
import { visitorOf } from '../../tests/support/visitor.ts';
import { callerOf, startWorld, type Caller, type World } from '../../tests/support/world.ts';
import { invite } from './invitation.ts';

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

it('a code that opened and one that did not are both written, the wrong one only as a keyed hash', async () => {
  world.clock.advance({ minutes: 16 }); // the wrong passwords of the test before are forgotten
  const office = await officeOf(world);
  const filed = await office.submit('wages');
  const before = (await entries()).length;
  const her = await callerOf(world, { code: filed.returnCode });
  const wrong = `${filed.returnCode.slice(0, -1)}${(Number(filed.returnCode.at(-1)) + 1) % 10}`;
  expect(await post(await callerOf(world), '/api/session/return-code', { code: wrong })).toBe(401);
  const quiet = visitorOf(world);
  await quiet.send('/s', { page: 'status', code: filed.returnCode });
  const [came, turnedAway, byTheQuietDoor] = (await entries()).slice(before);
  const hers = { action: 'session.byCode', actorKind: 'applicant', aboutIds: [filed.applicationId], result: 'done' };
  expect(came).toMatchObject(hers);
  expect(came?.source).toBeTruthy();
  expect(byTheQuietDoor).toMatchObject(hers);
  expect(turnedAway).toMatchObject({ actorKind: 'visitor', subjectKind: 'unknownCode', refusal: 'wrongReturnCode' });
  expect(JSON.stringify(await entries())).not.toContain(wrong.replaceAll(/\D/g, ''));
  expect(await (await her.raw('/status/seen')).text()).toContain('凭查询码打开');
});

it('an invitation that was refused and one that was taken are written', async () => {
  const before = (await entries()).length;
  const stranger = await callerOf(world);
  const told = { code: 'aaaaa-bbbbb-ccccc-ddddd', newPassword: 'Long-Enough-2026!' };
  expect(await post(stranger, '/api/session/invitation', { ...told, login: 'clerk' })).toBe(401);
  expect(await post(stranger, '/api/session/invitation', { ...told, login: 'nobody-here' })).toBe(401);
  const { code } = await invite(world.kernel.db, world.kernel, world.staff.station.staffId);
  const taken = await post(stranger, '/api/session/invitation', { ...told, code, login: 'station' });
  expect(taken).toBe(200);
  const refused = { action: 'session.invitation', actorKind: 'visitor', refusal: 'wrongInvitation' };
  const account = { subjectKind: 'account', subjectIds: [world.staff.clerk.staffId] };
  expect((await entries()).slice(before)).toMatchObject([
    { ...refused, ...account },
    { ...refused, subjectKind: 'unknownAccount' },
    { action: 'session.invitation', result: 'done', subjectIds: [world.staff.station.staffId] },
  ]);
});

it('the auditor reads of a try that it was one at a staff account, not whose', async () => {
  await post(await callerOf(world), '/api/session', { login: 'reviewer', password: 'wrong' });
  const auditor = await callerOf(world, { login: 'auditor' });
  const { items } = (await auditor.post('/api/audit/entries', { action: 'session.signIn' })).body;
  const tried = items.filter(({ refusal }: { refusal?: string }) => refusal === 'wrongCredentials');
  expect(tried.length).toBeGreaterThan(0);
  for (const { who } of tried) expect(who).toBe('有人试一个工作人员账号');
  expect(JSON.stringify(tried)).not.toMatch(/reviewer|申审查/);
});
