import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { launchCluster } from './cluster.ts';
import { embeddedEngine, launchEmbedded } from './launch.ts';
import { findPostmaster } from './postmaster.ts';
import { waysToRun } from './unprivileged.ts';

let dataDir: string;
let children: ChildProcess[];

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'launch-'));
  children = [];
});

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  const left = findPostmaster(path.join(dataDir, 'postgres/cluster'));
  if (left.state === 'running') process.kill(left.pid, 'SIGQUIT');
  while (findPostmaster(path.join(dataDir, 'postgres/cluster')).state !== 'none') await pause(20);
  rmSync(dataDir, { recursive: true, force: true });
});

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function ask<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Another process of the product: launches, says whether it adopted, and stays. */
async function anotherProcess(): Promise<{ child: ChildProcess; adopted: boolean }> {
  const program = `
    const { launchEmbedded } = await import(${JSON.stringify(path.join(import.meta.dirname, 'launch.ts'))});
    const { adopted } = await launchEmbedded(${JSON.stringify(dataDir)});
    console.log(adopted);
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const [line] = await once(child.stdout, 'data');
  return { child, adopted: String(line).trim() === 'true' };
}

async function killed(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

describe('the embedded PostgreSQL', () => {
  it('starts with checksums, code point order, durable writes, and no network door', async () => {
    const launched = await launchEmbedded(dataDir);
    const [settings] = await ask(
      launched.ownerUrl,
      `select current_setting('data_checksums') checksums, current_setting('fsync') fsync,
        current_setting('listen_addresses') network, current_setting('server_version_num')::int / 10000 version,
        datlocprovider provider, datlocale locale from pg_database where datname = current_database()`,
    );
    expect(settings).toEqual({
      checksums: 'on',
      fsync: 'on',
      network: '',
      version: 18,
      provider: 'b',
      locale: 'C.UTF-8',
    });
    await launched.stop();
    expect(findPostmaster(path.join(dataDir, 'postgres/cluster')).state).toBe('none');
  });

  it('gives the application a login with no power over the owner or the rules', async () => {
    const { appUrl, stop } = await launchEmbedded(dataDir);
    const [login] = await ask(
      appUrl,
      `select rolname, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication,
        pg_has_role(current_user, 'yuanhu_owner', 'member') member from pg_roles where rolname = current_user`,
    );
    expect(login).toEqual({
      rolname: 'yuanhu_app',
      rolsuper: false,
      rolbypassrls: false,
      rolcreatedb: false,
      rolcreaterole: false,
      rolreplication: false,
      member: false,
    });
    await expect(ask(appUrl, 'create table intruder (id int)')).rejects.toThrow(/permission denied/);
    await stop();
  });

  it('lets nobody in without the password, which only its owner can read', async () => {
    const { ownerUrl, stop } = await launchEmbedded(dataDir);
    await expect(ask(ownerUrl.replace(/:[^:@]+@/, ':guess@'), 'select 1')).rejects.toThrow(/password authentication/);
    for (const name of ['owner.password', 'app.password']) {
      expect(statSync(path.join(dataDir, 'postgres', name)).mode & 0o777).toBe(0o600);
    }
    await stop();
  });

  it('keeps what was written over a stop and a start', async () => {
    const first = await launchEmbedded(dataDir);
    await ask(first.ownerUrl, 'create table kept as select 援护.n from generate_series(1, 3) 援护(n)');
    await first.stop();
    const second = await launchEmbedded(dataDir);
    expect(second.adopted).toBe(false);
    expect(await ask(second.ownerUrl, 'select count(*)::int n from kept')).toEqual([{ n: 3 }]);
    await second.stop();
  });

  it('adopts the server that an application killed with -9 left running', async () => {
    const { child } = await anotherProcess();
    await killed(child);
    const next = await launchEmbedded(dataDir);
    expect(next.adopted).toBe(true);
    await next.stop();
    expect(findPostmaster(path.join(dataDir, 'postgres/cluster')).state).toBe('none');
  });

  it('starts again after the server itself was killed with -9', async () => {
    const first = await launchEmbedded(dataDir);
    await ask(first.ownerUrl, 'create table survived (n int)');
    const running = findPostmaster(path.join(dataDir, 'postgres/cluster'));
    if (running.state !== 'running') throw new Error('the server should run');
    process.kill(running.pid, 'SIGKILL');
    const second = await launchEmbedded(dataDir);
    expect(second.adopted).toBe(false);
    expect(await ask(second.ownerUrl, 'select count(*)::int n from survived')).toEqual([{ n: 0 }]);
    await second.stop();
  });

  it('is not kept from starting by a server that hangs while it ends', async () => {
    const home = path.join(dataDir, 'postgres');
    const engine = { ...embeddedEngine(), endsWithinMs: 300 };
    const first = await launchCluster(home, engine);
    await ask(first.ownerUrl, 'create table kept as select 1 as one');
    const [checkpointer] = await ask<{ pid: number }>(
      first.ownerUrl,
      `select pid from pg_stat_activity where backend_type = 'checkpointer'`,
    );
    process.kill(checkpointer?.pid ?? 0, 'SIGSTOP'); // as a disk that answers no more
    const stopped = findPostmaster(path.join(home, 'cluster'));
    if (stopped.state === 'running') process.kill(stopped.pid, 'SIGINT');
    const second = await launchCluster(home, engine);
    expect(second.adopted).toBe(false);
    expect(await ask(second.ownerUrl, 'select one from kept')).toEqual([{ one: 1 }]);
    await second.stop();
  });

  it('is started once when two processes begin cold together, and outlives the first to leave', async () => {
    const [one, two] = await Promise.all([anotherProcess(), anotherProcess()]);
    expect([one, two].filter(({ adopted }) => adopted)).toHaveLength(1);
    const mine = await launchEmbedded(dataDir);
    await mine.stop();
    expect(findPostmaster(path.join(dataDir, 'postgres/cluster')).state).toBe('running');
    await killed(one.child);
    await killed(two.child);
  });

  it('works in a folder whose path is longer than a socket may have, with blanks and Chinese in it', async () => {
    const deep = path.join(dataDir, '援 护'.repeat(12), 'x'.repeat(60));
    const { ownerUrl, stop } = await launchEmbedded(deep);
    expect(await ask(ownerUrl, 'select 1 n')).toEqual([{ n: 1 }]);
    await stop();
  });

  it.skipIf(process.getuid?.() !== 0)('works as root where user namespaces are forbidden', async () => {
    const { chmodSync } = await import('node:fs');
    chmodSync(dataDir, 0o711);
    const launched = await launchCluster(path.join(dataDir, 'postgres'), {
      ...embeddedEngine(),
      runAs: waysToRun.asNobody,
    });
    expect(await ask(launched.appUrl, 'select 1 n')).toEqual([{ n: 1 }]);
    await launched.stop();
  });
});
