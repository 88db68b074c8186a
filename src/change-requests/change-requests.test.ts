import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseIn, casePaths, officeOf, type Filed, type Office } from '../../tests/support/cases.ts';
import { visitorOf } from '../../tests/support/visitor.ts';
import { callerOf, startWorld, type World } from '../../tests/support/world.ts';

let world: World;
let office: Office;
beforeAll(async () => {
  world = await startWorld();
  office = await officeOf(world);
});
afterAll(() => world.close());

const told = { ground: 'noContact', reason: '打电话从来不接' };
const ask = async (filed: Filed): Promise<string> => {
  const reply = await (await office.as('her', filed)).post('/api/change-requests', told);
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  return reply.body.id;
};
const act = async (by: 'approver' | 'clerk' | 'lawyer' | 'her', filed: Filed, id: string, name: string, input = {}) =>
  (await office.as(by, filed)).post(`/api/change-requests/${id}/${name}`, input);

describe('asking for another person', () => {
  it('runs five days of the agency, and neither the person nor the firm learns of it', async () => {
    const filed = await caseIn(office, 'inProgress');
    const id = await ask(filed);
    const seen = await (await office.as('approver')).get(`/api/change-requests/${id}`);
    expect(seen.body.periods).toMatchObject([{ ruleId: 'DL-14', length: '5 日', state: 'running' }]);
    expect(seen.body.caution).toContain('不得让现在的承办人员');
    for (const who of ['lawyer', 'manager', 'bureau', 'otherClerk'] as const) {
      const caller = await office.as(who);
      expect((await caller.get(`/api/change-requests/${id}`)).status, who).toBe(404);
      expect((await caller.get('/api/change-requests')).body.total, who).toBe(0);
    }
    const matter = await (await office.as('lawyer')).get(`/api/cases/${filed.caseId}`);
    expect(matter.status).toBe(200);
    expect(JSON.stringify(matter.body)).not.toMatch(/更换|从来不接/);
  });

  it('is asked once at a time, and only while somebody handles the case', async () => {
    const waiting = await caseIn(office, 'awaitingAssignment');
    const early = await (await office.as('her', waiting)).post('/api/change-requests', told);
    expect(early).toMatchObject({ status: 409, body: { code: 'wrongStatus' } });
    const filed = await caseIn(office, 'inProgress');
    await ask(filed);
    const twice = await (await office.as('her', filed)).post('/api/change-requests', told);
    expect(twice).toMatchObject({ status: 409, body: { code: 'alreadyRaised' } });
  });

  it('once granted, the case goes back to assignment and leaves the lawyer’s list', async () => {
    const filed = await caseIn(office, 'inProgress');
    const id = await ask(filed);
    const done = await act('approver', filed, id, 'approve', { reason: '另行安排' });
    expect(done).toMatchObject({ status: 200, body: { status: 'approved' } });
    const matter = await (await office.as('approver')).get(`/api/cases/${filed.caseId}`);
    expect(matter.body).toMatchObject({ status: 'awaitingAssignment' });
    expect(matter.body.periods).toContainEqual(expect.objectContaining({ ruleId: 'DL-07', state: 'running' }));
    expect((await (await office.as('lawyer')).get(`/api/cases/${filed.caseId}`)).status).toBe(404);
    await office.play(filed, casePaths.inProgress.slice(casePaths.awaitingAssignment.length));
    await world.papersReady();
    const pdf = `/api/papers/${done.body.papers[0].id}/pdf`;
    expect((await (await callerOf(world, { code: filed.returnCode })).raw(pdf)).status).toBe(200);
    expect((await (await office.as('lawyer')).raw(pdf)).status).toBe(404); // though the case is theirs again
  });

  it.each([
    ['approve', 'approver', { reason: '另行安排' }, 'approved'],
    ['decline', 'approver', { reason: '已督促尽快联系' }, 'declined'],
    ['withdraw', 'her', {}, 'withdrawn'],
  ] as const)('%s works, is refused for position and for post', async (name, by, input, to) => {
    const filed = await caseIn(office, 'inProgress');
    const id = await ask(filed);
    expect((await act('clerk', filed, id, name, input)).body.code).toBe('roleNotAllowed');
    expect((await act('lawyer', filed, id, name, input)).body.code).toBe('notFound');
    expect(await act(by, filed, id, name, input)).toMatchObject({ status: 200, body: { status: to } });
    expect(await act(by, filed, id, name, input)).toMatchObject({ status: 409, body: { code: 'wrongStatus' } });
  });

  it('is done on her page, and answered there', async () => {
    const filed = await caseIn(office, 'inProgress');
    const her = visitorOf(world);
    await her.send('/status', { page: 'status', code: filed.returnCode });
    expect((await her.get('/status')).html).toContain('/status/change');
    expect((await her.send('/status/change', { page: 'status/change' })).status).toBe(422);
    const sent = await her.send('/status/change', { page: 'status/change', ...told });
    expect(sent.text).toMatch(/最晚 202\d年/);
    const { id } = await world.kernel.db
      .selectFrom('changeRequests')
      .select('id')
      .where('caseId', '=', filed.caseId)
      .executeTakeFirstOrThrow();
    await act('approver', filed, id, 'decline', { reason: '已督促尽快联系' });
    const seen = await her.get('/status/change');
    expect(seen.text).toContain('已督促尽快联系');
    expect(seen.text).toContain('要求换人'); // and may ask again
  });
});
