import { mkdtempSync, readdirSync, rmSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logOf } from '../log.ts';
import { movableClock } from '../platform/clock.ts';
import { openDatabase, openPool, type Database } from '../platform/database/database.ts';
import type { AuditEntry } from '../platform/ports.ts';
import { freshDatabase, type TestDatabase } from '../../tests/support/database.ts';
import { auditSinkOf } from './audit-sink.ts';
import { linkEntries } from './chain.ts';
import { trailOf, type Trail } from './trail.ts';
import { canonical, entryColumns, linkHash, verifyAt } from './verifier.ts';

const clock = movableClock('2026-11-23T02:00:00Z');
const log = logOf('silent');
/** Other databases of this cluster may hold the horizon for a while. */
const patience = { timeout: 15_000 };
const entry = (id: string): AuditEntry => ({
  viewer: { kind: 'system', because: 'test' },
  kind: 'view',
  action: 'test',
  subjectKind: 'case',
  subjectIds: [id],
});

let database: TestDatabase;
let db: Database;
let owner: pg.Client;
let folder: string;
let trail: Trail;
beforeEach(async () => {
  database = await freshDatabase();
  db = openDatabase(openPool(database.appUrl, 12));
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  folder = mkdtempSync(path.join(tmpdir(), 'yh-trail-'));
  trail = trailOf({ db, clock, log, dataDir: folder, copyTo: path.join(folder, 'copies') });
});
afterEach(async () => {
  await db.destroy();
  await owner.end();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const sinkOf = () => auditSinkOf({ db, clock, log });
const write = async (count: number): Promise<void> => {
  const sink = sinkOf();
  await Promise.all(Array.from({ length: count }, (_, at) => sink.recordView(entry(`e${at}`))));
};
const linked = async (): Promise<{ seq: number; subject: string }[]> =>
  (
    await db
      .selectFrom('auditLinks')
      .innerJoin('auditEntries', 'auditEntries.id', 'auditLinks.entryId')
      .select(['seq', 'subjectIds'])
      .orderBy('seq')
      .execute()
  ).map(({ seq, subjectIds }) => ({ seq, subject: subjectIds[0] ?? '' }));
const verified = () => verifyAt({ url: database.ownerUrl }, path.join(folder, 'copies'));

describe('the chain', () => {
  it('waits for a transaction in flight that may still put an entry before the newer ones', async () => {
    const sink = sinkOf();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let began = (): void => undefined;
    const written = new Promise<void>((resolve) => (began = resolve));
    const slow = db.transaction().execute(async (trx) => {
      await sink.record(trx, entry('early'));
      began();
      await held;
    });
    await written;
    await sink.recordView(entry('late'));
    const standing = { from: '0' };
    await linkEntries(db, standing, clock.now());
    expect(await linked()).toEqual([]);
    release();
    await slow;
    await expect
      .poll(async () => {
        await linkEntries(db, standing, clock.now()); // other databases of the cluster may hold the horizon for a moment
        return linked();
      }, patience)
      .toEqual([
        { seq: 1, subject: 'early' },
        { seq: 2, subject: 'late' },
      ]);
  });

  it('has no gap and no fork under writers at once and four workers at once', async () => {
    const sink = sinkOf();
    const workers = Array.from({ length: 4 }, () => ({ from: '0' }));
    const done = new AbortController();
    const linking = Promise.all(
      workers.map(async (standing) => {
        while (!done.signal.aborted) await linkEntries(db, standing, clock.now());
      }),
    );
    await Promise.all(
      Array.from({ length: 300 }, (_, at) =>
        at % 3 === 0
          ? db.transaction().execute(async (trx) => {
              await sink.record(trx, entry(`a${at}`));
              if (at % 9 === 0) throw new Error('undone');
            })
          : sink.recordView(entry(`v${at}`)),
      ).map((one) => one.catch(() => undefined)),
    );
    done.abort();
    await linking;
    await expect
      .poll(async () => {
        await linkEntries(db, { from: '0' }, clock.now());
        return (await linked()).length;
      }, patience)
      .toBe(300 - 34);
    const chain = await linked();
    expect(chain.map(({ seq }) => seq)).toEqual(chain.map((_, at) => at + 1));
    expect(new Set(chain.map(({ subject }) => subject)).size).toBe(300 - 34);
    expect(await verified()).toMatchObject({ holds: true, links: 266, waiting: 0 });
  });

  it('takes in entries of a restored database, whose transactions this server has not reached', async () => {
    await write(3);
    await owner.query('update audit_entries set xid = xid + 1000000000');
    await write(2);
    await expect
      .poll(async () => {
        await linkEntries(db, { from: '0' }, clock.now());
        return (await linked()).length;
      }, patience)
      .toBe(5);
  });

  it('a worker links within two seconds', async () => {
    const keeping = trail.start();
    try {
      await write(5);
      const isFree = async (): Promise<boolean | undefined> =>
        (
          await owner.query<{ free: boolean }>(
            'select pg_snapshot_xmin(pg_current_snapshot())::text::bigint > max(xid) as free from audit_entries',
          )
        ).rows[0]?.free;
      await expect.poll(isFree, { timeout: 10_000 }).toBe(true); // other databases of this cluster may be busy
      const begun = performance.now();
      await expect.poll(async () => (await linked()).length, { timeout: 4000, interval: 50 }).toBe(5);
      expect(performance.now() - begun).toBeLessThan(2000);
    } finally {
      await keeping.stop();
    }
  });

  it('its form is the one written down: a known entry has a known hash', () => {
    const known = Object.fromEntries(entryColumns.map((column, at) => [column, at % 3 === 0 ? null : column]));
    expect(canonical({ ...known, subject_ids: ['a', 'b'] })).toBe(
      '["yuanhu-audit-1",null,"xid","at",null,"actor_kind","actor_id",null,"actor_roles","on_behalf_of",null,"source","action",null,["a","b"],"case_ids",null,"purpose","result",null,"before_hash","after_hash"]',
    );
    expect(linkHash('', 1, '2026-11-23T02:00:00.000000Z', known)).toBe(
      '46b9c44ff329c2891fe0b067ea0678a166899bf5b10fcdc9e87d142f1eff62d3',
    );
  });
});

describe('the checkpoints', () => {
  it('are signed, copied to a second place, and verified from there by the stand-alone program', async () => {
    await write(20);
    await expect
      .poll(async () => {
        await trail.settle();
        return (await linked()).length;
      }, patience)
      .toBe(20);
    await write(5);
    await expect
      .poll(async () => {
        await trail.settle();
        return (await linked()).length;
      }, patience)
      .toBe(25);
    const verdict = await verified();
    expect(verdict).toMatchObject({ holds: true, links: 25, signedUpTo: 25, waiting: 0 });
    expect(verdict.copies).toBe(verdict.checkpoints);
    expect(verdict.copies).toBeGreaterThan(1);
    expect(await trail.verify()).toEqual(verdict);
    const exported = path.join(folder, 'export.jsonl');
    await verifyAt({ url: database.ownerUrl, exportFile: exported }, path.join(folder, 'copies'));
    expect(await verifyAt({ file: exported }, path.join(folder, 'copies'))).toEqual(verdict);
  });

  it('show an owner of the database who rewrites: changed, removed, slipped in, cut off', async () => {
    await write(30);
    await expect
      .poll(async () => {
        await trail.settle();
        return (await linked()).length;
      }, patience)
      .toBe(30);
    const entryAt = async (seq: number) =>
      (await owner.query<{ id: string }>('select entry_id::text as id from audit_links where seq = $1', [seq])).rows[0]
        ?.id;
    const within = async (change: string[], check: () => Promise<void>): Promise<void> => {
      await owner.query('create table kept_entries as table audit_entries');
      await owner.query('create table kept_links as table audit_links');
      await owner.query('create table kept_checkpoints as table audit_checkpoints');
      for (const one of change) await owner.query(one);
      await check();
      await owner.query('truncate audit_verdicts, audit_samples, audit_links, audit_checkpoints, audit_entries');
      await owner.query(`insert into audit_entries overriding system value select * from kept_entries`);
      await owner.query('insert into audit_links select * from kept_links');
      await owner.query('insert into audit_checkpoints select * from kept_checkpoints');
      await owner.query('drop table kept_entries, kept_links, kept_checkpoints');
    };
    const free = 'alter table audit_links drop constraint if exists audit_links_entry_id_fkey';
    await within(
      [`update audit_entries set at = at + interval '1 microsecond' where id = ${await entryAt(7)}`],
      async () => expect((await verified()).firstBad?.seq).toBe(7),
    );
    await within([free, `delete from audit_entries where id = ${await entryAt(9)}`], async () =>
      expect((await verified()).firstBad?.seq).toBe(9),
    );
    await within(['delete from audit_links where seq = 11'], async () =>
      expect((await verified()).firstBad?.seq).toBe(11),
    );
    await within(['delete from audit_links where seq >= 13', 'delete from audit_checkpoints'], async () =>
      expect((await verified()).firstBad?.seq).toBe(1 + 12),
    );
    await within(['update audit_checkpoints set root = head where number = 1'], async () =>
      expect((await verified()).holds).toBe(false),
    );
    expect(await verified()).toMatchObject({ holds: true });
    const copies = path.join(folder, 'copies');
    for (const file of readdirSync(copies)) if (file.endsWith('.pem')) unlinkSync(path.join(copies, file));
    expect((await verified()).firstBad?.says).toContain('公钥');
  });
});
