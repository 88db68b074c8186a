import { createWriteStream, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { fixTextForms, migrationsOf, tablesOf } from './catalogue.ts';
import { MANIFEST, type Manifest } from './manifest.ts';
import { readRows } from './rows.ts';

async function unfinishedJobs(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ there: boolean }>(`select to_regclass('pgboss.job') is not null as there`);
  if (!rows[0]?.there) return 0;
  const count = await client.query<{ n: number }>(
    `select count(*)::int as n from pgboss.job where state in ('created', 'retry', 'active') and name not like '\\_\\_pgboss%'`,
  );
  return count.rows[0]?.n ?? 0;
}

async function sequencesOf(client: pg.Client): Promise<Manifest['sequences']> {
  const { rows } = await client.query<{ name: string; last: string }>(
    `select sequencename as name, last_value::text as last from pg_sequences
     where schemaname = 'public' and last_value is not null order by 1`,
  );
  return rows;
}

/** Writes every table of one moment into an empty folder that only its owner can read. */
export async function exportDatabase(
  ownerUrl: string,
  folder: string,
  wish = { withoutJobs: false },
): Promise<Manifest> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (readdirSync(folder).length > 0) throw new Error(`目录 ${folder} 不是空的，请指定一个新的目录。`);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    await fixTextForms(client);
    const { rows } = await client.query<{ is: boolean }>(`select to_regclass('schema_migrations') is not null as is`);
    if (!rows[0]?.is) throw new Error('这个数据库里还没有援护的数据，没有可以导出的内容。');
    const jobs = await unfinishedJobs(client);
    if (jobs > 0 && !wish.withoutJobs) {
      throw new Error(
        `还有 ${jobs} 项后台任务没有完成，它们不会随数据搬走。请让程序运行到任务完成再停下导出，或加 --without-jobs。`,
      );
    }
    const tables: Manifest['tables'] = [];
    for (const table of await tablesOf(client)) {
      const out = createWriteStream(path.join(folder, `${table.name}.jsonl`), { mode: 0o600 });
      const digest = await readRows(client, table, async (lines) => {
        if (!out.write(`${lines.join('\n')}\n`)) await once(out, 'drain');
      });
      out.end();
      await finished(out);
      tables.push({ name: table.name, columns: [...table.columns], key: [...table.key], ...digest });
    }
    const manifest = {
      format: 1 as const,
      migrations: await migrationsOf(client),
      tables,
      sequences: await sequencesOf(client),
    };
    await client.query('commit');
    // Written last: a folder without it is no export.
    writeFileSync(path.join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
    return manifest;
  } finally {
    await client.end();
  }
}
