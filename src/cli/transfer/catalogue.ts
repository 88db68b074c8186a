import pg from 'pg';

/** A table as it is moved: its columns but for the computed ones, and the key its rows are ordered by. */
export type Table = { readonly name: string; readonly columns: readonly Column[]; readonly key: readonly string[] };
export type Column = { readonly name: string; readonly type: string };

/** The list of migrations says what a database is; both sides must have the same. It is compared, never moved. */
export const MIGRATIONS = 'schema_migrations';

export async function tablesOf(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; columns: Column[]; key: string[] }>(
    `
    select c.relname as name,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attname)
         from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      coalesce((select json_agg(a.attname order by array_position(i.indkey::int2[], a.attnum))
         from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey::int2[])
        where i.indrelid = c.oid and i.indisprimary), '[]') as key
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> $1
    order by c.relname collate "C"`,
    [MIGRATIONS],
  );
  return rows;
}

export async function migrationsOf(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(
    `select name || ' ' || sha256 as line from ${MIGRATIONS} order by name collate "C"`,
  );
  return rows.map(({ line }) => line);
}

/** A value's text must mean the same to the server that reads it, whatever its defaults. */
export async function fixTextForms(client: pg.ClientBase): Promise<void> {
  await client.query(`set local datestyle = 'ISO, YMD'; set local intervalstyle = 'iso_8601'; set local timezone = 'UTC';
    set local bytea_output = 'hex'; set local extra_float_digits = 3`);
}

export const quoted = (name: string): string => pg.escapeIdentifier(name);
