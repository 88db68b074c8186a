import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { hashPassword } from '../../../src/accounts/password.ts';
import { addStaff } from '../../../src/accounts/staff.commands.ts';
import { databaseOf } from '../../../src/database-of.ts';
import { logOf } from '../../../src/log.ts';
import { loadNetwork } from '../../../src/network/network.store.ts';
import { stableId } from '../../../src/network/stable-id.ts';
import { systemClock } from '../../../src/platform/clock.ts';
import { launchEmbedded } from '../../../src/platform/embedded-postgres/launch.ts';
import { findPostmaster } from '../../../src/platform/embedded-postgres/postmaster.ts';
import { loadKeys } from '../../../src/platform/sealing/keys.ts';
import { wire } from '../../../src/wiring.ts';
import { addPasskeys } from '../../support/passkey.ts';

export const agency = stableId('aidAgency', '140105');
export const password = 'crash-password-2026';
export const logins = { clerk: ['agency.clerk', 'agency.reviewer'], approver: ['agency.approver'] } as const;

/** A data folder as an office has it on its first day: the network and two accounts. */
export async function openFirst(dataDir: string): Promise<void> {
  const database = await databaseOf({ dataDir, database: undefined });
  const { kernel, close } = await wire({
    appUrl: database.appUrl,
    dataDir,
    keys: await loadKeys(dataDir, undefined, () => Promise.resolve(false)),
    clock: systemClock,
    log: logOf('fatal'),
  });
  await loadNetwork(kernel.db, systemClock);
  const known = await kernel.db.selectFrom('staff').select('id').limit(1).executeTakeFirst();
  const passwordHash = await hashPassword(password);
  if (!known) {
    const names = Object.keys(logins);
    const ids = await addStaff(
      kernel.db,
      kernel,
      Object.entries(logins).map(([login, roles]) => ({
        login,
        roles,
        institutionId: agency,
        name: '示例员',
        passwordHash,
      })),
    );
    await addPasskeys(
      kernel,
      names.map((login, at) => ({ login, staffId: ids[at] ?? '' })),
    );
  }
  await close();
  await database.stop();
}

export type Server = { base: string; kill(): Promise<void>; stop(): Promise<void>; killPostmaster(): Promise<void> };

/** The server that `npm run serve` hands over to, on a port of its own, started anew on whatever the last kill left. */
export async function startServer(dataDir: string): Promise<Server> {
  const file = path.resolve(import.meta.dirname, '../../../src/server.ts');
  const { DATABASE_URL: _app, DATABASE_OWNER_URL: _owner, ...environment } = process.env;
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file], {
    env: { ...environment, YUANHU_MODE: 'serve', DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => void child.once('exit', () => resolve()));
  const base = await addressFrom(child);
  return {
    base,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
    killPostmaster: async () => {
      const cluster = path.join(dataDir, 'postgres', 'cluster');
      const found = findPostmaster(cluster);
      if (found.state !== 'running') throw new Error('there was no postmaster to kill');
      process.kill(found.pid, 'SIGKILL');
      while (findPostmaster(cluster).state === 'running') await wait(5);
    },
  };
}

function addressFrom(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (part: Buffer): void => {
      said += part.toString();
      const address = /http:\/\/[\d.]+:\d+/.exec(said)?.[0];
      if (address) resolve(address);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it listened: ${said}`)));
  });
}

/** The database, adopted from the server that runs or was killed, for looking at it as its owner. */
export const look = (dataDir: string): ReturnType<typeof launchEmbedded> => launchEmbedded(dataDir);
