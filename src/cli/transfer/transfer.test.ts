import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { freshDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { exportDatabase } from './export-database.ts';
import { importDatabase } from './import-database.ts';

// Every kind of value that a careless text form would change on its way.
const awkward = `
  create table moved (id bigint generated always as identity primary key, parent bigint references moved, name text collate "C",
    bytes bytea, at timestamptz, day date, amount numeric(20, 4), ratio double precision, tags text[], facts jsonb, ok boolean,
    span interval, double_amount numeric generated always as (amount * 2) stored);
  create table moved_child (moved_id bigint not null references moved, note text);
  insert into moved (id, parent, name, bytes, at, day, amount, ratio, tags, facts, ok, span) overriding system value values
    (1, 3, E'换行\\n引号"\\t\\\\ 𥖄', '\\x00ff10', '2026-02-28 23:59:59.123456+08', '2026-02-28', 9007199254740993.0001, 0.1::float8 + 0.2, array['甲,"乙"', null, ''], 'null', true, '1 month 2 days 3:04:05.5'),
    (2, null, null, null, 'infinity', '0044-03-15 BC', null, 'NaN', '{}', '{"数": 1.10, "空": null}', null, null),
    (3, 2, '', '', '1900-01-01', 'infinity', 0, '-0', null, null, false, '0');
  insert into moved_child select 1 + n % 3, 'n' || n from generate_series(1, 2500) n;
  select setval('moved_id_seq', 41)`;

let databases: TestDatabase[];
let folder: string;

async function query<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function fresh(at: number): Promise<TestDatabase> {
  const clusters = inject('clusters');
  const database = await freshDatabase(clusters[at % clusters.length]);
  databases.push(database);
  return database;
}

async function emptyTwin(at: number): Promise<TestDatabase> {
  const twin = await fresh(at);
  await query(twin.ownerUrl, awkward);
  await query(twin.ownerUrl, 'truncate moved, moved_child restart identity');
  return twin;
}

beforeAll(() => {
  databases = [];
  folder = mkdtempSync(path.join(tmpdir(), 'transfer-'));
});
afterAll(async () => {
  await Promise.all(databases.map((database) => database.drop()));
  rmSync(folder, { recursive: true, force: true });
});

describe('moving a database', () => {
  it('from the embedded PostgreSQL to 15 and back changes no value', async () => {
    const source = await fresh(0);
    await query(source.ownerUrl, awkward);
    const there = await emptyTwin(1);
    const back = await emptyTwin(0);
    const first = await exportDatabase(source.ownerUrl, path.join(folder, 'there'));
    expect(first.tables.find(({ name }) => name === 'moved_child')?.rows).toBe(2500);
    await importDatabase(there.ownerUrl, path.join(folder, 'there'));
    const second = await exportDatabase(there.ownerUrl, path.join(folder, 'back'));
    await importDatabase(back.ownerUrl, path.join(folder, 'back'));
    expect(second).toEqual(first);
    const texts = await Promise.all(
      [source, there, back].map(async ({ ownerUrl }) =>
        JSON.stringify(await query(ownerUrl, 'select m::text from moved m order by id')),
      ),
    );
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toContain('9007199254740993.0001');
    const [next] = await query(back.ownerUrl, `insert into moved (name) values ('下一个') returning id::int`);
    expect(next).toEqual({ id: 42 });
  });

  it('leaves the foreign keys as strict as it found them', async () => {
    const [source, target] = databases;
    const looseIn = (database: TestDatabase | undefined) =>
      query(
        database?.ownerUrl ?? '',
        `select conname from pg_constraint where contype = 'f' and condeferrable order by 1`,
      );
    expect(await looseIn(target)).toEqual(await looseIn(source));
    await expect(query(target?.ownerUrl ?? '', 'insert into moved_child (moved_id) values (999)')).rejects.toThrow(
      /foreign key/,
    );
  });

  it('writes files that only their owner can read', () => {
    expect(statSync(path.join(folder, 'there')).mode & 0o777).toBe(0o700);
    for (const name of ['moved.jsonl', 'manifest.json']) {
      expect(statSync(path.join(folder, 'there', name)).mode & 0o777).toBe(0o600);
    }
  });

  it('into a database that has something is refused', async () => {
    await expect(importDatabase(databases[0]?.ownerUrl ?? '', path.join(folder, 'there'))).rejects.toThrow(/不是空的/);
  });

  it('into another edition of the tables is refused', async () => {
    const other = await fresh(0);
    await expect(importDatabase(other.ownerUrl, path.join(folder, 'there'))).rejects.toThrow(/不一致/);
  });

  it('with a line lost or changed brings nothing', async () => {
    const target = await emptyTwin(0);
    const file = path.join(folder, 'back', 'moved_child.jsonl');
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    for (const damaged of [lines.slice(1), ['["1", "别的"]', ...lines.slice(1)]]) {
      writeFileSync(file, `${damaged.join('\n')}\n`);
      await expect(importDatabase(target.ownerUrl, path.join(folder, 'back'))).rejects.toThrow(/已全部撤回/);
      expect(await query(target.ownerUrl, 'select 1 from moved')).toEqual([]);
    }
  });
});
