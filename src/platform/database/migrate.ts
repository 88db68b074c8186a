import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';

const folder = path.resolve(import.meta.dirname, '../../../migrations');
/** Any number will do, as long as every process of this product asks for the same lock. */
const lockNumber = 4_820_711;

/**
 * Brings the database to the newest migration as its owner, then re-states what the application's login may do.
 * Forward only: a file that changed after it ran is refused.
 */
export async function migrate(ownerUrl: string, appLogin = 'yuanhu_app'): Promise<{ applied: string[] }> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const applied: string[] = [];
  try {
    await client.query('select pg_advisory_lock($1)', [lockNumber]);
    await client.query('set client_min_messages to warning');
    await client.query(`create table if not exists schema_migrations (
      name text primary key, sha256 text not null, applied_at timestamptz not null default now())`);
    const done = new Map(
      (await client.query<{ name: string; sha256: string }>('select name, sha256 from schema_migrations')).rows.map(
        (row) => [row.name, row.sha256],
      ),
    );
    for (const name of readdirSync(folder)
      .filter((file) => file.endsWith('.sql'))
      .toSorted()) {
      const text = readFileSync(path.join(folder, name), 'utf8');
      const sha256 = createHash('sha256').update(text).digest('hex');
      const known = done.get(name);
      if (known === sha256) continue;
      if (known) throw new Error(`迁移文件 ${name} 在执行之后被改动过。迁移只能新增，请还原它并另写一个新文件。`);
      await client.query('begin');
      try {
        await client.query(text);
        await client.query('insert into schema_migrations (name, sha256) values ($1, $2)', [name, sha256]);
        await client.query('commit');
      } catch (error) {
        await client.query('rollback');
        throw error;
      }
      applied.push(name);
    }
    // All at once: a service that is running never stands without its rights, however often another process starts.
    await client.query('begin');
    await grantTo(client, appLogin);
    await client.query('commit');
  } finally {
    await client.end();
  }
  return { applied };
}

/** Tables whose comment says `append-only` give the application no UPDATE, DELETE or TRUNCATE. */
async function grantTo(client: pg.Client, login: string): Promise<void> {
  const name = pg.escapeIdentifier(login);
  await client.query(`grant usage on schema public to ${name}`);
  const { rows } = await client.query<{ table: string; appendOnly: boolean; reference: boolean }>(`
    select c.relname as table, coalesce(obj_description(c.oid) like '%append-only%', false) as "appendOnly", c.relname = 'schema_migrations' as reference
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind in ('r', 'p')`);
  for (const row of rows) {
    const table = pg.escapeIdentifier(row.table);
    await client.query(`revoke all on ${table} from ${name}`);
    const rights = row.reference ? 'select' : row.appendOnly ? 'select, insert' : 'select, insert, update, delete';
    await client.query(`grant ${rights} on ${table} to ${name}`);
  }
  await client.query(`grant usage on all sequences in schema public to ${name}`);
}
