import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { databaseWithNetwork, type TestDatabase } from '../../tests/support/database.ts';
import { openDatabase, openPool, type Database } from '../platform/database/database.ts';
import { apiOf, type Variables } from '../platform/http/api.ts';
import { openapiOf } from '../platform/http/openapi.ts';
import { answerProblem, problemOf } from '../platform/http/problem.ts';
import { Refused } from '../platform/refusal.ts';
import type { Viewer } from '../platform/viewer.ts';
import { networkRoutes } from './network.routes.ts';
import { stableId } from './stable-id.ts';

let database: TestDatabase;
let db: Database;
let viewer: Viewer = { kind: 'visitor' };
const api = apiOf();
const app = new Hono<{ Variables: Variables }>();

/** A pool may outlive its closing by a moment; when the database is dropped under it, nobody needs to hear. */
function databaseAt(url: string): Database {
  const pool = openPool(url, 4);
  pool.on('error', () => undefined);
  return openDatabase(pool);
}

beforeAll(async () => {
  database = await databaseWithNetwork();
  db = databaseAt(database.appUrl);
  networkRoutes(api, { db });
  app.use(async (c, next) => {
    c.set('viewer', viewer);
    await next();
  });
  app.route('/api', api.http);
  app.onError((error, c) => {
    if (error instanceof Refused) return answerProblem(c, problemOf(error.refusal));
    throw error;
  });
}, 60_000);
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

async function get(path: string): Promise<{ status: number; body: unknown }> {
  const answer = await app.request(`/api${path}`);
  return { status: answer.status, body: await answer.json() };
}
const items = (names: readonly string[]) => ({ items: names.map((name) => expect.objectContaining({ name })) });

test('nobody signs in to walk from the province down to a village', async () => {
  expect(await get('/divisions')).toMatchObject({ status: 200, body: { items: { length: 11 } } });
  expect(await get('/divisions?parent=140105001')).toMatchObject({
    status: 200,
    body: { items: expect.arrayContaining([expect.objectContaining({ name: '师范街社区居委会' })]) },
  });
  expect(await get('/divisions/140105')).toMatchObject({
    status: 200,
    body: { code: '140105', pathName: '太原市 小店区', parent: '1401' },
  });
});

test('a place is searched by pinyin through the API, and too short a word is refused with its reason', async () => {
  expect((await get('/divisions/search?q=xiaodian&level=county')).body).toMatchObject(items(['小店区']));
  expect(await get('/divisions/search?q=x')).toMatchObject({
    status: 422,
    body: { code: 'invalidInput', errors: [{ path: 'q', message: '请至少输入两个字' }] },
  });
});

test('the agency and the places to apply near a village are answered', async () => {
  expect(await get('/divisions/140121100/agency')).toMatchObject({ status: 200, body: { name: '清徐县法律援助中心' } });
  expect((await get('/divisions/140121100/stations')).body).toMatchObject(
    items(['清徐县法律援助中心', '太原市法律援助中心', '山西省法律援助中心']),
  );
});

test('offices are listed and read by anyone', async () => {
  expect((await get('/institutions?kind=aidAgency&within=140121')).body).toMatchObject(items(['清徐县法律援助中心']));
  expect(await get(`/institutions/${stableId('justiceBureau', '14')}`)).toMatchObject({
    status: 200,
    body: { name: '山西省司法厅' },
  });
});

test('the list of aid personnel asks for a sign-in', async () => {
  const path = `/institutions/${stableId('aidAgency', '140105')}/personnel`;
  expect(await get(path)).toMatchObject({ status: 401, body: { code: 'notSignedIn' } });
  viewer = {
    kind: 'staff',
    staffId: stableId('test', 'staff'),
    name: '演示',
    institutionId: stableId('aidAgency', '140105'),
    divisionCode: '140105',
    roles: ['agency.assigner'],
  };
  expect(await get(path)).toEqual({ status: 200, body: { items: [] } });
  viewer = { kind: 'visitor' };
});

test('what does not exist and what is no code get the same answer', async () => {
  for (const path of [
    '/divisions/149999',
    '/divisions/nowhere',
    '/institutions/nobody',
    `/institutions/${stableId('test', 'none')}`,
    '/divisions/14999/stations',
  ]) {
    expect(await get(path)).toMatchObject({ status: 404, body: { code: 'notFound' } });
  }
});

test('every operation stands in the OpenAPI document', () => {
  const paths = Object.keys(Object(openapiOf(api, { version: '0' })['paths']));
  expect(paths).toEqual([
    '/api/divisions',
    '/api/divisions/search',
    '/api/divisions/{code}',
    '/api/divisions/{code}/agency',
    '/api/divisions/{code}/stations',
    '/api/institutions',
    '/api/institutions/{id}',
    '/api/institutions/{id}/personnel',
  ]);
});
