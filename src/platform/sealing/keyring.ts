import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '../database/database.ts';
import './data-keys.tables.ts';
import { unwrapKey, wrapKey, type MasterKeys } from './envelope.ts';
import { sealerOver, type Ring, type Sealer } from './seal.ts';
import { loadKey, type SecretKey, type SuiteChoice } from './suites.ts';

/** How soon every process knows of a new key. A change of keys waits for it twice before it relies on it. */
export const keysKnownWithinMs = 5_000;

export type Keyring = { sealer: Sealer; refresh(): Promise<void>; stop(): Promise<void> };
type Opening = {
  db: Database;
  /** Asked again at each look, so that a master key may be added to the file without a restart. */
  masters: () => MasterKeys;
  /** Of the keys that this database gets first; later ones come with a change of keys. */
  suite: SuiteChoice;
  knownWithinMs?: number;
  onError: (error: unknown) => void;
};

/** The data keys of this database, unwrapped and held in memory; looked at again every few seconds. */
export async function openKeyring({
  db,
  masters,
  suite,
  knownWithinMs = keysKnownWithinMs,
  onError,
}: Opening): Promise<Keyring> {
  await makeFirstKeys(db, masters(), suite);
  let ring = await readRing(db, masters());
  const refresh = async (): Promise<void> => {
    ring = await readRing(db, masters());
  };
  const ended = new AbortController();
  const watching = watch(refresh, knownWithinMs / 2, ended.signal, onError);
  return {
    sealer: sealerOver(() => ring),
    refresh,
    stop: async () => {
      ended.abort();
      await watching;
    },
  };
}

async function watch(
  refresh: () => Promise<void>,
  everyMs: number,
  ended: AbortSignal,
  onError: (error: unknown) => void,
): Promise<void> {
  while (!ended.aborted) {
    await wait(everyMs, undefined, { signal: ended, ref: false }).catch(() => undefined);
    if (!ended.aborted) await refresh().catch(onError);
  }
}

async function readRing(db: Database, masters: MasterKeys): Promise<Ring> {
  const rows = await db
    .selectFrom('dataKeys')
    .select(['id', 'purpose', 'state', 'suite', 'wrapped'])
    .where('state', '!=', 'retired')
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const loaded = rows.map(({ wrapped, ...row }) => ({
    ...row,
    key: loadKey(unwrapKey(masters, row.id, wrapped ?? ''), row.suite),
  }));
  const sealing = loaded.filter(({ purpose }) => purpose === 'seal');
  const current = sealing.find(({ state }) => state === 'current');
  const lasting = loaded.find(({ purpose }) => purpose === 'lasting');
  if (!current || !lasting) throw new Error('数据库里没有可用的数据密钥，请从备份恢复 data_keys 表。');
  return { current: current.key, live: sealing.map(({ key }) => key), lasting: lasting.key, suite: current.suite };
}

/**
 * The first keys of a database. Where values were sealed by the master keys themselves, as the first version did,
 * those become the data keys: everything stays readable, and the next change of keys replaces them.
 */
async function makeFirstKeys(db: Database, masters: MasterKeys, suite: SuiteChoice): Promise<void> {
  if (await db.selectFrom('dataKeys').select('id').limit(1).executeTakeFirst()) return;
  const isInUse = (await db.selectFrom('events').select('id').limit(1).executeTakeFirst()) !== undefined;
  const made = isInUse ? 'aes' : suite;
  const [newest, ...older] = isInUse ? masters : [{ id: 'd1', secret: randomBytes(32) }];
  if (!newest) return;
  const oldest = older.at(-1) ?? newest;
  const row = (key: SecretKey, purpose: 'seal' | 'lasting', state: 'current' | 'old') => ({
    id: key.id,
    purpose,
    state,
    suite: made,
    wrapped: wrapKey(masters, suite, key),
    retiredAt: null,
  });
  const lasting = { id: 'lasting', secret: isInUse ? oldest.secret : randomBytes(32) };
  await db
    .insertInto('dataKeys')
    .values([
      row(newest, 'seal', 'current'),
      ...older.map((key) => row(key, 'seal', 'old')),
      row(lasting, 'lasting', 'current'),
    ])
    .onConflict((conflict) => conflict.doNothing()) // another process was first
    .execute();
}
