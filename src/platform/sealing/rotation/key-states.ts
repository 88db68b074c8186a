import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { unwrapKey, wrapKey, type MasterKeys } from '../envelope.ts';
import type { SuiteChoice } from '../suites.ts';

type Stored = { id: string; state: string; wrapped: string };

/** A new data key, wrapped by the newest master key; or the one that a stopped change of keys had begun with. */
export async function announceKey(client: pg.ClientBase, masters: MasterKeys, suite: SuiteChoice): Promise<string> {
  const begun = await client.query<{ id: string }>(`select id from data_keys where state = 'coming'`);
  if (begun.rows[0]) return begun.rows[0].id;
  const counted = await client.query<{ count: number }>(
    `select count(*)::int as count from data_keys where purpose = 'seal'`,
  );
  const id = `d${(counted.rows[0]?.count ?? 0) + 1}-${randomBytes(2).toString('hex')}`;
  await client.query(
    `insert into data_keys (id, purpose, state, suite, wrapped) values ($1, 'seal', 'coming', $2, $3)`,
    [id, suite, wrapKey(masters, suite, { id, secret: randomBytes(32) })],
  );
  return id;
}

export async function isUnfinished(client: pg.ClientBase): Promise<boolean> {
  return ((await client.query(`select from data_keys where state = 'old' limit 1`)).rowCount ?? 0) > 0;
}

/** From here on every process seals with it, as soon as it looks. */
export async function useKey(client: pg.ClientBase, id: string): Promise<void> {
  await client.query('begin');
  await client.query(`update data_keys set state = 'old' where purpose = 'seal' and state = 'current'`);
  await client.query(`update data_keys set state = 'current' where id = $1`, [id]);
  await client.query('commit');
}

/** The keys under which nothing stands any more: the key itself is thrown away, its name stays. */
export async function retireOldKeys(client: pg.ClientBase): Promise<number> {
  const { rowCount } = await client.query(
    `update data_keys set state = 'retired', wrapped = null, retired_at = now() where state = 'old'`,
  );
  return rowCount ?? 0;
}

/** What is in use is wrapped anew by the newest master key: the older ones open nothing any more. */
export async function wrapAnew(client: pg.ClientBase, masters: MasterKeys, suite: SuiteChoice): Promise<number> {
  const { rows } = await client.query<Stored>(`select id, state, wrapped from data_keys where state <> 'retired'`);
  await client.query('begin');
  for (const { id, wrapped } of rows)
    await client.query('update data_keys set wrapped = $2 where id = $1', [
      id,
      wrapKey(masters, suite, unwrapKey(masters, id, wrapped)),
    ]);
  await client.query('commit');
  return rows.length;
}
