import { afterAll, beforeAll, expect, it } from 'vitest';
import { application, offered, officeOf, type Filed, type Office } from '../../tests/support/cases.ts';
import { visitorOf, type Visitor } from '../../tests/support/visitor.ts';
import { startWorld, type World } from '../../tests/support/world.ts';

let world: World;
let office: Office;
beforeAll(async () => {
  world = await startWorld({ roles: 'web' });
  office = await officeOf(world);
});
afterAll(() => world.close());

type Listed = { id: string; applicationId: string; status: string; due?: { lamp: string }; wish?: string };
const listed = async (filed: Filed, by: 'clerk' | 'otherClerk' = 'clerk'): Promise<Listed[]> =>
  (await (await office.as(by)).get('/api/home-visits')).body.items.filter(
    ({ applicationId }: Listed) => applicationId === filed.applicationId,
  );
const signedIn = async (filed: Filed): Promise<Visitor> => {
  const her = visitorOf(world);
  await her.send('/status', { page: 'status', code: filed.returnCode });
  return her;
};
const act = async (id: string | undefined, name: string, input: object = {}, by: 'clerk' | 'otherClerk' = 'clerk') =>
  (await office.as(by)).post(`/api/home-visits/${id}/${name}`, input);
const agreed = { day: '2026-11-25', time: '10:00', goers: '郝受理、申审查', place: '村委会' };

it('she asks, it is agreed with her, two go, they arrive with her word, and are safely away', async () => {
  const filed = await office.submit('hurtByHusband', {
    contactPlan: {
      mayCall: true,
      maySms: true,
      callerName: 'neutral',
      passPhrase: '白菜三块五',
      windows: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: '09:00', to: '17:00' }],
    },
  });
  const her = await signedIn(filed);
  const asked = await her.send('/status/visit', { page: 'status/visit', wish: '上午一个人在家' });
  expect(asked.text).toContain('最晚 2026年11月30日 前');
  await her.send('/status/visit', { page: 'status/visit', wish: '再请一次' });
  const [visit, ...others] = await listed(filed);
  expect([others.length, visit?.status, visit?.wish]).toEqual([0, 'asked', '上午一个人在家']);
  const alone = await act(visit?.id, 'plan', { ...agreed, goers: '郝受理' });
  expect([alone.status, alone.body.detail]).toEqual([422, expect.stringContaining('两个人')]);
  expect((await act(visit?.id, 'plan', agreed)).status).toBe(200);
  const told = await her.get('/status/visit');
  expect(told.text).toMatch(/2026年11月25日.*10:00.*村委会.*郝受理、申审查.*暗语/s);
  expect((await her.get('/s?to=status/visit')).text).not.toContain('郝受理'); // the quiet door names nobody
  expect((await act(visit?.id, 'arrive', { isFine: false })).status).toBe(422);
  expect((await act(visit?.id, 'arrive', { isFine: true })).status).toBe(200);
  expect((await listed(filed))[0]).toMatchObject({
    status: 'underWay',
    due: { lamp: expect.not.stringMatching('overdue') },
  });
  world.clock.advance({ minutes: 121 });
  expect((await listed(filed))[0]?.due?.lamp).toBe('overdue'); // nobody has heard of them: the duty desk rings
  expect((await act(visit?.id, 'leave', { outcome: '签了字，材料收齐。' })).status).toBe(200);
  expect((await act(visit?.id, 'leave', { outcome: '再来' })).body.code).toBe('wrongStatus');
  expect((await (await signedIn(filed)).get('/status/visit')).text).toContain('签了字，材料收齐。');
  const words = await world.kernel.db
    .selectFrom('outgoing')
    .select(['channel', 'template'])
    .where('caseId', '=', filed.caseId)
    .execute();
  expect(words.filter(({ channel }) => channel !== 'desk').map(({ template }) => template)).toEqual(['something-new']);
});

it('who said when applying that she cannot come is not asked to ask; she may say that nobody need come', async () => {
  const filed = await office.submit('wages', { accessNeeds: ['homeVisit'] });
  const [visit] = await listed(filed);
  expect(visit?.status).toBe('asked');
  const her = await signedIn(filed);
  expect((await act(visit?.id, 'plan', { ...agreed, goers: '郝受理' })).status).toBe(200); // no danger: one may go
  expect((await her.send('/status/visit', { page: 'status/visit', does: 'callOff' })).text).toContain('本人说不用来了');
  expect((await listed(filed))[0]?.status).toBe('notDone');
  expect((await act(visit?.id, 'arrive', { isFine: true })).body.code).toBe('wrongStatus');
});

it('is the agency’s that has the application, and goes with it to another', async () => {
  const filed = await office.submit('wages', { accessNeeds: ['homeVisit'] });
  const [visit] = await listed(filed);
  expect((await act(visit?.id, 'giveUp', { reason: '太远' }, 'otherClerk')).status).toBe(404);
  expect((await (await office.as('station')).post(`/api/home-visits/${visit?.id}/plan`, agreed)).status).toBe(404);
  await office.play(filed, [offered, application('takeTransfer', 'otherClerk')]);
  expect([(await listed(filed)).length, (await listed(filed, 'otherClerk')).length]).toEqual([0, 1]);
  expect((await act(visit?.id, 'giveUp', { reason: '改在村委会见' }, 'otherClerk')).status).toBe(200);
});
