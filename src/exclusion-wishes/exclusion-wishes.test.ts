import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicationIn, caseIn, officeOf, type Filed, type Office } from '../../tests/support/cases.ts';
import { visitorOf } from '../../tests/support/visitor.ts';
import { startWorld, type Member, type World } from '../../tests/support/world.ts';

let world: World;
let office: Office;
beforeAll(async () => {
  world = await startWorld({ roles: 'web' });
  office = await officeOf(world);
});
afterAll(() => world.close());

const wish = async (filed: Filed, told: object): Promise<string> => {
  const reply = await (await office.as('her', filed)).post('/api/exclusion-wishes', { about: '他的表哥', ...told });
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  return reply.body.id;
};
const statusOf = async (id: string) =>
  (await world.kernel.db.selectFrom('exclusionWishes').select('status').where('id', '=', id).executeTakeFirstOrThrow())
    .status;
const sees = async (who: Member, { applicationId }: Filed) =>
  (await (await office.as(who)).get(`/api/applications/${applicationId}`)).status === 200;

describe('her wish that somebody does not know', () => {
  it('takes effect at once when the name is a member’s exactly, whatever spaces she types', async () => {
    const filed = await applicationIn(office, 'underReview');
    expect(await sees('reviewer', filed)).toBe(true);
    const id = await wish(filed, { name: '申 审查' });
    expect(await statusOf(id)).toBe('kept');
    expect(await sees('reviewer', filed)).toBe(false);
    expect(await sees('clerk', filed)).toBe(true);
    const view = await (await office.as('approver')).get(`/api/exclusion-wishes/${id}`);
    expect(view.body.actions).toEqual([]);
    const other = await applicationIn(office, 'underReview');
    expect(await sees('reviewer', other), 'her case alone').toBe(true);
  });

  it('by part of a name, or by none, goes to the head in three working days, and to nobody else', async () => {
    const filed = await applicationIn(office, 'underReview');
    const id = await wish(filed, { name: '申' });
    expect(await statusOf(id)).toBe('received');
    const period = await world.kernel.db
      .selectFrom('periods')
      .select(['ruleId', 'length', 'state'])
      .where('subjectId', '=', id)
      .executeTakeFirstOrThrow();
    expect(period).toEqual({ ruleId: 'DL-66', length: 3, state: 'running' });
    for (const who of ['clerk', 'reviewer', 'bureau', 'otherClerk', 'station'] as const)
      expect((await (await office.as(who)).get(`/api/exclusion-wishes/${id}`)).status, who).toBe(404);
    const head = await office.as('approver');
    const list = await head.get('/api/exclusion-wishes');
    expect(list.body.items).toContainEqual(expect.objectContaining({ id, isMine: true, about: '他的表哥' }));
    const wrong = await head.post(`/api/exclusion-wishes/${id}/keepAway`, { staffName: '没有人', answer: '好' });
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ path: 'staffName' }] } });
    expect(await statusOf(id)).toBe('received');
    const done = await head.post(`/api/exclusion-wishes/${id}/keepAway`, {
      staffName: '申审查',
      answer: '不让他经手了',
    });
    expect(done).toMatchObject({ status: 200, body: { status: 'kept' } });
    expect(await sees('reviewer', filed)).toBe(false);
  });

  it('about whoever handles her case is arranged by a person: her code alone cannot stop her case', async () => {
    const filed = await caseIn(office, 'inProgress');
    const id = await wish(filed, { name: '常律师' });
    expect(await statusOf(id)).toBe('received');
    expect((await (await office.as('lawyer')).get(`/api/cases/${filed.caseId}`)).status).toBe(200);
  });

  it('that may be about the head is the bureau’s, and the head reads it nowhere', async () => {
    const filed = await applicationIn(office, 'received');
    const id = await wish(filed, { about: '中心的头儿，他哥', mayBeTheHead: true });
    expect((await (await office.as('approver')).get(`/api/exclusion-wishes/${id}`)).status).toBe(404);
    const bureau = await office.as('bureau');
    const done = await bureau.post(`/api/exclusion-wishes/${id}/keepAway`, { staffName: '任负责', answer: '办好了' });
    expect(done).toMatchObject({ status: 200, body: { status: 'kept' } });
    expect(await sees('approver', filed)).toBe(false);
  });

  it('can be answered without shutting anybody out, or taken back', async () => {
    const filed = await applicationIn(office, 'received');
    const [first, second] = [await wish(filed, { about: '村里的邻居' }), await wish(filed, { about: '他妈' })];
    const head = await office.as('approver');
    expect((await head.post(`/api/exclusion-wishes/${first}/arrange`, { answer: '她不在这里上班' })).body.status).toBe(
      'arranged',
    );
    const her = await office.as('her', filed);
    expect((await her.post(`/api/exclusion-wishes/${second}/withdraw`)).body.status).toBe('withdrawn');
    const stranger = await office.as('her', await applicationIn(office, 'received'));
    expect((await stranger.post(`/api/exclusion-wishes/${second}/withdraw`)).status).toBe(404);
  });
});

describe('her page', () => {
  it.each([
    ['official', '/status', (page: string) => `/${page}`],
    ['quiet', '/s', (page: string) => `/s?to=${page}`],
  ])('in the %s door: says it and sees what came of it', async (name, post, to) => {
    const filed = await applicationIn(office, 'received');
    const her = visitorOf(world);
    if (name === 'quiet') await her.send('/door', { door: 'quiet', back: '/status' });
    await her.send(post, { page: 'status', code: filed.returnCode });
    const at = name === 'quiet' ? '/s' : '/status/apart';
    expect((await her.get(to('status'))).html).toMatch(/status(\/|%2F)apart"/);
    expect((await her.send(at, { page: 'status/apart', name: '申审查' })).status).toBe(422);
    const sent = await her.send(at, { page: 'status/apart', name: '申审查', about: '邻居家的儿子' });
    expect(sent.text).toContain('办好了，这个人看不到了');
    expect(sent.text.includes('邻居家的儿子')).toBe(name === 'official');
    expect(sent.html).toMatch(/<title>(谁不经手 · 援护|便民服务)<\/title>/);
  });
});
