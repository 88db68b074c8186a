import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPool, refusePowerfulLogin } from '../../src/platform/database/database.ts';
import { onEachDatabase, type TestDatabase } from '../support/database.ts';

const insufficientPrivilege = '42501';

onEachDatabase('what happened cannot be rewritten', (fresh) => {
  let database: TestDatabase;
  let app: pg.Client;
  beforeAll(async () => {
    database = await fresh();
    app = new pg.Client({ connectionString: database.appUrl });
    await app.connect();
  });
  afterAll(async () => {
    await app.end();
    await database.drop();
  });

  const refusal = (sql: string): Promise<string | undefined> =>
    app.query(sql).then(
      () => undefined,
      (error: unknown) => (error instanceof pg.DatabaseError ? error.code : String(error)),
    );
  // The second column: an identity column refuses an UPDATE for a reason of its own.
  const columnOf = async (table: string) =>
    (
      await app.query<{ name: string }>(
        `select attname as name from pg_attribute where attrelid = $1::regclass and attnum = 2`,
        [table],
      )
    ).rows[0]?.name ?? '';

  describe.each([
    'events',
    'requests',
    'audit_entries',
    'erasures',
    'audit_links',
    'audit_checkpoints',
    'audit_samples',
    'audit_verdicts',
    'contact_plans',
    'never_contact_numbers',
    'outgoing_releases',
  ])('%s', (table) => {
    it('says in the database itself that it is append-only, and the application may add and read', async () => {
      const { rows } = await app.query<{ comment: string; may: boolean }>(
        `select obj_description($1::regclass) as comment, has_table_privilege($1, 'insert') and has_table_privilege($1, 'select') as may`,
        [table],
      );
      expect(rows[0]).toEqual({ comment: expect.stringContaining('append-only'), may: true });
    });

    it('is neither updated, deleted, truncated, altered nor dropped by the application', async () => {
      const column = await columnOf(table);
      for (const sql of [
        `update ${table} set ${column} = ${column}`,
        `delete from ${table}`,
        `truncate ${table}`,
        `alter table ${table} disable trigger all`,
        `drop table ${table}`,
      ]) {
        expect(await refusal(sql), sql).toBe(insufficientPrivilege);
      }
    });
  });

  it('the grants follow the comments: every other table of the product can be worked with, migrations only read', async () => {
    const { rows } = await app.query<{
      name: string;
      append: boolean;
      change: boolean;
      remove: boolean;
      truncate: boolean;
    }>(`
      select c.relname as name, coalesce(obj_description(c.oid) like '%append-only%', false) as append, has_table_privilege(c.oid, 'update') as change, has_table_privilege(c.oid, 'delete') as remove, has_table_privilege(c.oid, 'truncate') as truncate
      from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind in ('r', 'p')`);
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) {
      const worked = !row.append && row.name !== 'schema_migrations';
      expect(row, row.name).toMatchObject({ change: worked, remove: worked, truncate: false });
    }
  });

  it('a grant is no wish: the control UPDATE on an ordinary table goes through', async () => {
    expect(await refusal('update outgoing set state = state')).toBeUndefined();
    expect(await refusal('create table mine (id integer)')).toBe(insufficientPrivilege);
  });

  it('the application’s login is neither owner nor superuser, and start-up refuses one that is', async () => {
    const { rows } = await app.query(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user`,
    );
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }]);
    const [asApp, asOwner] = [openPool(database.appUrl, 1), openPool(database.ownerUrl, 1)];
    try {
      await expect(refusePowerfulLogin(asApp)).resolves.toBeUndefined();
      await expect(refusePowerfulLogin(asOwner)).rejects.toThrow('超级用户或表的所有者');
    } finally {
      await Promise.all([asApp.end(), asOwner.end()]);
    }
  });
});
