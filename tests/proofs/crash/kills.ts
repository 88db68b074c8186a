import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { randomOf } from '../../../seeds/demo/random.ts';
import { ledgerIn, type Ledger } from './ledger.ts';
import { again, startLoad } from './load.ts';
import { look, startServer } from './server.ts';
import { verify, type Found } from './verify.ts';

export type Kill = { at: number; what: 'server' | 'postmaster'; afterMs: number };

/** The same moments for the same seed. One kill in five takes the database's own process too. */
export function killsOf(seed: number, count: number, longestMs: number): Kill[] {
  const random = randomOf(seed);
  return Array.from(
    { length: count },
    (_, at): Kill => ({
      at,
      what: random() < 0.2 ? 'postmaster' : 'server',
      afterMs: Math.round(20 + random() * longestMs),
    }),
  );
}

export const ledgerOf = (dataDir: string): Ledger => ledgerIn(path.join(dataDir, 'sent.jsonl'));

/** Starts the server on what the last kill left, lets the office work, and kills it at the given moment. */
export async function killOnce(dataDir: string, ledger: Ledger, kill: Kill): Promise<void> {
  const server = await startServer(dataDir);
  try {
    const load = await startLoad(server.base, ledger, 4);
    await wait(kill.afterMs);
    if (kill.what === 'postmaster') await server.killPostmaster();
    await server.kill();
    await load.stop();
  } finally {
    await server.kill();
  }
}

/** The last start: what was never answered is sent again, what was answered must be answered the same, and the books are compared. */
export async function settle(dataDir: string, ledger: Ledger): Promise<Found> {
  const server = await startServer(dataDir);
  try {
    await (await startLoad(server.base, ledger, 0)).stop();
    const answered = ledger.entries().filter(({ heard }) => heard);
    const sample = answered.filter(({ cutOff }, at) => cutOff || at % Math.ceil(answered.length / 50) === 0);
    const faults = (await again(server.base, sample))
      .filter(({ entry, text }) => entry.heard?.text !== text)
      .map(({ entry }) => `${entry.path} answers differently when it is sent again`);
    const cluster = await look(dataDir);
    const found = await verify(cluster.ownerUrl, ledger.entries());
    await server.stop(); // in order, so that its lease is back and the last one out stops the database
    await cluster.stop();
    return { ...found, faults: [...faults, ...found.faults] };
  } finally {
    await server.kill();
  }
}
