import { createHash } from 'node:crypto';
import type pg from 'pg';
import { quoted, type Table } from './catalogue.ts';

const BATCH = 1000;
export type Digest = { readonly rows: number; readonly sha256: string };

/** Hands the rows of a table over as lines, each a JSON array of the columns' texts, in the order of the key. */
export async function readRows(
  client: pg.ClientBase,
  table: Table,
  take: (lines: readonly string[]) => Promise<void> | void,
): Promise<Digest> {
  const texts = table.columns.map(({ name }) => `${quoted(name)}::text`).join(', ');
  const order = table.key.length > 0 ? table.key.map((name) => `${quoted(name)}::text collate "C"`).join(', ') : '1';
  await client.query(
    `declare moving no scroll cursor for select json_build_array(${texts})::text as line from ${quoted(table.name)} order by ${order}`,
  );
  const hash = createHash('sha256');
  let count = 0;
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${BATCH} from moving`);
    if (rows.length === 0) break;
    const lines = rows.map(({ line }) => line);
    for (const line of lines) hash.update(line).update('\n');
    count += lines.length;
    await take(lines);
  }
  await client.query('close moving');
  return { rows: count, sha256: hash.digest('hex') };
}

/** Puts lines of `readRows` into the table of the same name. */
export async function writeRows(client: pg.ClientBase, table: Table, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  const names = table.columns.map(({ name }) => quoted(name)).join(', ');
  const values = table.columns.map(({ type }, at) => `(r.value ->> ${at})::${type}`).join(', ');
  await client.query(
    `insert into ${quoted(table.name)} (${names}) overriding system value
     select ${values} from unnest($1::text[]) with ordinality as l(line, at), lateral (select l.line::json as value) r order by l.at`,
    [lines],
  );
}
