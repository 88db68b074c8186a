import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { diceOf } from '../../seeds/demo/random.ts';
import { ledgerOf, settle } from './crash/kills.ts';
import { openFirst } from './crash/server.ts';
import { beginLine, commitNow, writeProof } from './proof.ts';
import { compileShim, failOnce, mountSmallDisk, type StorageFailure } from './storage/failures.ts';

/**
 * The disk fills up, or refuses to flush, under a working office: what was acknowledged stands, nothing is half done.
 * Begins itself anew in a mount namespace, so that the small disk is nobody else's.
 */
const { values } = parseArgs({
  options: {
    failures: { type: 'string', default: '200' },
    seed: { type: 'string', default: '20261127' },
    sample: { type: 'boolean', default: false },
    apart: { type: 'boolean', default: false },
  },
});
const [count, seed] = [Number(values.failures), Number(values.seed)];

if (!values.apart) {
  const root = process.getuid?.() === 0 ? [] : ['--map-root-user'];
  const inside = ['--mount', ...root, process.execPath, ...process.execArgv, ...process.argv.slice(1), '--apart'];
  const able = spawnSync('unshare', ['--mount', ...root, 'true'], { stdio: 'ignore' });
  if (able.status !== 0) {
    process.stdout.write('跳过：这台机器不许另开挂载空间，磁盘写满的情形没有验证。\n');
    process.exit(0);
  }
  process.exit(spawnSync('unshare', inside, { stdio: 'inherit' }).status ?? 1);
}

const commit = commitNow();
const conditions = beginLine('storage', seed, `${count} 次磁盘故障`);
const folder = mkdtempSync(path.join(tmpdir(), 'yh-storage-'));
const disk = path.join(folder, 'disk');
mkdirSync(disk);
mountSmallDisk(disk, 700);
const data = path.join(disk, 'data');
const shim = compileShim(folder);
if (!shim) process.stdout.write('没有 C 编译器：刷盘失败的情形跳过，只验证磁盘写满。\n');

const dice = diceOf(seed);
const failures = Array.from(
  { length: count },
  (_, at): StorageFailure => ({
    at,
    what: shim && at % 2 === 1 ? 'fsync' : 'diskFull',
    afterMs: dice.whole(20, 420),
    lastsMs: dice.whole(50, 450),
  }),
);
try {
  await openFirst(data);
  const ledger = ledgerOf(folder);
  for (const failure of failures) {
    await failOnce({ data, shim }, ledger, failure).catch((error: unknown) => {
      process.stdout.write(
        spawnSync('grep', ['-v', 'is shutting down', path.join(data, 'postgres/server.log')], {
          encoding: 'utf8',
        }).stdout.slice(-6000),
      );
      throw error;
    });
    if ((failure.at + 1) % 20 === 0)
      process.stdout.write(
        `${failure.at + 1} / ${count}：已答复 ${ledger.entries().filter(({ heard }) => heard).length} 条命令\n`,
      );
  }
  const found = await settle(data, ledger);
  const faults = [...found.faults, ...ledger.unanswered().map(({ path: at }) => `${at} was never answered`)];
  const cutOff = ledger.entries().filter((entry) => entry.cutOff).length;
  const by = Map.groupBy(failures, ({ what }) => what);
  const counts = { diskFull: by.get('diskFull')?.length ?? 0, fsync: by.get('fsync')?.length ?? 0 };
  const line = { ...counts, acknowledged: found.commands, cutOff, events: found.events, records: found.records };
  process.stdout.write(`${JSON.stringify(line)}\n${faults.join('\n')}\n`);
  if (!values.sample)
    writeProof('storage', {
      commit,
      seed,
      cases: count,
      faults,
      ...line,
      conditions,
      subject: [
        'src/platform/workflow',
        'src/platform/database',
        'src/platform/embedded-postgres',
        'src/intake/submit-application.ts',
        'src/papers/paper-desk.ts',
        'src/server.ts',
        'migrations',
      ],
    });
  process.exitCode = faults.length === 0 && cutOff > 0 ? 0 : 1;
} finally {
  spawnSync('umount', ['-l', disk]);
  rmSync(folder, { recursive: true, force: true });
}
