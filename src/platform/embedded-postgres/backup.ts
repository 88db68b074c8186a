import { chmodSync, constants, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { copyFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { launchEmbedded } from './launch.ts';

// What belongs to the running server and not to the data; the log of changes is copied last.
const NOT_COPIED = new Set(['postmaster.pid', 'postmaster.opts', 'pg_wal', 'pg_replslot', 'pg_stat_tmp', 'pgsql_tmp']);

/** Copies a folder that is in use: a file that vanishes meanwhile was not needed, its change is in the log. */
async function copyFolder(from: string, to: string, leaveOut: ReadonlySet<string> = new Set()): Promise<void> {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (leaveOut.has(entry.name)) continue;
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) await copyFolder(source, target, leaveOut);
    else if (entry.isFile()) {
      await copyFile(source, target, constants.COPYFILE_FICLONE).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
      });
    }
  }
}

async function copyCluster(client: pg.Client, from: string, to: string): Promise<void> {
  // Keeps the log from the beginning of the copy until it is here, however long that takes.
  await client.query(`select pg_create_physical_replication_slot('yuanhu_backup', true, true)`);
  await client.query(`select pg_backup_start('yuanhu', true)`);
  await copyFolder(from, to, NOT_COPIED);
  const { rows } = await client.query<{ label: string }>('select labelfile as label from pg_backup_stop(false)');
  const label = rows[0]?.label;
  if (!label) throw new Error('PostgreSQL 没有给出备份标记，备份作废。');
  writeFileSync(path.join(to, 'backup_label'), label, { mode: 0o600 });
  await copyFolder(path.join(from, 'pg_wal'), path.join(to, 'pg_wal'));
  mkdirSync(path.join(to, 'pg_replslot'), { mode: 0o700 });
  chmodSync(to, 0o700);
}

/**
 * Copies the whole data folder, server running or not, into a new one. The copy is a data folder itself: the product
 * starts from it. Files come after the database, so that every row finds the file it names.
 */
export async function backupEmbedded(dataDir: string, target: string): Promise<void> {
  const from = path.resolve(dataDir);
  const to = path.resolve(target);
  if (to.startsWith(`${from}${path.sep}`)) throw new Error('备份不能放在数据目录里面，请指定别处。');
  mkdirSync(to, { recursive: true, mode: 0o700 });
  if (readdirSync(to).length > 0) throw new Error(`目录 ${to} 不是空的，请指定一个新的目录。`);
  const running = await launchEmbedded(from);
  try {
    const client = new pg.Client({ connectionString: running.ownerUrl });
    await client.connect();
    try {
      await copyCluster(client, path.join(from, 'postgres/cluster'), path.join(to, 'postgres/cluster'));
    } finally {
      await client.end();
    }
    for (const name of ['owner.password', 'app.password']) {
      await copyFile(path.join(from, 'postgres', name), path.join(to, 'postgres', name));
    }
    await copyFolder(from, to, new Set(['postgres']));
  } finally {
    await running.stop();
  }
}
