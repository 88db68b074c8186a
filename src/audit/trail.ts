import { CompiledQuery } from 'kysely';
import type { Logger } from 'pino';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/database.ts';
import type { AuditTrail } from '../platform/ports.ts';
import { repeat } from '../platform/repeat.ts';
import { linkEntries, type Standing } from './chain.ts';
import { copyCheckpoints, signCheckpoint } from './checkpoint.ts';
import { signingKeyIn } from './signing-key.ts';
import { readCopies, readDatabase, verifyTrail } from './verifier.ts';

export type TrailSettings = { db: Database; clock: Clock; log: Logger; dataDir: string; copyTo: string };
export type Trail = AuditTrail & { start(): { stop(): Promise<void> } };

const linkEvery = 500;
const signEvery = 5 * 60_000;

/** The chain over the entries, its signed checkpoints and their copies: kept by the worker, verified by whoever asks. */
export function trailOf({ db, clock, log, dataDir, copyTo }: TrailSettings): Trail {
  const standing: Standing = { from: '0' };
  const link = async (): Promise<void> => {
    while ((await linkEntries(db, standing, clock.now())) > 0);
  };
  const sign = async (): Promise<void> => {
    const key = signingKeyIn(dataDir);
    while (await signCheckpoint(db, key, clock.now()));
    await copyCheckpoints(db, key, copyTo);
  };
  const client = {
    query: (text: string, values: unknown[] = []) => db.withoutPlugins().executeQuery(CompiledQuery.raw(text, values)),
  };
  const told =
    (what: string) =>
    (error: unknown): void =>
      log.error({ err: error instanceof Error ? error.message : String(error) }, what);
  return {
    settle: async () => {
      await link();
      await sign();
    },
    verify: async () => {
      const copies = readCopies(copyTo); // before the database: a checkpoint signed meanwhile is no copy without original
      return verifyTrail({ ...(await readDatabase(client)), ...copies });
    },
    start: () => {
      const linking = repeat(linkEvery, () => link().catch(told('audit entries not linked')));
      const signing = repeat(signEvery, () => sign().catch(told('audit checkpoint not signed or not copied')));
      return {
        stop: async () => {
          await Promise.all([linking.stop(), signing.stop()]);
          await link().then(sign).catch(told('audit not closed'));
        },
      };
    },
  };
}
