import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { backupEmbedded } from './backup.ts';
import { launchEmbedded } from './launch.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'backup-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

it('a copy made while the server works starts by itself, with every row committed before it and whole up to a moment', async () => {
  const [data, copy] = [path.join(folder, 'data'), path.join(folder, 'copy')];
  const live = await launchEmbedded(data);
  mkdirSync(path.join(data, 'files'));
  writeFileSync(path.join(data, 'files/one'), '一份材料', { mode: 0o600 });
  await connected(live.ownerUrl, (client) =>
    client.query('create table written (n int primary key); insert into written select generate_series(1, 20000)'),
  );
  const over = new AbortController();
  const writing = connected(live.ownerUrl, async (client) => {
    for (let n = 20_001; !over.signal.aborted; n++) await client.query('insert into written values ($1)', [n]);
  });
  await backupEmbedded(data, copy);
  over.abort();
  await writing;
  await live.stop();

  const restored = await launchEmbedded(copy);
  expect(restored.adopted).toBe(false);
  const [found] = (
    await connected(restored.ownerUrl, (client) => client.query('select count(*)::int n, max(n) last from written'))
  ).rows;
  expect(found.n).toBeGreaterThanOrEqual(20_000);
  expect(found.n).toBe(found.last);
  await connected(restored.appUrl, (client) => client.query('select 1'));
  await restored.stop();
  expect(readFileSync(path.join(copy, 'files/one'), 'utf8')).toBe('一份材料');
  expect(statSync(copy).mode & 0o777).toBe(0o700);
  expect(statSync(path.join(copy, 'postgres/owner.password')).mode & 0o777).toBe(0o600);
});

it('a copy into a folder that has something, or into the data itself, is refused', async () => {
  writeFileSync(path.join(folder, 'something'), '');
  await expect(backupEmbedded(path.join(folder, 'data'), folder)).rejects.toThrow(/不是空的/);
  await expect(backupEmbedded(path.join(folder, 'data'), path.join(folder, 'data/copy'))).rejects.toThrow(
    /不能放在数据目录里面/,
  );
});
