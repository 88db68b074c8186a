import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicationIn, caseIn, matter, officeOf, type Filed, type Office } from '../../tests/support/cases.ts';
import { visitorOf, type Visitor } from '../../tests/support/visitor.ts';
import { personnel, places, startWorld, type World } from '../../tests/support/world.ts';

let world: World;
let office: Office;
beforeAll(async () => {
  world = await startWorld({ roles: 'web' });
  office = await officeOf(world);
});
afterAll(() => world.close());

const willing = async (who: 'manager' | 'assigner' | 'lawyer' | 'clerk', id: string, isWilling = true) =>
  (await office.as(who)).post(`/api/personnel/${id}/willing`, { willing: isWilling });
const her = async (filed: Filed): Promise<Visitor> => {
  const visitor = visitorOf(world);
  await visitor.send('/status', { page: 'status', code: filed.returnCode });
  return visitor;
};
const assigner = async ({ caseId }: Filed, does: string, input: object) =>
  (await office.as('assigner')).post(`/api/cases/${caseId}/${does}`, input);
const choose = (visitor: Visitor, fields: Record<string, string>) =>
  visitor.send('/status/choose', { page: 'status/choose', ...fields });

describe('whom she may choose', () => {
  it('is said by the head of their own unit, and by nobody else', async () => {
    expect((await willing('manager', personnel.lawyer)).status).toBe(200);
    expect((await willing('manager', personnel.inhouse)).body.code).toBe('notFound');
    expect((await willing('lawyer', personnel.lawyer)).body.code).toBe('roleNotAllowed');
    expect((await willing('clerk', personnel.inhouse)).body.code).toBe('roleNotAllowed');
    const listed = await (await office.as('manager')).get(`/api/institutions/${places.firm}/personnel`);
    expect(listed.body.items).toMatchObject([{ id: personnel.lawyer, willing: true }]);
  });

  it('is found by field, place, language and woman or man; the unwilling are not shown, nor any telephone', async () => {
    const visitor = await her(await applicationIn(office, 'received'));
    expect((await visitor.get('/status')).html).toContain('/status/choose');
    const all = await visitor.get('/status/choose');
    expect(all.text).toContain('常律师');
    expect(all.text).toContain('现在能接');
    expect(all.text).not.toContain('内承办');
    expect(all.html.match(/<main[^]*<\/main>/)?.[0]).not.toMatch(/1\d{10}|★/);
    for (const [filter, finds] of [
      [{ sex: 'female', county: '140105' }, true],
      [{ sex: 'male' }, false],
      [{ county: '140122' }, false],
      [{ language: '闽南话' }, false],
      [{ field: 'landRights' }, false],
    ] as const) {
      const found = await choose(visitor, { act: 'look', ...filter });
      expect(found.text.includes('常律师'), JSON.stringify(filter)).toBe(finds);
      expect(found.path).toBe('/status/choose'); // what she looks for stands in no address
    }
  });

  it('says in words who is busy', async () => {
    await world.kernel.db
      .updateTable('aidPersonnel')
      .set({ maxOpenCases: 0 })
      .where('id', '=', personnel.lawyer)
      .execute();
    const seen = await (await her(await applicationIn(office, 'received'))).get('/status/choose');
    expect(seen.text).toContain('较忙');
    await world.kernel.db.updateTable('aidPersonnel').set({ maxOpenCases: 200 }).execute();
  });
});

describe('her choice', () => {
  it('is an order of at most three, changed until somebody is assigned, and stands first at the assigner’s', async () => {
    await willing('assigner', personnel.inhouse);
    const filed = await caseIn(office, 'awaitingAssignment');
    const visitor = await her(filed);
    await choose(visitor, { add: personnel.inhouse });
    await choose(visitor, { add: personnel.lawyer });
    const chosen = await choose(visitor, { first: personnel.lawyer });
    expect(chosen.text.indexOf('常律师')).toBeLessThan(chosen.text.indexOf('内承办'));
    expect((await choose(visitor, { add: personnel.worker })).status).toBe(422); // not willing
    const seen = await (await office.as('assigner')).get(`/api/cases/${filed.caseId}/suggestions`);
    expect(seen.body.wish).toBe('希望由常律师，其次内承办承办');
    expect(seen.body.items.slice(0, 2)).toMatchObject([
      { name: '常律师', wished: true },
      { name: '内承办', wished: true },
    ]);
    await choose(visitor, { drop: personnel.inhouse });
    const followed = await assigner(filed, 'assign', {
      undertakerInstitutionId: places.firm,
      reasons: '受援人点援',
    });
    expect(followed.status).toBe(200);
    expect((await visitor.get('/status')).text).not.toContain('没有安排上');
    expect((await choose(visitor, { drop: personnel.lawyer })).status).toBe(422);
    expect((await visitor.get('/status/choose')).text).toContain('现在不用选');
  });

  it('not followed, is answered in words that she reads; without them nobody is assigned', async () => {
    const filed = await caseIn(office, 'awaitingAssignment');
    const visitor = await her(filed);
    await choose(visitor, { add: personnel.lawyer });
    const own = { personnelId: personnel.inhouse, reasons: '本机构承办' };
    const silent = await assigner(filed, 'assignOwnStaff', own);
    expect(silent).toMatchObject({ status: 422, body: { errors: [{ path: 'wishAnswer' }] } });
    const other = { undertakerInstitutionId: places.service, reasons: '离得近' };
    expect((await assigner(filed, 'assign', other)).status).toBe(422);
    await office.play(filed, [matter('assignOwnStaff', 'assigner', { ...own, wishAnswer: 'notFree' })]);
    expect((await visitor.get('/status')).text).toContain('这段时间不能接');
    await office.play(filed, [matter('recallAssignment', 'assigner', { reason: '另行安排' })]);
    expect((await visitor.get('/status')).text).not.toContain('这段时间不能接');
  });

  it('is answered by the unit for its own people', async () => {
    const filed = await caseIn(office, 'awaitingAssignment');
    await choose(await her(filed), { add: personnel.inhouse });
    await office.play(filed, [
      matter('assign', 'assigner', { undertakerInstitutionId: places.firm, reasons: '就近', wishAnswer: 'full' }),
      matter('receiveAssignment', 'manager'),
      matter('namePerson', 'manager', { personnelId: personnel.lawyer }),
    ]);
    expect((await (await her(filed)).get('/status')).text).toContain('手上的案子已经满了');
  });
});
