import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { killOnce, killsOf, ledgerOf, settle } from './crash/kills.ts';
import { openFirst } from './crash/server.ts';
import { commitNow, proofFile } from './crash/stale.ts';

/** 200 kills; taken up where it stood when it is stopped. `--fresh` begins anew. */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    seed: { type: 'string' },
    fresh: { type: 'boolean', default: false },
  },
});
const folder = path.resolve(import.meta.dirname, '../../data/proofs/crash');
const Progress = z.object({ seed: z.int(), done: z.int(), commit: z.string(), restarts: z.int() });

if (values.fresh) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const file = path.join(folder, 'progress.json');
const progress = existsSync(file)
  ? Progress.parse(JSON.parse(readFileSync(file, 'utf8')))
  : { seed: Number(values.seed ?? Date.now() % 2 ** 31), done: 0, commit: commitNow(), restarts: 0 };
if (progress.commit !== commitNow())
  process.stdout.write(
    `注意：上次的进度始于 ${progress.commit.slice(0, 8)}，现在是 ${commitNow().slice(0, 8)}。要重新开始请加 --fresh。\n`,
  );

const total = Number(values.kills);
const kills = killsOf(progress.seed, total, 600);
const conditions = {
  node: process.versions.node,
  postgres: 'embedded 18, fsync on',
  machine: `${cpus().length} × ${cpus()[0]?.model.trim() ?? ''}`,
  workers: 4,
};
process.stdout.write(
  `种子 ${progress.seed}，共 ${total} 次，已完成 ${progress.done} 次；${JSON.stringify(conditions)}；机器负载 ${loadavg()[0]?.toFixed(2)}\n`,
);

if (progress.done === 0) await openFirst(folder);
const ledger = ledgerOf(folder);
for (const kill of kills.slice(progress.done)) {
  await killOnce(folder, ledger, kill);
  progress.done = kill.at + 1;
  writeFileSync(file, JSON.stringify(progress));
  if (progress.done % 20 === 0)
    process.stdout.write(
      `${progress.done} / ${total}：已答复 ${ledger.entries().filter(({ heard }) => heard).length} 条命令\n`,
    );
}
const found = await settle(folder, ledger);
const cutOff = ledger.entries().filter((entry) => entry.cutOff).length;
const result = {
  proof: 'crash',
  commit: progress.commit,
  dirty:
    execFileSync('git', ['status', '--porcelain', '--', 'src', 'migrations'], {
      encoding: 'utf8',
      cwd: import.meta.dirname,
    }) !== '',
  date: new Date().toISOString().slice(0, 10),
  seed: progress.seed,
  kills: {
    server: kills.filter(({ what }) => what === 'server').length,
    postmaster: kills.filter(({ what }) => what === 'postmaster').length,
  },
  acknowledged: found.commands,
  cutOff,
  unanswered: ledger.unanswered().length,
  events: found.events,
  records: found.records,
  faults: found.faults,
  conditions,
  subject: [
    'src/platform/workflow',
    'src/platform/numbering.ts',
    'src/platform/jobs.ts',
    'src/platform/database',
    'src/platform/embedded-postgres',
    'src/intake/submit-application.ts',
    'src/papers/paper-desk.ts',
    'src/periods/period-book.ts',
    'src/server.ts',
    'migrations',
  ],
};
mkdirSync(path.dirname(proofFile('crash')), { recursive: true });
writeFileSync(proofFile('crash'), `${JSON.stringify(result, null, 2)}\n`);
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
rmSync(folder, { recursive: true, force: true });
process.exitCode = found.faults.length === 0 && ledger.unanswered().length === 0 ? 0 : 1;
