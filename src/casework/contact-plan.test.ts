import { afterAll, beforeAll, expect, it } from 'vitest';
import { caseIn, officeOf, type Filed, type Office } from '../../tests/support/cases.ts';
import { startWorld, type World } from '../../tests/support/world.ts';
import { visitorOf } from '../../tests/support/visitor.ts';
import { contactPlanOf } from '../people/people.queries.ts';
import { release } from '../platform/gateway.ts';

let world: World;
let office: Office;
let filed: Filed;
let personId: string;
beforeAll(async () => {
  world = await startWorld({ roles: 'web' });
  office = await officeOf(world);
  filed = await caseIn(office, 'inProgress');
  const row = await world.kernel.db
    .selectFrom('applications')
    .select('personId')
    .where('id', '=', filed.applicationId)
    .executeTakeFirstOrThrow();
  ({ personId } = row);
});
afterAll(() => world.close());

const windows = [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '23:59' }];
const plan = { mayCall: true, neverContact: ['13900000009'], neverTold: '婆家人', windows };
const agree = async (
  by: 'clerk' | 'approver' | 'lawyer' | 'otherClerk' | 'archivist' | 'station' | 'manager',
  more: object = {},
) =>
  (await office.as(by)).post(`/api/cases/${filed.caseId}/contact-plans`, {
    personId,
    how: 'inPerson',
    contactPlan: plan,
    ...more,
  });
const call = () =>
  world.kernel.db.transaction().execute((trx) =>
    release(trx, world.kernel, {
      caseId: filed.caseId,
      to: { personId },
      channel: 'call',
      template: 'call-at',
      body: '',
    }),
  );
const bannerOf = async () =>
  (await (await office.as('clerk')).get(`/api/applications/${filed.applicationId}`)).body.contact;

it('what has run out forbids everything until she is asked again, and the old row stays', async () => {
  world.clock.advance({ days: 31 });
  expect(await bannerOf()).toMatchObject({ expired: true, mayCall: false });
  expect(await call()).toMatchObject({ held: { code: 'safeContactForbids' } });
  expect(await agree('clerk')).toMatchObject({ status: 200, body: { caseId: filed.caseId, personId } });
  expect(await bannerOf()).toMatchObject({ expired: false, mayCall: true, safetyFlagged: true, neverTold: '婆家人' });
  expect((await call()).held).toBeUndefined();
  const rows = await world.kernel.db
    .selectFrom('contactPlans')
    .select(['agreedHow', 'agreedBy'])
    .where('personId', '=', personId)
    .orderBy('madeAt')
    .execute();
  expect(rows).toEqual([
    { agreedHow: null, agreedBy: null },
    { agreedHow: 'inPerson', agreedBy: world.staff.clerk.staffId },
  ]);
});

it('the person in charge and the lawyer of the case may, nobody else, and nobody without saying how', async () => {
  for (const may of ['approver', 'lawyer'] as const) expect((await agree(may)).status).toBe(200);
  for (const not of ['archivist', 'manager'] as const)
    expect(await agree(not)).toMatchObject({ status: 403, body: { code: 'roleNotAllowed' } });
  for (const stranger of ['otherClerk', 'station'] as const)
    expect(await agree(stranger)).toMatchObject({ status: 404, body: { code: 'notFound' } });
  expect(await agree('clerk', { how: undefined })).toMatchObject({ status: 422, body: { errors: [{ path: 'how' }] } });
  expect(await agree('clerk', { personId: world.staff.clerk.staffId })).toMatchObject({ status: 404 });
  const past = { ...plan, expiresOn: world.kernel.clock.today() };
  expect(await agree('clerk', { contactPlan: past })).toMatchObject({
    status: 422,
    body: { errors: [{ path: 'contactPlan.expiresOn' }] },
  });
});

it('she agrees again by her code; her warnings stand and a code alone adds nobody who may know', async () => {
  world.clock.advance({ days: 31 });
  const her = visitorOf(world);
  await her.send('/status', { page: 'status', code: filed.returnCode });
  expect((await her.get('/status')).text).toContain('约好的联系办法到期了');
  const asked = await her.get('/status/contact');
  expect(asked.text).toContain('已经到期');
  const wrong = await her.send('/status/contact', {
    page: 'status/contact',
    ways: 'mayCall',
    days: 'all',
    as: 'neutral',
  });
  expect(wrong.text).toContain('请选方便接电话的时间');
  await her.send('/status/contact', {
    page: 'status/contact',
    ways: 'mayCall',
    parts: 'evening',
    days: 'weekend',
    as: 'neutral',
    may: '她丈夫',
    once: '0b7e3f0a-0f5e-4a06-9c53-6d4f4f4b8a11',
  });
  expect((await her.get('/status')).text).not.toContain('约好的联系办法到期了');
  const made = await contactPlanOf(world.kernel.db, world.kernel.sealer, personId);
  expect(made).toMatchObject({
    mayCall: true,
    maySms: false,
    safetyFlagged: true,
    windows: [{ weekdays: [6, 7], from: '18:00', to: '21:00' }],
    neverTold: '婆家人',
    neverContact: ['13900000009'],
    mayBeTold: null,
  });
  const seen = await her.get('/status/seen');
  expect(seen.text).toContain('改了联系方式');
});
