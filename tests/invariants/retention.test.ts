import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eraseExpired } from '../../src/retention/erase.ts';
import { applicationIn, officeOf, type Office } from '../support/cases.ts';
import { callerOf, startWorld, type World } from '../support/world.ts';
import { visitorOf } from '../support/visitor.ts';

let world: World;
let office: Office;
beforeAll(async () => {
  world = await startWorld();
  office = await officeOf(world);
});
afterAll(() => world.close());

const count = async (table: 'drafts' | 'sessions' | 'attempts' | 'erasures'): Promise<number> =>
  Number(
    (
      await world.kernel.db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  );

it('what has had its time goes, what has not stays, and what went is written down without what it said', async () => {
  const filed = await applicationIn(office, 'received');
  const stray = await office.scan();
  const kept = await office.scan();
  await world.kernel.db.updateTable('files').set({ caseId: filed.caseId }).where('id', '=', kept).execute();
  await visitorOf(world).send('/', { trouble: 'x' });
  await (await callerOf(world)).post('/api/session/return-code', { code: '1234 5678 9012 3456 0' });
  expect(await count('attempts')).toBeGreaterThan(0);
  expect(await eraseExpired(world.kernel), 'nothing is due yet').toEqual([]);

  world.clock.advance({ days: 8 });
  const sessions = await world.kernel.db.selectFrom('sessions').select('idHash').execute();
  const done = new Map((await eraseExpired(world.kernel)).map((one) => [one.class, one]));
  expect(await count('sessions')).toBe(0);
  expect(await count('attempts')).toBe(0);
  expect(await count('drafts')).toBe(0);
  expect(done.get('sessions')).toEqual({
    class: 'sessions',
    erased: sessions.length,
    idsHash: createHash('sha256')
      .update(
        sessions
          .map(({ idHash }) => idHash)
          .toSorted()
          .join('\n'),
      )
      .digest('hex'),
  });
  expect(done.get('strayFiles')?.erased).toBe(1);
  await expect(world.kernel.files.get(stray)).rejects.toThrow('ENOENT');
  expect((await world.kernel.files.get(kept)).length).toBeGreaterThan(0);
  expect(await count('erasures')).toBe(done.size);
  expect(await eraseExpired(world.kernel), 'a second run finds nothing').toEqual([]);
});

it('the words of a message that went out are taken out after their time, and that it went stays', async () => {
  const filed = await applicationIn(office, 'received');
  const { db, sealer } = world.kernel;
  const { personId } = await db
    .selectFrom('applications')
    .select('personId')
    .where('id', '=', filed.applicationId)
    .executeTakeFirstOrThrow();
  const ids = ['01a22f54-8d00-79f1-8c20-e72d359e14f1', '01a22f54-8d00-79f1-8c20-e72d359e14f2'];
  for (const [at, id] of ids.entries())
    await db
      .insertInto('outgoing')
      .values({
        id,
        caseId: filed.caseId,
        personId,
        channel: 'sms',
        template: 'something-new',
        body: sealer.seal('outgoing.body', '您预约的事项有新的进展', id),
        state: at === 0 ? 'sent' : 'held',
        heldBecause: at === 0 ? null : '等待',
        createdAt: world.clock.now(),
        sentAt: at === 0 ? world.clock.now() : null,
      })
      .execute();
  world.clock.advance({ days: 89 });
  expect((await eraseExpired(world.kernel)).some((one) => one.class === 'outgoingBodies')).toBe(false);
  world.clock.advance({ days: 2 });
  expect(await eraseExpired(world.kernel)).toContainEqual(
    expect.objectContaining({ class: 'outgoingBodies', erased: 1 }),
  );
  const words = await db
    .selectFrom('outgoing')
    .select(['id', 'body', 'state'])
    .where('id', 'in', ids)
    .orderBy('id')
    .execute();
  expect(words.map(({ id, body, state }) => [state, sealer.open('outgoing.body', body, id)])).toEqual([
    ['sent', '（已按保存期限去掉）'],
    ['held', '您预约的事项有新的进展'],
  ]);
});
