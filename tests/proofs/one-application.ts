import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { diceOf } from '../../seeds/demo/random.ts';
import { launchEmbedded } from '../../src/platform/embedded-postgres/launch.ts';
import { startWorld } from '../support/world.ts';
import { habits, isOne, scheduleOf, walk } from './one-application/schedules.ts';
import { beginLine, commitNow, writeProof } from './proof.ts';

/** Double click, refresh, back, two tabs, a line gone dead, a change under way: one application each, and one code. */
const { values } = parseArgs({
  options: { cases: { type: 'string', default: '1000' }, seed: { type: 'string', default: '20261127' } },
});
const [cases, seed] = [Number(values.cases), Number(values.seed)];
const commit = commitNow();
const conditions = beginLine('one-application', seed, `${cases} 个随机的提交过程`);
const dice = diceOf(seed);
const faults: string[] = [];
const done: Record<string, number> = Object.fromEntries(habits.map((habit) => [habit, 0]));

const dataDir = await mkdtemp(path.join(tmpdir(), 'yh-one-application-'));
const cluster = await launchEmbedded(dataDir);
const started = Date.now();
try {
  const { ownerUrl, appUrl } = cluster;
  const database = { engine: 'embedded 18' as const, ownerUrl, appUrl, drop: async () => undefined };
  const world = await startWorld({ database, dataDir, roles: 'web' });
  for (let at = 0; at < cases; at++) {
    const schedule = scheduleOf(dice);
    const outcome = await walk(world, schedule, `示例${at}`);
    for (const step of schedule.steps) done[step] = (done[step] ?? 0) + 1;
    if (!isOne(outcome)) faults.push(`${at}：${JSON.stringify(schedule)} ${JSON.stringify(outcome)}`);
    if ((at + 1) % 100 === 0) process.stdout.write(`${at + 1} 个，出错 ${faults.length}\n`);
  }
  await world.close();
} finally {
  await cluster.stop();
  await rm(dataDir, { recursive: true, force: true });
}
writeProof('one-application', {
  commit,
  seed,
  cases,
  faults: faults.slice(0, 20),
  habits: done,
  seconds: Math.round((Date.now() - started) / 1000),
  conditions,
  subject: ['src/intake', 'src/platform/workflow', 'tests/proofs/one-application'],
});
process.exitCode = faults.length === 0 ? 0 : 1;
