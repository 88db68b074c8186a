import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeIdleAccounts } from '../../src/accounts/accounts.jobs.ts';
import { codeToUse } from '../../src/accounts/totp.ts';
import { addFirstAdministrator } from '../../src/cli/first-administrators.ts';
import { caseIn, officeOf, type Office } from '../support/cases.ts';
import { addPasskeys, cookieOf, signInStaff } from '../support/passkey.ts';
import { callerOf, personnel, places, startWorld, type Caller, type Member, type World } from '../support/world.ts';

let world: World;
let office: Office;
let callers: Map<Member, { caller: Caller; at: number }>;
beforeAll(async () => {
  world = await startWorld({ roles: 'web' });
  office = await officeOf(world);
  callers = new Map();
});
afterAll(() => world.close());

/** Signed in a moment ago, so that step-up is not what refuses. */
async function as(login: Member): Promise<Caller> {
  const now = world.clock.now().getTime();
  const known = callers.get(login);
  if (known && now - known.at < 3 * 60_000) return known.caller;
  const caller = await callerOf(world, { login });
  callers.set(login, { caller, at: now });
  return caller;
}
const clerkPosts = { institutionId: places.agency, roles: ['agency.clerk'] };
let people = 0;
const invited = () => ({ ...clerkPosts, name: '新来的', login: `new.person${(people += 1)}` });
const create = async (told: object = invited(), by: Member = 'systemAdmin') =>
  (await as(by)).post('/api/accounts', told);
const waitingFor = async (login: string): Promise<{ id: string; refusal?: string }> => {
  const { items } = (await (await as('securityAdmin')).get('/api/authorisations')).body;
  return items.find((each: { login: string }) => each.login === login);
};
const approve = async (login: string, by: Member = 'securityAdmin') =>
  (await as(by)).post(`/api/authorisations/${(await waitingFor(login)).id}/approve`);
const invitationOf = async (id: string): Promise<string> =>
  (await (await as('systemAdmin')).post(`/api/accounts/${id}/invitation`)).body.code;
const accept = async (login: string, code: string, newPassword = 'Quiet-river-2026') => {
  const response = await world.app.request('/api/session/invitation', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, code, newPassword }),
  });
  return { status: response.status, cookie: cookieOf(response), body: JSON.parse(await response.text()) };
};
const kindOf = async (cookie: string): Promise<{ kind: string; roles?: unknown }> =>
  JSON.parse(await (await world.app.request('/api/session', { headers: { cookie } })).text());

describe('an account', () => {
  it('is opened by one, granted by another, and begins with an invitation, a password and a second factor', async () => {
    const told = invited();
    const { id } = (await create(told)).body;
    const code = await invitationOf(id);
    expect((await accept(told.login, code)).body.code).toBe('notApprovedYet');
    expect((await approve(told.login)).body).toMatchObject({ approved: true });
    expect((await accept(told.login, `${code.slice(0, -1)}${code.endsWith('a') ? 'b' : 'a'}`)).status).toBe(401);
    const accepted = await accept(told.login, code.toUpperCase());
    expect(accepted.body).toEqual({ signedIn: false, next: 'enrol' });
    expect(await kindOf(accepted.cookie)).toMatchObject({ kind: 'halfway', next: 'enrol' });
    const post = (path: string, body: object = {}) =>
      world.app.request(path, {
        method: 'POST',
        headers: { cookie: accepted.cookie, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const { secret } = JSON.parse(await (await post('/api/session/totp')).text());
    const enrolled = await post('/api/session/totp/confirm', { code: codeToUse(secret, world.clock.now()) });
    expect(await kindOf(cookieOf(enrolled))).toMatchObject({ kind: 'staff', roles: [{ role: 'agency.clerk' }] });
    expect((await accept(told.login, code)).status).toBe(401); // once
    const kept = JSON.stringify(await world.kernel.db.selectFrom('requests').select('answer').execute());
    expect(kept).not.toContain(code);
  });

  it('an invitation ends after 72 hours, and a new one replaces it', async () => {
    const told = invited();
    const { id } = (await create(told)).body;
    await approve(told.login);
    const first = await invitationOf(id);
    const second = await invitationOf(id);
    expect((await accept(told.login, first)).status).toBe(401);
    world.clock.advance({ hours: 73 });
    expect((await accept(told.login, second)).status).toBe(401);
    expect((await accept(told.login, await invitationOf(id))).status).toBe(200);
  });

  it('each of the three does their own part only, and the auditor changes nothing', async () => {
    const told = invited();
    for (const by of ['securityAdmin', 'auditor'] as const) expect((await create(told, by)).status).toBe(403);
    for (const by of ['clerk', 'approver', 'lawyer'] as const) expect((await create(told, by)).status).toBe(403);
    const { id } = (await create(told)).body;
    for (const by of ['systemAdmin', 'auditor'] as const) expect((await approve(told.login, by)).status).toBe(403);
    for (const by of ['securityAdmin', 'auditor'] as const) {
      const caller = await as(by);
      for (const [act, body] of [
        ['close', { because: 'left' }],
        ['transfer', clerkPosts],
        ['posts', clerkPosts],
        ['renew', {}],
        ['reopen', {}],
        ['invitation', {}],
      ] as const)
        expect((await caller.post(`/api/accounts/${id}/${act}`, body)).status, `${by} ${act}`).toBe(403);
    }
    expect((await (await as('auditor')).get('/api/accounts')).body.total).toBeGreaterThan(10);
  });

  it('nobody grants to themselves or what they proposed: neither the program nor the database allows it', async () => {
    const { securityAdmin, systemAdmin } = world.staff;
    const posts = { institutionId: places.agency, roles: ['admin.security'] };
    await world.kernel.db
      .updateTable('staff')
      .set({ identity: world.kernel.sealer.seal('staff.identity', '安保密 13900000009', securityAdmin.staffId) })
      .where('id', '=', securityAdmin.staffId)
      .execute();
    expect((await (await as('systemAdmin')).post(`/api/accounts/${securityAdmin.staffId}/posts`, posts)).status).toBe(
      200,
    );
    const own = await waitingFor('securityadmin');
    expect(own.refusal).toContain('不能核准自己的');
    expect((await (await as('securityAdmin')).post(`/api/authorisations/${own.id}/approve`)).body.code).toBe(
      'samePerson',
    );
    const decide = (decidedBy: string) =>
      world.kernel.db
        .insertInto('authorisationDecisions')
        .values({
          authorisationId: own.id,
          staffId: securityAdmin.staffId,
          proposedBy: systemAdmin.staffId,
          decidedBy,
          decidedAt: world.clock.now(),
          approved: true,
          reason: null,
        })
        .execute();
    for (const staffId of [securityAdmin.staffId, systemAdmin.staffId])
      await expect(decide(staffId)).rejects.toThrow('authorisation_decisions_two_people');
  });

  it('what changes rights asks for the second factor again', async () => {
    const told = invited();
    const { id } = (await create(told)).body;
    const [system, security] = [await as('systemAdmin'), await as('securityAdmin')];
    const { id: waiting } = await waitingFor(told.login);
    world.clock.advance({ minutes: 6 });
    for (const [caller, path, body] of [
      [security, `/api/authorisations/${waiting}/approve`, {}],
      [system, `/api/accounts/${id}/posts`, clerkPosts],
      [system, `/api/accounts/${id}/transfer`, clerkPosts],
      [system, `/api/accounts/${id}/renew`, {}],
      [system, `/api/accounts/${id}/invitation`, {}],
    ] as const)
      expect((await caller.post(path, body)).body.code, path).toBe('stepUpNeeded');
  });
});

describe('who leaves, and who moves', () => {
  it('a closed account is out at once, on every device, and comes back only by two people', async () => {
    const [first, second] = [
      await callerOf(world, { login: 'archivist' }),
      await callerOf(world, { login: 'archivist' }),
    ];
    expect((await first.get('/api/desk')).status).toBe(200);
    const { staffId } = world.staff.archivist;
    const system = await as('systemAdmin');
    expect((await system.post(`/api/accounts/${staffId}/close`, { because: 'administrator' })).status).toBe(200);
    for (const caller of [first, second]) expect((await caller.get('/api/desk')).status).toBe(401);
    await expect(callerOf(world, { login: 'archivist' })).rejects.toThrow('401');
    expect((await system.post(`/api/accounts/${staffId}/close`, { because: 'left' })).body.code).toBe('wrongStatus');
    expect((await system.post(`/api/accounts/${staffId}/reopen`)).status).toBe(200);
    await expect(callerOf(world, { login: 'archivist' })).rejects.toThrow('401');
    await approve('archivist');
    expect((await (await callerOf(world, { login: 'archivist' })).get('/api/desk')).status).toBe(200);
  });

  it('another process, which remembers a session, lets it go within five seconds', async () => {
    const caller = await callerOf(world, { login: 'reviewer' });
    expect((await caller.get('/api/desk')).status).toBe(200);
    const close = (at: Date | null) =>
      world.kernel.db
        .updateTable('staff')
        .set({ disabledAt: at })
        .where('id', '=', world.staff.reviewer.staffId)
        .execute();
    await close(world.clock.now()); // as the other process would: this one is not told
    world.clock.set(new Date(world.clock.now().getTime() + 5000).toISOString());
    expect((await caller.get('/api/desk')).status).toBe(401);
    await close(null);
  });

  it('a transfer ends the old rights at once and opens the new ones only when granted', async () => {
    const filed = await office.submit('wages', { agencyId: places.otherAgency }, 'otherClerk');
    const before = await callerOf(world, { login: 'otherClerk' });
    const path = `/api/applications/${filed.applicationId}`;
    expect((await before.get(path)).status).toBe(200);
    const { staffId } = world.staff.otherClerk;
    const moved = await (await as('systemAdmin')).post(`/api/accounts/${staffId}/transfer`, clerkPosts);
    expect(moved.status).toBe(200);
    expect((await before.get(path)).status).toBe(401);
    const between = await callerOf(world, { login: 'otherClerk' });
    expect((await between.get(path)).status).toBe(404);
    await approve('otherclerk');
    const after = await callerOf(world, { login: 'otherClerk' });
    expect((await after.get(path)).status).toBe(404);
    expect((await after.get('/api/session')).body.institution.id).toBe(places.agency);
    expect((await after.get('/api/applications')).status).toBe(200);
  });

  it("a leaver's open cases are listed for the head of the agency, until somebody else has them", async () => {
    const { caseId } = await caseIn(office, 'inProgress');
    const open = async () =>
      (await (await as('approver')).get('/api/open-work')).body.items.map((each: { caseId: string }) => each.caseId);
    expect(await open()).not.toContain(caseId);
    await (await as('systemAdmin')).post(`/api/accounts/${world.staff.lawyer.staffId}/close`, { because: 'left' });
    expect(await open()).toContain(caseId);
    expect((await (await as('clerk')).get('/api/open-work')).status).toBe(403);
    expect((await (await as('systemAdmin')).get('/api/open-work')).status).toBe(403);
    await world.kernel.db
      .updateTable('cases')
      .set({ personnelId: personnel.inhouse })
      .where('id', '=', caseId)
      .execute();
    expect(await open()).not.toContain(caseId);
  });

  it('who lost password or telephone begins again by two people, and not by one', async () => {
    const { staffId } = world.staff.manager;
    const system = await as('systemAdmin');
    expect((await system.post(`/api/accounts/${staffId}/invitation`)).body.code).toBe('wrongStatus');
    await system.post(`/api/accounts/${staffId}/renew`);
    expect((await system.post(`/api/accounts/${staffId}/renew`)).body.code).toBe('authorisationWaits');
    await callerOf(world, { login: 'manager' }); // nothing has changed yet
    await approve('manager');
    await expect(callerOf(world, { login: 'manager' })).rejects.toThrow('401');
    const accepted = await accept('manager', await invitationOf(staffId));
    expect(accepted.body).toMatchObject({ next: 'enrol' });
  });

  it('sixty days without a sign-in close an account; the administrators stay', async () => {
    world.clock.advance({ days: 50 });
    await callerOf(world, { login: 'station' });
    world.clock.advance({ days: 20 });
    expect(await closeIdleAccounts(world.kernel)).toBeGreaterThan(3);
    await callerOf(world, { login: 'station' });
    await callerOf(world, { login: 'auditor' });
    await expect(callerOf(world, { login: 'assigner' })).rejects.toThrow('401');
  });
});

describe('one’s own account', () => {
  it('shows where one is signed in, and signs out everywhere', async () => {
    const [here, there] = [await callerOf(world, { login: 'station' }), await callerOf(world, { login: 'station' })];
    const { sessions, passkeys } = (await here.get('/api/account')).body;
    expect(sessions.length).toBeGreaterThanOrEqual(2);
    expect(sessions.filter(({ isThis }: { isThis: boolean }) => isThis)).toHaveLength(1);
    expect(passkeys).toHaveLength(1);
    expect((await here.post('/api/account/passkeys/remove', { id: passkeys[0].id })).body.code).toBe('wrongStatus');
    expect((await here.raw('/api/account/sessions', { method: 'DELETE' })).status).toBe(200);
    for (const caller of [here, there]) expect((await caller.get('/api/account')).status).toBe(401);
  });

  it('a new password keeps the rule and the history, and ends every other session; an old one opens nothing but its change', async () => {
    const login = 'approver2';
    const told = { ...clerkPosts, name: '任换密', login };
    const { id } = (await create(told)).body;
    await approve(login);
    await accept(login, await invitationOf(id), 'First-password-1');
    await addPasskeys(world.kernel, [{ staffId: id, login }]);
    const send = (path: string, init: RequestInit) => world.app.request(path, init);
    const post = async (cookie: string, oldPassword: string, newPassword: string) => {
      const init = { method: 'POST', headers: { cookie, 'content-type': 'application/json' } };
      const answer = await send('/api/session/password', {
        ...init,
        body: JSON.stringify({ oldPassword, newPassword }),
      });
      return { status: answer.status, cookie: cookieOf(answer), body: JSON.parse(await answer.text()) };
    };
    const other = await signInStaff(send, login, 'First-password-1');
    const mine = await signInStaff(send, login, 'First-password-1');
    for (const weak of [
      'Short-1a',
      'onlylettersandmore',
      'Approver2-secret-9',
      'P@ssw0rd!2026',
      'Qwertyuiop-1234',
      '任换密-Aa1-longer',
    ])
      expect((await post(mine, 'First-password-1', weak)).body.errors?.[0]?.path, weak).toBe('newPassword');
    expect((await post(mine, 'First-password-1', 'First-password-1')).body.detail).toContain('最近 5 次');
    expect((await post(mine, 'Not-the-old-one-1', 'Second-river-22')).body.errors[0].path).toBe('oldPassword');
    const changed = await post(mine, 'First-password-1', 'Second-river-22');
    expect(changed.status).toBe(200);
    for (const [cookie, kind] of [
      [other, 'visitor'],
      [mine, 'visitor'],
      [changed.cookie, 'staff'],
    ] as const)
      expect((await kindOf(cookie)).kind).toBe(kind);
    world.clock.advance({ days: 91 });
    const late = await signInStaff(send, login, 'Second-river-22');
    expect(await kindOf(late)).toMatchObject({ kind: 'halfway', next: 'newPassword' });
    expect((await send('/api/desk', { headers: { cookie: late } })).status).toBe(401);
    const renewed = await post(late, 'Second-river-22', 'Third-meadow-333');
    expect((await kindOf(renewed.cookie)).kind).toBe('staff');
  });
});

it('the three begin one by one, each a person of their own, and only where there is none yet', async () => {
  const { kernel } = world;
  await kernel.db
    .updateTable('staff')
    .set({ disabledAt: world.clock.now() })
    .where('login', 'in', ['systemadmin', 'securityadmin', 'auditor'])
    .execute();
  const add = (admin: 'system' | 'security' | 'auditor', login: string, name: string, phone: string) =>
    addFirstAdministrator(kernel, { admin, login, name, phone, division: '14' });
  const { code } = await add('system', 'sys.one', '甲一', '13900000001');
  await expect(add('system', 'sys.two', '乙二', '13900000002')).rejects.toThrow('已经有系统管理员了');
  await expect(add('security', 'sys.one', '乙二', '13900000002')).rejects.toThrow('三个账号');
  await expect(add('security', 'sec.one', '甲一', '13900000001')).rejects.toThrow('不能兼任');
  await add('security', 'sec.one', '乙二', '13900000002');
  await add('auditor', 'aud.one', '丙三', '13900000003');
  expect((await accept('sys.one', code)).body).toMatchObject({ next: 'enrol' });
  const sealed = JSON.stringify(await kernel.db.selectFrom('staff').select(['identity', 'identityBlind']).execute());
  expect(sealed).not.toContain('13900000001');
});
