import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killOnce, killsOf, ledgerOf, settle } from '../proofs/crash/kills.ts';
import { openFirst } from '../proofs/crash/server.ts';
import { statusFromEvents } from '../proofs/crash/verify.ts';

const seed = Number(process.env['CRASH_SEED'] ?? 20_261_123);
const kills = killsOf(seed, 20, 400);

describe(`the server killed at 20 moments of work (seed ${seed})`, () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'yh-crash-'));
    await openFirst(dataDir);
  });
  afterAll(() => rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));

  it(
    'keeps every acknowledged command with its one event, doubles none, and its log tells where each record stands',
    { timeout: 240_000 },
    async () => {
      expect(new Set(kills.map(({ what }) => what))).toEqual(new Set(['server', 'postmaster']));
      const ledger = ledgerOf(dataDir);
      for (const kill of kills) await killOnce(dataDir, ledger, kill);
      const found = await settle(dataDir, ledger);
      expect(found.faults).toEqual([]);
      expect(found.commands).toBeGreaterThan(100);
      expect(ledger.unanswered()).toEqual([]);
      expect(ledger.entries().filter(({ cutOff }) => cutOff).length).toBeGreaterThan(5); // the kills did fall into the work
    },
  );
});

describe('a disk that is full or does not flush', () => {
  it('loses nothing that was acknowledged and leaves nothing half done', { timeout: 120_000 }, (test) => {
    const program = path.resolve(import.meta.dirname, '../proofs/storage.ts');
    const { status, stdout } = spawnSync(process.execPath, [program, '--failures', '4', '--sample'], {
      encoding: 'utf8',
    });
    test.skip(stdout.startsWith('跳过'), stdout);
    expect(status, stdout).toBe(0);
  });
});

describe('the log as the record’s story', () => {
  it('leads from event to event', () => {
    const story = [
      { from_status: null, to_status: 'received' },
      { from_status: 'received', to_status: 'underReview' },
    ];
    expect(statusFromEvents(null, story)).toBe('underReview');
  });

  it('notices an event that is missing or doubled', () => {
    expect(statusFromEvents(null, [{ from_status: 'received', to_status: 'underReview' }])).toBeUndefined();
    expect(
      statusFromEvents(
        null,
        [1, 2].map(() => ({ from_status: null, to_status: 'received' })),
      ),
    ).toBeUndefined();
  });
});
