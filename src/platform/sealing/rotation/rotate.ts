import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import type { FileStore } from '../../files/file-store.ts';
import type { MasterKeys } from '../envelope.ts';
import { keysKnownWithinMs, type Keyring } from '../keyring.ts';
import type { Sealer } from '../seal.ts';
import type { SuiteChoice } from '../suites.ts';
import { announceKey, isUnfinished, retireOldKeys, useKey, wrapAnew } from './key-states.ts';
import { countStale, resealTable, type BlindColumn, type Progress } from './reseal-rows.ts';
import { sealedTablesOf } from './sealed-tables.ts';

export type Rotation = {
  /** The owner's connection: append-only tables are sealed anew too, which the service itself never could. */
  client: pg.Client;
  masters: MasterKeys;
  suite: SuiteChoice;
  keyring: Keyring;
  filesOf: (sealer: Sealer) => FileStore;
  blinds: readonly BlindColumn[];
  /** Indexes that are not of a sealed column of their own row. */
  alsoIndexed: readonly ((
    client: pg.Client,
    sealer: Sealer,
    each: (progress: Progress) => void,
  ) => Promise<Progress>)[];
  say: (line: string) => void;
  batch?: number;
  knownWithinMs?: number;
};

const LOCK = 7_301_700;
const MOST_ROUNDS = 20;

/**
 * A change of keys beside the running service. Stopped at any moment, it takes up where it was: what stands under the
 * new key is passed over. The old key is thrown away only when nothing is left under it.
 */
export async function rotateKeys(rotation: Rotation): Promise<void> {
  const { client, masters, suite, keyring, say, knownWithinMs = keysKnownWithinMs } = rotation;
  const taken = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [LOCK]);
  if (taken.rows[0]?.got !== true) throw new Error('另一个换钥命令正在运行，请等它结束。');
  const everybodyKnows = async (): Promise<void> => {
    await wait(knownWithinMs * 2);
    await keyring.refresh();
  };
  if (await isUnfinished(client)) say('接着上次没有做完的换钥。');
  else {
    const id = await announceKey(client, masters, suite);
    say(`新的数据密钥 ${id} 已登记，等所有进程都读到（${Math.ceil((knownWithinMs * 2) / 1000)} 秒）……`);
    await everybodyKnows();
    await useKey(client, id);
    say('新写的内容从现在起用新密钥。');
  }
  await everybodyKnows();
  await resealAll(rotation);
  await everybodyKnows(); // whoever read a row under the old key has opened it by now
  const retired = await retireOldKeys(client);
  await wrapAnew(client, masters, suite);
  await keyring.refresh();
  say(`全部完成：${retired} 把旧的数据密钥已销毁，其余的都由主密钥 ${masters[0].id} 保护。`);
  const spare = masters.slice(1).map(({ id }) => id);
  if (spare.length > 0) say(`现在可以去掉旧的主密钥：${spare.join('、')}。换钥以前的备份仍要用它打开，请另外保管。`);
}

async function resealAll(rotation: Rotation): Promise<void> {
  const { client, keyring, filesOf, blinds, alsoIndexed, say, batch = 500 } = rotation;
  const { sealer } = keyring;
  const tables = await sealedTablesOf(client);
  for (let round = 1; ; round++) {
    for (const table of tables) {
      const { seen, changed } = await resealTable(client, sealer, table, blinds, {
        size: batch,
        each: ({ seen: so, changed: far }) => {
          if (so > 0 && so % (batch * 20) === 0) say(`  ${table.name}：看过 ${so} 行，换了 ${far} 行`);
        },
      });
      if (changed > 0) say(`${table.name}：${seen} 行，换了 ${changed} 行`);
    }
    for (const index of alsoIndexed) {
      const { changed } = await index(client, sealer, () => undefined);
      if (changed > 0) say(`另外的索引：换了 ${changed} 行`);
    }
    const files = await resealFiles(client, filesOf(sealer), batch, say);
    const left = await countStale(client, sealer, tables);
    if (left === 0 && files === 0) return;
    if (round === MOST_ROUNDS) throw new Error(`还有 ${left} 处没有换完，它们一直有人在改。请稍后再运行一次。`);
  }
}

/** Answers how many were sealed anew: a round that changed none is the last. */
async function resealFiles(
  client: pg.Client,
  files: FileStore,
  batch: number,
  say: (line: string) => void,
): Promise<number> {
  let changed = 0;
  let missing = 0;
  for (let after: string | null = null; ; ) {
    const { rows }: { rows: { id: string }[] } = await client.query<{ id: string }>(
      'select id from files where $1::uuid is null or id > $1::uuid order by id limit $2',
      [after, batch],
    );
    for (const { id } of rows) {
      try {
        if (await files.reseal(id)) changed++;
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
        missing++;
      }
    }
    after = rows.at(-1)?.id ?? null;
    if (after === null) break;
  }
  if (changed > 0) say(`文件：换了 ${changed} 个`);
  if (missing > 0) say(`文件：有 ${missing} 个登记过的文件不在文件库里，跳过`);
  return changed;
}
