import { createReadStream } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { migrate } from '../../platform/database/migrate.ts';
import { fixTextForms, migrationsOf, quoted, tablesOf, type Table } from './catalogue.ts';
import { readManifest, type Manifest } from './manifest.ts';
import { readRows, writeRows } from './rows.ts';

const BATCH = 500;

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

async function refuseUnlessReady(client: pg.Client, manifest: Manifest, tables: readonly Table[]): Promise<void> {
  if (!same(await migrationsOf(client), manifest.migrations)) {
    throw new Error('导出的数据与本程序的数据库结构不是同一版本。请用导出时的程序版本导入，再升级。');
  }
  const exported = manifest.tables.map(({ name, columns, key }) => ({ name, columns, key }));
  if (!same(tables, exported)) throw new Error('导出的表与目标数据库的表不一致，未导入任何数据。');
  for (const { name } of tables) {
    const { rowCount } = await client.query(`select from ${quoted(name)} limit 1`);
    if (rowCount) throw new Error(`目标数据库不是空的（${name} 里已有数据），未导入任何数据。请指定一个新的数据库。`);
  }
}

/** Rows may point at rows not there yet; the foreign keys are checked once, at the end, and are then as they were. */
async function withForeignKeysLast(client: pg.Client, work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ table: string; key: string }>(`
    select conrelid::regclass::text as table, quote_ident(conname) as key from pg_constraint
    where contype = 'f' and not condeferrable and conparentid = 0 and connamespace = 'public'::regnamespace`);
  for (const { table, key } of rows) {
    await client.query(`alter table ${table} alter constraint ${key} deferrable initially deferred`);
  }
  await client.query('set constraints all deferred');
  await work();
  await client.query('set constraints all immediate');
  for (const { table, key } of rows) await client.query(`alter table ${table} alter constraint ${key} not deferrable`);
}

async function load(client: pg.Client, table: Table, folder: string): Promise<void> {
  await client.query(`alter table ${quoted(table.name)} disable trigger user`);
  let lines: string[] = [];
  for await (const line of createInterface({ input: createReadStream(path.join(folder, `${table.name}.jsonl`)) })) {
    lines.push(line);
    if (lines.length < BATCH) continue;
    await writeRows(client, table, lines);
    lines = [];
  }
  await writeRows(client, table, lines);
}

/** Reads an export into a database that has nothing yet. All of it arrives, counted and compared, or nothing does. */
export async function importDatabase(ownerUrl: string, folder: string): Promise<Manifest> {
  const manifest = readManifest(folder);
  await migrate(ownerUrl);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    await fixTextForms(client);
    const tables = await tablesOf(client);
    await refuseUnlessReady(client, manifest, tables);
    await withForeignKeysLast(client, async () => {
      for (const table of tables) await load(client, table, folder);
    });
    for (const table of tables) {
      await client.query(`alter table ${quoted(table.name)} enable trigger user`);
      const { rows, sha256 } = await readRows(client, table, () => undefined);
      const expected = manifest.tables.find(({ name }) => name === table.name);
      if (rows !== expected?.rows || sha256 !== expected.sha256) {
        throw new Error(`${table.name} 导入后与导出时不一致，已全部撤回。导出的文件可能损坏。`);
      }
    }
    for (const { name, last } of manifest.sequences) {
      await client.query('select setval($1::regclass, $2)', [`public.${quoted(name)}`, last]);
    }
    await client.query('commit');
    return manifest;
  } finally {
    await client.end(); // an open transaction ends with the session, undone
  }
}
