import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { application, caseIn, matter, officeOf, tales, type Filed, type Office } from '../../tests/support/cases.ts';
import { visitorOf } from '../../tests/support/visitor.ts';
import { callerOf, startWorld, type World } from '../../tests/support/world.ts';
import { contactPlanOf } from '../people/people.queries.ts';

let world: World;
let office: Office;
beforeAll(async () => {
  world = await startWorld({ roles: 'web' });
  office = await officeOf(world);
});
afterAll(() => world.close());

/** She asks for it at the counter, the head of the desk puts it right. */
async function corrected({ applicationId }: Filed, field: 'birthDate' | 'idNumber', value: string): Promise<void> {
  const told = { wanted: 'correction', told: '出生日期写错了', askedBy: 'herself', identityChecked: true };
  const asked = await (await office.as('clerk')).post(`/api/applications/${applicationId}/data-requests`, told);
  expect(asked.status, JSON.stringify(asked.body)).toBe(200);
  const done = await (
    await office.as('approver')
  ).post(`/api/data-requests/${asked.body.id}/correct`, { field, value, answer: '改过来了。' });
  expect(done.status, JSON.stringify(done.body)).toBe(200);
}
const applicationOf = ({ applicationId }: Filed) =>
  world.kernel.db
    .selectFrom('applications')
    .select(['minor', 'priority', 'priorityReasons', 'returnCodeEndsOn', 'personId', 'identityPending'])
    .where('id', '=', applicationId)
    .executeTakeFirstOrThrow();
const caseOf = ({ caseId }: Filed) =>
  world.kernel.db.selectFrom('cases').select(['minor', 'priority']).where('id', '=', caseId).executeTakeFirstOrThrow();
const meetingOwed = async ({ caseId }: Filed) =>
  (
    await world.kernel.db
      .selectFrom('periods')
      .select('state')
      .where('subjectId', '=', caseId)
      .where('ruleId', '=', 'DL-11')
      .orderBy('id')
      .execute()
  ).map(({ state }) => state);
const flagsOf = async ({ applicationId }: Filed): Promise<string[]> =>
  (await (await office.as('clerk')).get(`/api/applications/${applicationId}`)).body.flags;
const eventsOf = async ({ caseId }: Filed) =>
  (
    await world.kernel.db
      .selectFrom('events')
      .select('type')
      .where('caseId', '=', caseId)
      .where('type', 'in', ['application.minorSettled', 'case.minorSettled'])
      .orderBy('id')
      .execute()
  ).map(({ type }) => type);

describe('an adult who turns out to be a child', () => {
  it('has the flag, the place in the queue, the meeting within five working days, the strict plan and the vault', async () => {
    const filed = await caseIn(office, 'inProgress', 'wages');
    expect(await meetingOwed(filed)).toEqual([]);
    const before = await caseOf(filed);
    await corrected(filed, 'birthDate', '二〇一〇年六月一日');
    expect(await applicationOf(filed)).toMatchObject({
      minor: true,
      priorityReasons: expect.arrayContaining(['minor']),
    });
    const after = await caseOf(filed);
    expect(after.minor).toBe(true);
    expect(after.priority).toBeLessThan(before.priority);
    expect(await meetingOwed(filed)).toEqual(['running']);
    expect(await flagsOf(filed)).toContain('未成年人');
    expect(await eventsOf(filed)).toEqual(['application.minorSettled', 'case.minorSettled']);
    const { personId } = await applicationOf(filed);
    const plan = await contactPlanOf(world.kernel.db, world.kernel.sealer, personId);
    expect(plan).toMatchObject({ safetyFlagged: true, mayCall: true, maySms: true });
    expect(plan?.expiresOn).toBe('2026-12-23');
    const seen = await (await office.as('clerk')).get(`/api/applications/${filed.applicationId}`);
    expect(seen.body.facts).toContainEqual(expect.objectContaining({ name: 'birthDate', value: '2010年6月1日' }));
    expect(seen.body.history.map(({ label }: { label: string }) => label)).toContain(
      '出生日期改正以后，重新核定是不是未成年人',
    );
  });

  it('is not owed a second meeting where she was met already', async () => {
    const filed = await office.play(await caseIn(office, 'inProgress', 'wages'), [
      matter('logMeeting', 'lawyer', (_, { world: { clock } }) => ({ onDay: clock.today(), note: '约见' })),
    ]);
    await corrected(filed, 'birthDate', '2011-06-01');
    expect(await meetingOwed(filed)).toEqual([]);
  });

  it('whoever filed for her holds the code until her eighteenth birthday and no longer', async () => {
    const filed = await office.submit('wages', {
      applicant: { name: '小满', birthDate: '2000-05-20', address: '示例巷七号' },
      helper: { role: 'applyingAgent', person: { name: '苗母亲' }, relation: '母亲', basis: 'art40' },
    });
    expect(await applicationOf(filed)).toMatchObject({ minor: false, returnCodeEndsOn: null });
    await corrected(filed, 'birthDate', '2009-05-20');
    expect(await applicationOf(filed)).toMatchObject({ minor: true, returnCodeEndsOn: '2027-05-20' });
    const { personId } = await applicationOf(filed);
    const { addressProtected } = await world.kernel.db
      .selectFrom('persons')
      .select('addressProtected')
      .where('id', '=', personId)
      .executeTakeFirstOrThrow();
    expect(addressProtected).toBe(true);
  });

  it('also where the day is only now known: settled at the counter, or by the number of her paper', async () => {
    const unclear = { applicant: { name: '苗待核', birthAsTold: '属虎的', sex: 'female' } };
    const settled = await office.play(await office.submit('wages', unclear), [
      application('settleDetail', 'clerk', { field: 'birthDate', value: '2010年3月5日', how: '看了户口本' }),
    ]);
    expect(await applicationOf(settled)).toMatchObject({ minor: true });
    const asked = await office.submit('wages', unclear);
    expect(await flagsOf(asked)).toContain('有写得不清的，待核实');
    await corrected(asked, 'birthDate', '2010年3月5日');
    expect(await applicationOf(asked)).toMatchObject({ minor: true });
    expect(await flagsOf(asked)).not.toContain('有写得不清的，待核实'); // known by another way: nobody asks her again
    const { facts: _facts, ...wages } = tales.wages;
    const unknown = { ...wages, applicant: { name: '苗无证' }, facts: { service: 'representation' } };
    const filed = await office.submit('wages', unknown);
    expect(await applicationOf(filed)).toMatchObject({ minor: false, identityPending: true });
    await office.play(filed, [
      application('completeIdentity', 'clerk', { idKind: 'residentId', idNumber: '140105201003070020' }),
    ]);
    expect(await applicationOf(filed)).toMatchObject({ minor: true, identityPending: false });
  });
});

describe('a child who turns out to be an adult', () => {
  it('loses the flag and the lamp; whoever looked on as her guardian looks no more', async () => {
    const filed = await caseIn(office, 'inProgress', 'child');
    expect(await meetingOwed(filed)).toEqual(['running']);
    const { parties } = (await (await office.as('clerk')).get(`/api/applications/${filed.applicationId}`)).body;
    const mother = parties.find(({ role }: { role: string }) => role === 'applyingAgent').person.id;
    const given = await (
      await office.as('clerk')
    ).post(`/api/applications/${filed.applicationId}/follow-codes`, { personId: mother, sheIsPresent: true });
    expect(given.status, JSON.stringify(given.body)).toBe(200);
    const follower = visitorOf(world);
    await follower.send('/status', { page: 'status', code: given.body.followCode });
    expect((await follower.get('/status')).text).toContain('您凭查看码只能看到这一页');
    const guardian = await callerOf(world, { code: filed.returnCode });
    expect((await guardian.get('/api/session')).body).toMatchObject({ kind: 'applicant' });
    const before = await caseOf(filed);

    await corrected(filed, 'birthDate', '2000-05-20');
    expect(await applicationOf(filed)).toMatchObject({ minor: false, returnCodeEndsOn: '2018-05-20' });
    expect((await applicationOf(filed)).priorityReasons).not.toContain('minor');
    const after = await caseOf(filed);
    expect(after.minor).toBe(false);
    expect(after.priority).toBeGreaterThan(before.priority);
    expect(await meetingOwed(filed)).toEqual(['met']);
    expect(await flagsOf(filed)).not.toContain('未成年人');
    expect((await guardian.get('/api/session')).body.kind).not.toBe('applicant');
    await expect(callerOf(world, { code: filed.returnCode })).rejects.toThrow('401');
    expect((await follower.get('/status')).text).not.toContain('您凭查看码只能看到这一页');
    const plan = await contactPlanOf(world.kernel.db, world.kernel.sealer, (await applicationOf(filed)).personId);
    expect(plan?.safetyFlagged).toBe(true); // nothing reckons her out of danger
  });

  it('a case with another child in it stays a minor’s; a day that changes nothing changes nothing', async () => {
    const first = await office.submit('child');
    const second = await office.submit('child', { joinCaseId: first.caseId, applicant: { name: '小寒' } });
    await corrected(first, 'birthDate', '2000-05-20');
    expect(await applicationOf(first)).toMatchObject({ minor: false });
    expect(await applicationOf(second)).toMatchObject({ minor: true });
    expect(await caseOf(first)).toMatchObject({ minor: true });
    expect(await eventsOf(first)).toEqual(['application.minorSettled']);
    const other = await office.submit('child');
    await corrected(other, 'birthDate', '2016-05-21');
    expect(await applicationOf(other)).toMatchObject({ minor: true, returnCodeEndsOn: '2034-05-21' });
    expect(await eventsOf(other)).toEqual([]);
  });
});
