import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayOf } from '../../law/kernel/plain-date.ts';
import type { DemoClock } from '../../seeds/demo/demo-clock.ts';
import { loadDemo, type DemoLoaded } from '../../seeds/demo/load.ts';
import { findDemoMark } from '../../seeds/demo/marker.ts';
import { demoCounties, demoOffices, demoPersonnel } from '../../seeds/demo/offices.ts';
import { castOf } from '../../seeds/demo/people.ts';
import { roster } from '../../seeds/demo/roster.ts';
import { demoPassword, demoStaff } from '../../seeds/demo/staff.ts';
import { isPassword } from '../../src/accounts/password.ts';
import { caseWorkflow } from '../../src/casework/case.workflow.ts';
import { prepareDatabase } from '../../src/database-of.ts';
import { applicationWorkflow } from '../../src/intake/application.workflow.ts';
import { logOf } from '../../src/log.ts';
import { AidPersonnel, Institution } from '../../src/network/network.model.ts';
import { loadNetwork } from '../../src/network/network.store.ts';
import { readDivisions } from '../../src/network/read-divisions.ts';
import { renderPaper } from '../../src/papers/papers.jobs.ts';
import { residentIdFault } from '../../src/people/resident-id.model.ts';
import { loadKeys } from '../../src/platform/sealing/keys.ts';
import { wire, type Wired } from '../../src/wiring.ts';
import { freshDatabase, onEachDatabase, type TestDatabase } from '../support/database.ts';

const monday = Date.parse('2026-11-23T09:30:00+08:00');

/** The demo's clock with a day of our choice for "now"; it may break after so many acts, as a killed process does. */
function clockAt(now: number, breaksAfter = Number.POSITIVE_INFINITY): DemoClock {
  let at: number | undefined;
  let moves = 0;
  return {
    now: () => new Date(at ?? now),
    today: () => dayOf(at ?? now),
    playAt: (instant) => {
      moves += 1;
      if (moves > breaksAfter) throw new Error('cut off');
      at = instant;
    },
    goLive: () => {
      at = undefined;
    },
  };
}

async function stageIn(database: TestDatabase, dataDir: string, clock: DemoClock): Promise<Wired> {
  await prepareDatabase(database.ownerUrl, 'yuanhu_app');
  const stage = await wire({
    appUrl: database.appUrl,
    dataDir,
    keys: await loadKeys(dataDir, undefined, () => Promise.resolve(false)),
    clock,
    log: logOf('silent'),
    poolSize: 4,
  });
  await loadNetwork(stage.kernel.db, clock);
  return stage;
}

const folder = mkdtempSync(path.join(tmpdir(), 'yh-demo-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

onEachDatabase('the demo month', (fresh) => {
  let database: TestDatabase;
  let stage: Wired;
  let loaded: DemoLoaded;
  let took: number;
  const clock = clockAt(monday);

  beforeAll(async () => {
    database = await fresh('network');
    stage = await stageIn(database, path.join(folder, database.engine), clock);
    const begin = performance.now();
    loaded = await loadDemo(stage.kernel, clock);
    took = performance.now() - begin;
  }, 90_000);
  afterAll(async () => {
    await stage.close();
    await database.drop();
  });

  test('is played through the commands and nothing in it is against the rules', () => {
    expect(loaded).toMatchObject({ isNew: true, applications: 60, notices: 5, refused: [] });
    expect(loaded.acts).toBeGreaterThan(400);
    expect(took).toBeLessThan(120_000); // a guard against standing still, not a measure of this machine
  });

  test('shows every position an application and a case may be in', async () => {
    const { db } = stage.kernel;
    const applications = await db.selectFrom('applications').select('status').distinct().execute();
    const cases = await db.selectFrom('cases').select('status').distinct().execute();
    expect(applications.map(({ status }) => status).toSorted()).toEqual(
      Object.keys(applicationWorkflow.states).toSorted(),
    );
    expect(cases.map(({ status }) => status).toSorted()).toEqual(Object.keys(caseWorkflow.states).toSorted());
  });

  test('lies wholly in the past, and most periods were kept', async () => {
    const { db } = stage.kernel;
    const { last } = await db
      .selectFrom('events')
      .select((eb) => eb.fn.max('at').as('last'))
      .executeTakeFirstOrThrow();
    expect(new Date(last).getTime()).toBeLessThan(monday);
    const running = await db.selectFrom('periods').select('dueOn').where('state', '=', 'running').execute();
    const overdue = running.filter(({ dueOn }) => dueOn !== null && dueOn < dayOf(monday));
    expect(running.length).toBeGreaterThan(20);
    expect(overdue.length).toBeLessThan(running.length / 5);
  });

  test('leaves something on every desk of the first county: what they ask for besides', async () => {
    const { db } = stage.kernel;
    const tables = [
      'homeVisits',
      'objections',
      'changeRequests',
      'exclusionWishes',
      'ratings',
      'complaints',
      'childReports',
      'callBacks',
      'enclosures',
      'dataRequests',
    ] as const;
    const empty: string[] = [];
    for (const table of tables) {
      const row = await db.selectFrom(table).select('id').limit(1).executeTakeFirst();
      if (!row) empty.push(table);
    }
    expect(empty).toEqual([]);
  });

  test('is played once, and the database says that its people are invented', async () => {
    const events = () =>
      stage.kernel.db
        .selectFrom('events')
        .select((eb) => eb.fn.countAll().as('n'))
        .executeTakeFirstOrThrow();
    const before = await events();
    expect(await loadDemo(stage.kernel, clock)).toMatchObject({ isNew: false, acts: 0 });
    expect(await events()).toEqual(before);
    expect(await findDemoMark(stage.kernel.db)).toEqual({ isComplete: true, playedAt: new Date(monday) });
  });

  test('every member of the demo staff signs in with the one password', async () => {
    const known = await stage.kernel.db.selectFrom('staff').select(['login', 'passwordHash']).execute();
    expect(known.map(({ login }) => login).toSorted()).toEqual(
      demoStaff()
        .map(({ login }) => login)
        .toSorted(),
    );
    expect(await isPassword(demoPassword, known[0]?.passwordHash ?? '')).toBe(true);
  });

  test('every paper of the month can be printed', async () => {
    const { db } = stage.kernel;
    const pending = await db.selectFrom('papers').select('id').where('state', '=', 'pending').execute();
    for (const { id } of pending) await renderPaper(stage.kernel, { paperId: id });
    const states = await db.selectFrom('papers').select('state').distinct().execute();
    expect(states).toEqual([{ state: 'rendered' }]);
  }, 60_000);
});

test('a load that was cut off goes on where it stood, and nothing is done twice', async () => {
  const database = await freshDatabase();
  const dataDir = path.join(folder, 'cut');
  const breaking = clockAt(monday, 150);
  const cut = await stageIn(database, dataDir, breaking);
  await expect(loadDemo(cut.kernel, breaking)).rejects.toThrow('cut off');
  expect(await findDemoMark(cut.kernel.db)).toMatchObject({ isComplete: false });
  await cut.close();
  const later = clockAt(monday + 3 * 86_400_000);
  const again = await stageIn(database, dataDir, later);
  const loaded = await loadDemo(again.kernel, later);
  expect(loaded).toMatchObject({ isNew: true, refused: [] });
  const count = async (table: 'applications' | 'staff') =>
    Number(
      (
        await again.kernel.db
          .selectFrom(table)
          .select((eb) => eb.fn.countAll().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    );
  expect([await count('applications'), await count('staff')]).toEqual([60, demoStaff().length]);
  await again.close();
  await database.drop();
}, 90_000);

test('the demo plays as well after a week of holidays, at midnight and in a year whose holidays are not announced', async () => {
  for (const now of ['2026-10-09T00:10:00+08:00', '2027-02-10T15:00:00+08:00']) {
    const database = await freshDatabase();
    const clock = clockAt(Date.parse(now));
    const stage = await stageIn(database, path.join(folder, now.slice(0, 10)), clock);
    expect(await loadDemo(stage.kernel, clock)).toMatchObject({ refused: [] });
    await stage.close();
    await database.drop();
  }
}, 90_000);

test('the demo’s townships are those of the extract, and its offices and lawyers fit the model', () => {
  const names = new Map(readDivisions().map((division) => [division.code, division.name]));
  for (const county of demoCounties) {
    expect(names.get(county.township)).toBe(county.townshipName);
    expect(county.place.endsWith(names.get(county.code) ?? '-')).toBe(true);
  }
  for (const office of demoOffices('2026-10-01')) expect(() => Institution.parse(office)).not.toThrow();
  for (const person of demoPersonnel()) expect(() => AidPersonnel.parse(person)).not.toThrow();
});

test('nobody real can be meant: no subscriber has the numbers, no county has the code, and no two share a name', () => {
  const people = castOf(roster, dayOf(monday)).map(({ helped }) => helped);
  for (const { phone, idNumber } of people) {
    if (phone !== undefined) expect(phone).toMatch(/^142\d{8}$/);
    if (idNumber !== undefined)
      expect([idNumber.slice(0, 6), residentIdFault(idNumber)]).toEqual(['149900', undefined]);
  }
  expect(new Set(people.map(({ name }) => name)).size).toBe(people.length);
});
