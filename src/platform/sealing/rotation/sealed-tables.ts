import { camel } from '../../database/names.ts';
import type pg from 'pg';

export type SealedTable = {
  readonly name: string;
  readonly key: { readonly column: string; readonly type: string };
  /** The column whose value the seals are bound to: the key, but for what stands once beside another row. */
  readonly bound: string;
  /** As the database and as the field name says it: `id_number`, `persons.idNumber`. */
  readonly columns: readonly { readonly column: string; readonly field: string }[];
};

/** One row of theirs for each row of another table, whose key they are bound to. */
const boundOtherwise: Readonly<Record<string, string>> = { break_glass_reviews: 'break_glass_id' };

/** The database itself says which columns are sealed: a test holds its comments against the types. */
export async function sealedTablesOf(client: pg.ClientBase): Promise<SealedTable[]> {
  const { rows } = await client.query<{ name: string; keys: { column: string; type: string }[]; columns: string[] }>(`
    select c.relname as name,
      (select coalesce(json_agg(json_build_object('column', k.attname, 'type', format_type(k.atttypid, null))), '[]')
         from pg_index i join pg_attribute k on k.attrelid = c.oid and k.attnum = any (i.indkey::int2[])
        where i.indrelid = c.oid and i.indisprimary) as keys,
      json_agg(a.attname order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where n.nspname = 'public' and c.relkind in ('r', 'p') and col_description(c.oid, a.attnum) ~ '\\msealed\\M'
    group by c.oid, c.relname order by c.relname collate "C"`);
  return rows.map(({ name, keys, columns }) => {
    const [key, ...more] = keys;
    if (!key || more.length > 0) throw new Error(`${name} has sealed columns and needs a key of one column`);
    const bound = boundOtherwise[name] ?? key.column;
    return {
      name,
      key,
      bound,
      columns: columns.map((column) => ({ column, field: `${camel(name)}.${camel(column)}` })),
    };
  });
}
