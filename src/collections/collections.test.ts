import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { MasterKeys } from '../platform/sealing/envelope.ts';
import { changeKeys } from '../../tests/proofs/sealing/change-keys.ts';
import * as told from '../../tests/support/cases.ts';
import { officeOf, type Filed, type Office, type Tale } from '../../tests/support/cases.ts';
import { visitorOf } from '../../tests/support/visitor.ts';
import { places, startWorld, type Member, type Reply, type World } from '../../tests/support/world.ts';
import { expireCollections } from './collection.jobs.ts';

let world: World;
let office: Office;
beforeAll(async () => {
  world = await startWorld();
  office = await officeOf(world);
});
afterAll(() => world.close());
beforeEach(() => world.clock.advance({ minutes: 20 })); // wrong codes of the test before are forgotten

const refused = (tale: Tale = 'hurtByHusband') => told.applicationIn(office, 'refused', tale);
const lay = async (filed: Filed, more: object = {}, by: Member = 'clerk'): Promise<Reply> =>
  (await office.as(by)).post(`/api/applications/${filed.applicationId}/collections`, {
    paperId: filed.papers.get('refusal-decision'),
    placeId: places.station,
    tellBy: 'inPerson',
    ...more,
  });
const find = async (code: string, by: Member = 'station') =>
  (await office.as(by)).post('/api/collections/find', { code });
const handOut = async (found: Reply['body'], code: string, more: object = {}) =>
  (await office.as('station')).post(`/api/collections/${found.id}/hand-out`, {
    code,
    personId: found.receivers[0].personId,
    identitySeen: true,
    ...more,
  });
const wrongCode = (code: string) => `${code.slice(0, 8)}${(Number(code[8]) + 1) % 10}`;
const periodsOf = ({ applicationId }: Filed) =>
  world.kernel.db
    .selectFrom('periods')
    .select(['ruleId', 'dueOn'])
    .where('subjectId', '=', applicationId)
    .where('state', '=', 'running')
    .execute();

it('she reads the code behind her own, the station compares her name, and her fifteen days begin', async () => {
  const filed = await refused();
  const { body } = await lay(filed, { tellBy: 'session' });
  expect(Object.keys(body).toSorted()).toEqual(['id', 'lastOn']); // the office does not learn it
  const her = visitorOf(world);
  const page = await her.send('/status', { code: filed.returnCode });
  expect(page.text).toContain('小店区妇联工作站');
  const code = /取件码 (\d{3} \d{3} \d{3})/.exec(page.text)?.[1] ?? '';
  const found = (await find(code)).body;
  expect(found.receivers.map(({ name }: { name: string }) => name)).toEqual(['苗春花']);
  expect(JSON.stringify(found)).not.toMatch(/不予|决定|喝了酒|施大力|13800000001/); // nothing of the story, nor what was decided
  expect(await periodsOf(filed)).toEqual([]);
  expect((await handOut(found, code, { identitySeen: false })).status).toBe(422);
  expect((await handOut(found, code)).status).toBe(200);
  expect((await periodsOf(filed)).map(({ ruleId }) => ruleId)).toEqual(['DL-59']);
  expect((await find(code)).body.code).toBe('wrongCollectionCode'); // once
  expect((await her.get('/status')).text).not.toContain('取件码');
  expect((await her.get('/status/seen')).text).toContain('凭取件码把文书交给了来取的人');
  const sent = await world.kernel.db.selectFrom('outgoing').select(['id', 'channel', 'body']).execute();
  const digits = code.replaceAll(' ', '');
  expect(
    sent.map(({ id, body: sealed }) => world.kernel.sealer.open('outgoing.body', sealed, id)).join(),
  ).not.toContain(digits);
  const kept = JSON.stringify([
    await world.kernel.db.selectFrom('requests').selectAll().execute(),
    await world.kernel.db.selectFrom('paperCollections').selectAll().execute(),
  ]);
  expect(kept).not.toContain(digits);
});

it('wrong, expired, spent, another counter’s and a shut-out worker’s code are one answer', async () => {
  const filed = await refused();
  const { code } = (await lay(filed)).body;
  const nobodys = await find('123');
  expect(await find(wrongCode(code))).toEqual(nobodys);
  expect(await find(code, 'clerk')).toEqual(nobodys); // it lies at the station
  const older = code;
  const atTheAgency = (await lay(filed, { placeId: places.agency })).body.code;
  expect((await find(atTheAgency, 'reviewer')).status).toBe(200);
  expect(await find(older)).toEqual(nobodys); // a newer code ended it
  const shutOut = { staffId: world.staff.reviewer.staffId, ground: 'herWish', reason: '是邻居，不想让她知道' };
  const clerk = await office.as('clerk');
  expect((await clerk.post(`/api/cases/${filed.caseId}/exclusions`, shutOut)).status).toBe(200);
  expect(await find(atTheAgency, 'reviewer')).toEqual(nobodys);
  const another = await refused('wages');
  const { code: late, lastOn } = (await lay(another)).body;
  expect((await find(late)).status).toBe(200);
  world.clock.advance({ days: 8 });
  expect(world.clock.today() > lastOn).toBe(true);
  expect(await find(late)).toEqual(nobodys);
});

it('a try is counted before the code is looked up: thirty at once are five', async () => {
  const { code } = (await lay(await refused())).body;
  const station = await office.as('station');
  const guess = () => station.post('/api/collections/find', { code: wrongCode(code) });
  const answers = await Promise.all(Array.from({ length: 30 }, guess));
  expect(answers.filter(({ status }) => status === 404)).toHaveLength(5);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(25);
  expect((await find(code)).status).toBe(429); // the right one too
  world.clock.advance({ minutes: 16 });
  for (let time = 0; time < 7; time++) expect((await find(code)).status).toBe(200); // a right one costs nothing
});

it('the agent of a child may fetch, until marked adverse: the old code is dead, and the new one is not for that person', async () => {
  const filed = await refused('child');
  const first = (await lay(filed)).body.code;
  const { receivers } = (await find(first)).body;
  expect(receivers.map(({ as }: { as: string }) => as)).toEqual(['herself', 'agent']);
  const guardian = receivers[1].personId;
  const marked = { personId: guardian, because: 'harmsHer' };
  expect((await (await office.as('clerk')).post(`/api/cases/${filed.caseId}/adverse-parties`, marked)).status).toBe(
    200,
  );
  expect((await find(first)).body.code).toBe('wrongCollectionCode');
  world.clock.advance({ minutes: 1 });
  const second = (await lay(filed)).body.code;
  const found = (await find(second)).body;
  expect(found.receivers.map(({ as }: { as: string }) => as)).toEqual(['herself']);
  expect((await handOut(found, second, { personId: guardian })).body.code).toBe('anotherPersonNeeded');
  expect(await periodsOf(filed)).toEqual([]);
  expect((await handOut(found, second)).status).toBe(200);
});

it('not fetched by the last day: the paper is owed again, and no period has begun', async () => {
  const filed = await refused();
  await lay(filed);
  world.clock.advance({ days: 8 });
  await expireCollections(world.kernel);
  await expireCollections(world.kernel);
  const tasks = await world.kernel.db
    .selectFrom('serviceTasks')
    .select(['method', 'closedAt'])
    .where('applicationId', '=', filed.applicationId)
    .execute();
  expect(tasks).toEqual([{ method: 'atStation', closedAt: null }]);
  expect(await periodsOf(filed)).toEqual([]);
});

it('who may lay a paper ready, and which, where, and how she may be told', async () => {
  const filed = await refused(); // her plan allows calls
  const wages = await refused('wages');
  expect((await lay(filed, {}, 'station')).status).not.toBe(200);
  expect((await lay(filed, {}, 'otherClerk')).status).toBe(404);
  expect((await lay(filed, {}, 'lawyer')).status).not.toBe(200);
  expect((await lay(filed, { paperId: wages.papers.get('refusal-decision') })).status).toBe(404);
  expect((await lay(filed, { placeId: places.firm })).status).toBe(422);
  expect((await lay(filed, { tellBy: 'voice' })).status).toBe(200);
  const quiet = await office.play(
    await office.submit('hurtByHusband', { contactPlan: { mayCall: false, callerName: 'neutral', windows: [] } }),
    told.applicationPaths.refused,
  );
  expect((await lay(quiet, { tellBy: 'voice' })).body.code).toBe('safeContactForbids');
  const { code } = (await lay(filed, { placeId: places.agency })).body;
  expect((await find(code, 'reviewer')).status).toBe(200);
  for (const by of ['archivist', 'lawyer', 'operator'] as const) expect((await find(code, by)).status, by).toBe(403);
});

it('the quiet door shows the same box, in words that say nothing of what it is', async () => {
  const filed = await refused();
  await lay(filed, { tellBy: 'session' });
  const her = visitorOf(world);
  const { text } = await her.send('/s', { page: 'status', code: filed.returnCode });
  expect(text).toContain('有一份材料可以取');
  const box = /有一份材料可以取.*?商量别的办法/.exec(text)?.[0];
  expect(box).toContain('小店区妇联工作站');
  expect(box).not.toMatch(/文书|法律援助|决定/);
  const code = /取件码 (\d{3} \d{3} \d{3})/.exec(text)?.[1] ?? '';
  expect((await find(code)).status).toBe(200);
});

it('a code that waits is the same after a change of keys', async () => {
  let masters: MasterKeys = [{ id: 'm1', secret: Buffer.alloc(32, 1) }];
  const own = await startWorld({ sealing: { keys: () => masters, keysKnownWithinMs: 200 } });
  try {
    const there = await officeOf(own);
    const filed = await told.applicationIn(there, 'refused', 'wages');
    const clerk = await there.as('clerk');
    const laid = await clerk.post(`/api/applications/${filed.applicationId}/collections`, {
      paperId: filed.papers.get('refusal-decision'),
      placeId: places.station,
      tellBy: 'inPerson',
    });
    masters = [{ id: 'm2', secret: Buffer.alloc(32, 2) }, ...masters];
    await changeKeys(own, masters, { suite: 'sm', knownWithinMs: 200 });
    await own.keyring.refresh();
    const found = await (await there.as('station')).post('/api/collections/find', { code: laid.body.code });
    expect([found.status, found.body.receivers.map(({ name }: { name: string }) => name)]).toEqual([200, ['辛勤']]);
  } finally {
    await own.close();
  }
});
