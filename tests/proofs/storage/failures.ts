import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { launchCluster } from '../../../src/platform/embedded-postgres/cluster.ts';
import { embeddedEngine } from '../../../src/platform/embedded-postgres/launch.ts';
import { findPostmaster } from '../../../src/platform/embedded-postgres/postmaster.ts';
import { unprivileged, type Unprivileged } from '../../../src/platform/embedded-postgres/unprivileged.ts';
import type { Ledger } from '../crash/ledger.ts';
import { startLoad } from '../crash/load.ts';
import { startServer } from '../crash/server.ts';

export type StorageFailure = { at: number; what: 'diskFull' | 'fsync'; afterMs: number; lastsMs: number };

/** The shim, compiled where it is needed; undefined without a C compiler. */
export function compileShim(folder: string): string | undefined {
  const shim = path.join(folder, 'fail-fsync.so');
  const source = path.join(import.meta.dirname, 'fail-fsync.c');
  const { status } = spawnSync('cc', ['-shared', '-fPIC', '-O2', '-o', shim, source, '-ldl'], { stdio: 'ignore' });
  return status === 0 ? shim : undefined;
}

/** A small disk of its own under this folder. Only this process and its children see it. */
export function mountSmallDisk(folder: string, megabytes: number): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
}

/** One failure of the disk under a working office: it begins at a random moment, lasts a while, and goes away. */
export async function failOnce(
  { data, shim }: { data: string; shim: string | undefined },
  ledger: Ledger,
  failure: StorageFailure,
): Promise<void> {
  const sign = path.join(path.dirname(data), 'flush-fails');
  const begin = { diskFull: () => fillUp(data), fsync: () => writeFileSync(sign, '') }[failure.what];
  const end = (): void => {
    rmSync(sign, { force: true });
    rmSync(fillerOf(data), { force: true });
  };
  // The server adopts the database that already runs: this one has the shim under it.
  const cluster = await launchCluster(path.join(data, 'postgres'), {
    ...embeddedEngine(),
    ...(shim && failure.what === 'fsync' ? { runAs: preloading(shim, sign) } : {}),
  });
  const server = await startServer(data);
  try {
    const load = await startLoad(server.base, ledger, 4);
    await wait(failure.afterMs);
    begin();
    await wait(failure.lastsMs);
    end();
    await server.kill();
    await load.stop();
  } finally {
    end();
    await server.kill();
    const running = findPostmaster(path.join(data, 'postgres', 'cluster'));
    if (running.state === 'running') process.kill(running.pid, 'SIGKILL'); // a machine with such a disk is switched off
    await cluster.stop();
  }
}

const fillerOf = (data: string): string => path.join(data, 'filler');

function fillUp(data: string): void {
  const file = openSync(fillerOf(data), 'w');
  try {
    for (let size = 1 << 20; size >= 1 << 9; size >>= 1) writeUntilFull(file, Buffer.alloc(size));
  } finally {
    closeSync(file);
  }
}

function writeUntilFull(file: number, block: Buffer): void {
  try {
    for (;;) if (writeSync(file, block) < block.length) return;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  }
}

function preloading(shim: string, sign: string): Unprivileged {
  const base = unprivileged();
  return {
    ...base,
    command: (program, args) =>
      base.command('/usr/bin/env', [`LD_PRELOAD=${shim}`, `STORAGE_FAILS=${sign}`, program, ...args]),
  };
}
