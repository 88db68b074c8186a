import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { application, offered, officeOf, type Filed, type Office } from '../../tests/support/cases.ts';
import { visitorOf, type Visitor } from '../../tests/support/visitor.ts';
import { startWorld, type World } from '../../tests/support/world.ts';
import { logOf } from '../log.ts';
import { wire } from '../wiring.ts';
import type { MasterKeys } from '../platform/sealing/envelope.ts';
import { newId } from '../platform/identifier.ts';
import { oweReviews } from './plan-review.jobs.ts';

let world: World;
let office: Office;
beforeAll(async () => {
  world = await startWorld({ roles: 'web' });
  office = await officeOf(world);
});
afterAll(() => world.close());

type Listed = {
  id: string;
  applicationId: string;
  status: string;
  due?: { lamp: string; dueOn: string };
  agreed?: string;
};
const listed = async (filed: Filed, by: 'clerk' | 'otherClerk' = 'clerk'): Promise<Listed[]> =>
  (await (await office.as(by)).get('/api/plan-reviews')).body.items.filter(
    ({ applicationId }: Listed) => applicationId === filed.applicationId,
  );
const desk = async () => (await (await office.as('clerk')).get('/api/desk')).body;

/** She signs in with her code, makes a plan and keeps it with her application. */
async function planKept(): Promise<{ filed: Filed; her: Visitor }> {
  const filed = await office.submit('hurtByHusband');
  const her = visitorOf(world);
  await her.send('/status', { page: 'status', code: filed.returnCode });
  await keepPlan(her, '酱油用完了');
  return { filed, her };
}
const keepPlan = (her: Visitor, codeWord: string) =>
  her.send('/plan', { page: 'plan', codeWord, home: ['1'], keep: 'yes' });

it('a plan that she leaves with the office is owed a look: on the desk when it nears, closed with what was agreed', async () => {
  const { filed, her } = await planKept();
  const [owed] = await listed(filed);
  expect(owed).toMatchObject({ status: 'due', due: { lamp: 'normal', dueOn: '2026-12-23' } });
  expect((await desk()).planReviews).toEqual({ overdue: 0, near: 0 });
  world.clock.advance({ days: 31 });
  expect((await desk()).planReviews).toEqual({ overdue: 1, near: 0 });
  expect((await desk()).lamps.overdue).toBeGreaterThan(0);
  const clerk = await office.as('clerk');
  expect(
    (await clerk.post(`/api/plan-reviews/${owed?.id}/review`, { how: 'inPerson', isWantedAgain: true })).status,
  ).toBe(422);
  const told = { how: 'calledInWindow', agreed: '钥匙放到姐姐家', isWantedAgain: true };
  expect((await clerk.post(`/api/plan-reviews/${owed?.id}/review`, told)).status).toBe(200);
  expect((await clerk.post(`/api/plan-reviews/${owed?.id}/review`, told)).body.code).toBe('wrongStatus');
  expect((await listed(filed)).map(({ status, agreed, due }) => [status, agreed, due?.dueOn])).toEqual([
    ['due', undefined, '2027-01-25'],
    ['reviewed', '钥匙放到姐姐家', undefined],
  ]);
  expect((await desk()).planReviews).toEqual({ overdue: 0, near: 0 });
  await her.send('/status', { page: 'status', code: filed.returnCode });
  const kept = await her.get('/kept');
  expect(kept.text).toContain('钥匙放到姐姐家');
  expect(kept.text).toContain('2027年1月25日再看一遍');
});

it('a newer plan starts its days anew; taken away, nothing is owed', async () => {
  const { filed, her } = await planKept();
  world.clock.advance({ minutes: 5 });
  await keepPlan(her, '换了一句');
  const rows = () =>
    world.kernel.db
      .selectFrom('planReviews')
      .select('status')
      .where('applicationId', '=', filed.applicationId)
      .orderBy('id')
      .execute();
  expect((await rows()).map(({ status }) => status)).toEqual(['replaced', 'due']);
  await her.send('/kept', { page: 'kept', which: 'plan', do: 'remove' });
  expect((await rows()).map(({ status }) => status)).toEqual(['replaced', 'takenAway']);
  expect(await listed(filed)).toEqual([]);
});

it('no more looks when she wants none: no day stays named', async () => {
  const { filed, her } = await planKept();
  const [owed] = await listed(filed);
  expect(
    (await (await office.as('clerk')).post(`/api/plan-reviews/${owed?.id}/waive`, { note: '说不用了' })).status,
  ).toBe(200);
  expect((await her.get('/kept')).text).not.toContain('再看一遍');
});

it('belongs to the agency that decides, and follows the application to another', async () => {
  const { filed } = await planKept();
  const [owed] = await listed(filed);
  expect(await listed(filed, 'otherClerk')).toEqual([]);
  const strange = await (
    await office.as('otherClerk')
  ).post(`/api/plan-reviews/${owed?.id}/waive`, { note: '说不用了' });
  expect(strange.status).toBe(404);
  await office.play(filed, [offered, application('takeTransfer', 'otherClerk')]);
  expect([(await listed(filed)).length, (await listed(filed, 'otherClerk')).length]).toEqual([0, 1]);
  const done = await (await office.as('otherClerk')).post(`/api/plan-reviews/${owed?.id}/waive`, { note: '说不用了' });
  expect(done.status).toBe(200);
});

describe('a plan kept before reviews were owed', () => {
  /** As it stood then: the plan alone, with the day that she was told. */
  async function oldPlan(): Promise<Filed> {
    const { kernel, clock } = world;
    const filed = await office.submit('hurtByHusband');
    const id = newId(clock.now().getTime());
    await kernel.db
      .insertInto('enclosures')
      .values({
        id,
        applicationId: filed.applicationId,
        caseId: filed.caseId,
        kind: 'plan',
        body: kernel.sealer.seal('enclosures.body', JSON.stringify({ codeWord: '酱油用完了' }), id),
        keptAt: clock.now(),
        reviewOn: null,
      })
      .execute();
    return filed;
  }
  const reviews = (filed: Filed) =>
    world.kernel.db
      .selectFrom('planReviews')
      .select('status')
      .where('applicationId', '=', filed.applicationId)
      .execute();

  it('is owed one, its days running from when she kept it, however many workers start at once', async () => {
    const filed = await oldPlan();
    world.clock.advance({ days: 60 });
    const opened = await Promise.all([oweReviews(world.kernel), oweReviews(world.kernel), oweReviews(world.kernel)]);
    expect(opened.reduce((sum, each) => sum + each, 0)).toBe(1);
    expect(await listed(filed)).toMatchObject([{ status: 'due', due: { lamp: 'overdue' } }]);
    expect((await desk()).planReviews.overdue).toBeGreaterThan(0);
    const [owed] = await listed(filed);
    const told = { how: 'inPerson', agreed: '还照旧', isWantedAgain: true };
    expect((await (await office.as('clerk')).post(`/api/plan-reviews/${owed?.id}/review`, told)).status).toBe(200);
    expect((await reviews(filed)).map(({ status }) => status)).toEqual(['reviewed', 'due']);
  });

  it('is not owed another where she wanted none or took the plan away', async () => {
    const filed = await oldPlan();
    await oweReviews(world.kernel);
    const [owed] = await listed(filed);
    await (await office.as('clerk')).post(`/api/plan-reviews/${owed?.id}/waive`, { note: '说不用了' });
    expect(await oweReviews(world.kernel)).toBe(0);
    expect((await reviews(filed)).map(({ status }) => status)).toEqual(['notWanted']);
  });

  it('is found by the worker that starts on it', async () => {
    const filed = await oldPlan();
    const { clock, database, dataDir } = world;
    const keys: MasterKeys = [{ id: 't1', secret: Buffer.alloc(32, 7) }];
    const second = await wire({ appUrl: database.appUrl, dataDir, keys, clock, log: logOf('fatal') });
    try {
      await second.work();
      expect((await reviews(filed)).map(({ status }) => status)).toEqual(['due']);
    } finally {
      await second.close();
    }
  });
});
