import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, realpathSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { exclusively } from './exclusive.ts';
import { findPostmaster, forgetDeadPostmaster } from './postmaster.ts';
import { APPLICATION, DATABASE, OWNER } from './names.ts';
import { prepareLogins, takeLease } from './logins.ts';
import { keptPassword } from './secrets.ts';
import { claimFolder, socketFolderFor } from './socket-folder.ts';
import { unprivileged, type Unprivileged } from './unprivileged.ts';

const PATIENCE_MS = 120_000;
const ENDS_WITHIN_MS = 60_000;
// A locale or library path of the person who starts us must not reach the server.
const ENVIRONMENT = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

export type Engine = {
  readonly binaries: string;
  readonly locale: readonly string[];
  readonly settings: Readonly<Record<string, string>>;
  readonly runAs?: Unprivileged;
  /** How long an orderly end may take before the server is told to drop everything and recover at its next start. */
  readonly endsWithinMs?: number;
};

export type Cluster = {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly adopted: boolean;
  stop(): Promise<void>;
};

type Place = { home: string; cluster: string; socket: string; log: string; runAs: Unprivileged };

export function connectionUrl(user: string, password: string, database: string, socket: string): string {
  return `postgresql://${user}:${password}@/${database}?host=${encodeURIComponent(socket)}`;
}

function prepare(home: string, engine: Engine): Place {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const real = realpathSync(home);
  const runAs = engine.runAs ?? unprivileged();
  runAs.own(real);
  const log = path.join(real, 'server.log');
  closeSync(openSync(log, 'a', 0o600));
  const cluster = path.join(real, 'cluster');
  const running = findPostmaster(cluster);
  const known = running.state === 'running' ? running.socketFolder : undefined;
  const socket = known ?? socketFolderFor(real);
  claimFolder(socket, [process.getuid?.() ?? 0, 65534]);
  runAs.own(socket);
  return { home: real, cluster, socket, log, runAs };
}

/** A folder half initialised is never taken for a cluster: it gets its name when it is whole. */
function initialise(place: Place, engine: Engine, passwordFile: string): void {
  if (existsSync(place.cluster)) return;
  const draft = `${place.cluster}.new`;
  rmSync(draft, { recursive: true, force: true });
  place.runAs.own(passwordFile);
  const command = place.runAs.command(path.join(engine.binaries, 'initdb'), [
    `--pgdata=${draft}`,
    `--username=${OWNER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--data-checksums',
    ...engine.locale,
  ]);
  const log = openSync(place.log, 'a', 0o600);
  const { file, args, ...identity } = command;
  const done = spawnSync(file, args, { cwd: '/', env: ENVIRONMENT, stdio: ['ignore', log, log], ...identity });
  closeSync(log);
  if (done.status !== 0) throw new Error(`PostgreSQL 初始化失败，原因见 ${place.log}`);
  renameSync(draft, place.cluster);
}

function start(place: Place, engine: Engine): { hasEnded(): boolean } {
  forgetDeadPostmaster(place.cluster);
  const settings = Object.entries({
    unix_socket_directories: `"${place.socket}"`, // quoted: a comma in a path would otherwise divide it
    unix_socket_permissions: '0700',
    listen_addresses: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...engine.settings,
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const command = place.runAs.command(path.join(engine.binaries, 'postgres'), ['-D', place.cluster, ...settings]);
  const log = openSync(place.log, 'a', 0o600);
  const { file, args, ...identity } = command;
  // Its own session: Ctrl-C reaches the application, which then stops the server in order.
  const child = spawn(file, args, {
    cwd: '/',
    env: ENVIRONMENT,
    detached: true,
    stdio: ['ignore', log, log],
    ...identity,
  });
  closeSync(log);
  let ended = false;
  child.once('exit', () => (ended = true));
  child.once('error', () => (ended = true));
  child.unref();
  return { hasEnded: () => ended };
}

async function tryConnect(url: string): Promise<pg.Client | 'ending' | undefined> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '28P01') throw error; // a wrong password stays wrong
    return error instanceof Error && error.message.includes('shutting down') ? 'ending' : undefined;
  }
}

async function reach(place: Place, engine: Engine, url: string): Promise<{ client: pg.Client; adopted: boolean }> {
  const until = performance.now() + PATIENCE_MS;
  let started: { hasEnded(): boolean } | undefined;
  let endingSince: number | undefined;
  while (performance.now() < until) {
    const client = await tryConnect(url);
    if (client === 'ending') {
      endingSince ??= performance.now();
      if (performance.now() - endingSince > endsWithin(engine)) dropEverything(place);
    } else if (client) return { client, adopted: started === undefined };
    if ((!started || started.hasEnded()) && findPostmaster(place.cluster).state === 'none') {
      started = start(place, engine);
    }
    await wait(started?.hasEnded() ? 250 : 25);
  }
  throw new Error(`PostgreSQL 没有启动成功，原因见 ${place.log}`);
}

const endsWithin = ({ endsWithinMs = ENDS_WITHIN_MS }: Engine): number => endsWithinMs;

/** A server whose disk failed as it was told to end can wait for ever. What was committed is in its log; its next start reads it. */
function dropEverything(place: Place): void {
  const running = findPostmaster(place.cluster);
  if (running.state === 'running') process.kill(running.pid, 'SIGQUIT');
}

async function stopServer(place: Place, engine: Engine): Promise<void> {
  const running = findPostmaster(place.cluster);
  if (running.state === 'running') process.kill(running.pid, 'SIGINT'); // "fast": ends sessions, keeps what was committed
  const begun = performance.now();
  while (findPostmaster(place.cluster).state !== 'none') {
    if (performance.now() - begun > endsWithin(engine)) dropEverything(place);
    if (performance.now() - begun > PATIENCE_MS) throw new Error(`PostgreSQL 没有停止，原因见 ${place.log}`);
    await wait(25);
  }
  rmSync(place.socket, { recursive: true, force: true });
}

/** Starts the cluster that lives in `home` (made on first use), or adopts the one a killed process left running. */
export async function launchCluster(home: string, engine: Engine): Promise<Cluster> {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  return exclusively(home, PATIENCE_MS, async () => {
    const place = prepare(home, engine);
    const ownerFile = path.join(place.home, 'owner.password');
    const owner = keptPassword(ownerFile);
    const app = keptPassword(path.join(place.home, 'app.password'));
    initialise(place, engine, ownerFile);
    const { client, adopted } = await reach(
      place,
      engine,
      connectionUrl(OWNER, owner.password, 'postgres', place.socket),
    );
    try {
      await prepareLogins(client, app);
    } finally {
      await client.end();
    }
    const appUrl = connectionUrl(APPLICATION, app.password, DATABASE, place.socket);
    const lease = await takeLease(appUrl);
    return {
      ownerUrl: connectionUrl(OWNER, owner.password, DATABASE, place.socket),
      appUrl,
      adopted,
      stop: () =>
        exclusively(place.home, PATIENCE_MS, async () => {
          if ((await lease.giveBack()) === 'last') await stopServer(place, engine);
        }),
    };
  });
}
