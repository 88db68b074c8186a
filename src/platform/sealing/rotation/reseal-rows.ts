import pg from 'pg';
import { headerOf, type Sealed, type Sealer } from '../seal.ts';
import type { SealedTable } from './sealed-tables.ts';

/** A column of keyed hashes, and the sealed column of the same row that it is the index of. */
export type BlindColumn = {
  readonly table: string;
  readonly column: string;
  readonly of: string;
  readonly normalise: (plain: string) => string;
};

type Row = Readonly<Record<string, string | null>>;
export type Progress = { seen: number; changed: number };
export type Batching = { size: number; each: (progress: Progress) => Promise<void> | void };

/**
 * Seals a table anew, batch by batch in the order of its key. Rows in somebody's hands are left for the next round:
 * the work never waits for the service, and the service never for more than one batch.
 */
export async function resealTable(
  client: pg.ClientBase,
  sealer: Sealer,
  table: SealedTable,
  blinds: readonly BlindColumn[],
  { size, each }: Batching,
): Promise<Progress> {
  const own = blinds.filter((blind) => blind.table === table.name);
  const written = [...table.columns.map(({ column }) => column), ...own.map(({ column }) => column)];
  const progress: Progress = { seen: 0, changed: 0 };
  for (let after: string | undefined; ; ) {
    await client.query('begin');
    const rows = await nextRows(client, table, written, after, size);
    const changed = rows.flatMap((row) => {
      const anew = sealedAnew(sealer, table, own, row);
      return anew ? [{ key: row['key'] ?? '', anew }] : [];
    });
    if (changed.length > 0) await write(client, table, written, changed);
    const last = await lastKey(client, table, after, size);
    await client.query('commit');
    progress.seen += rows.length;
    progress.changed += changed.length;
    await each(progress);
    if (last === undefined) return progress;
    after = last;
  }
}

async function nextRows(
  client: pg.ClientBase,
  { name, key, bound }: SealedTable,
  columns: readonly string[],
  after: string | undefined,
  size: number,
): Promise<Row[]> {
  const id = pg.escapeIdentifier(key.column);
  const { rows } = await client.query<Row>(
    `select ${id}::text as key, ${pg.escapeIdentifier(bound)}::text as bound, ${columns.map(pg.escapeIdentifier).join(', ')} from ${pg.escapeIdentifier(name)}
     where ${id} in (select ${id} from ${pg.escapeIdentifier(name)} where $1::text is null or ${id} > $1::${key.type} order by ${id} limit $2)
     for no key update skip locked`,
    [after ?? null, size],
  );
  return rows;
}

/** The key on which the batch ends, rows in other hands included; undefined when it was the last. */
async function lastKey(
  client: pg.ClientBase,
  { name, key }: SealedTable,
  after: string | undefined,
  size: number,
): Promise<string | undefined> {
  const id = pg.escapeIdentifier(key.column);
  const { rows } = await client.query<{ key: string }>(
    `select ${id}::text as key from ${pg.escapeIdentifier(name)} where $1::text is null or ${id} > $1::${key.type} order by ${id} offset $2 limit 1`,
    [after ?? null, size - 1],
  );
  return rows[0]?.key;
}

/** Undefined when nothing of the row stands under another key. */
function sealedAnew(sealer: Sealer, table: SealedTable, blinds: readonly BlindColumn[], row: Row): Row | undefined {
  const anew: Record<string, string | null> = {};
  let stale = false;
  for (const { column, field } of table.columns) {
    const value = row[column] ?? null;
    anew[column] = value;
    if (value === null || sealer.isCurrent(headerOf(value))) continue;
    stale = true;
    anew[column] = sealer.seal(field, opened(sealer, field, value, row), row['bound'] ?? '');
  }
  if (!stale) return undefined;
  for (const { column, of, normalise } of blinds) {
    const source = table.columns.find((each) => each.column === of);
    const value = row[of] ?? null;
    if (!source) throw new Error(`${table.name}.${of} is not sealed`);
    anew[column] =
      value === null ? null : sealer.blind(source.field, normalise(opened(sealer, source.field, value, row)));
  }
  return anew;
}

function opened(sealer: Sealer, field: string, value: string, row: Row): string {
  try {
    return sealer.open(field, value as Sealed, row['bound'] ?? ''); // as read from the column
  } catch (error) {
    throw new Error(`${field}（${row['key'] ?? ''}）打不开，换钥停在这里，原来的密钥请保留。`, { cause: error });
  }
}

async function write(
  client: pg.ClientBase,
  { name, key }: SealedTable,
  columns: readonly string[],
  rows: readonly { key: string; anew: Row }[],
): Promise<void> {
  const id = pg.escapeIdentifier(key.column);
  const set = columns.map((column, at) => `${pg.escapeIdentifier(column)} = anew.c${at}`).join(', ');
  const arrays = [`$1::${key.type}[]`, ...columns.map((_, at) => `$${at + 2}::text[]`)].join(', ');
  const names = ['key', ...columns.map((_, at) => `c${at}`)].join(', ');
  await client.query(
    `update ${pg.escapeIdentifier(name)} as t set ${set} from unnest(${arrays}) as anew (${names}) where t.${id} = anew.key`,
    [rows.map((row) => row.key), ...columns.map((column) => rows.map(({ anew }) => anew[column] ?? null))],
  );
}

/** How many values still stand under another key or suite. */
export async function countStale(
  client: pg.ClientBase,
  sealer: Sealer,
  tables: readonly SealedTable[],
): Promise<number> {
  let stale = 0;
  for (const { name, columns } of tables) {
    for (const { column } of columns) {
      const { rows } = await client.query<{ header: string; count: number }>(
        `select regexp_replace(${pg.escapeIdentifier(column)}, '\\.[^.]*$', '') as header, count(*)::int as count
         from ${pg.escapeIdentifier(name)} where ${pg.escapeIdentifier(column)} is not null group by 1`,
      );
      for (const { header, count } of rows) if (!sealer.isCurrent(header)) stale += count;
    }
  }
  return stale;
}
