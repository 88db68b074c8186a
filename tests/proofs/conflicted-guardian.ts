import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { diceOf } from '../../seeds/demo/random.ts';
import { prepareDatabase } from '../../src/database-of.ts';
import { launchEmbedded } from '../../src/platform/embedded-postgres/launch.ts';
import { officeOf } from '../support/cases.ts';
import { startWorld } from '../support/world.ts';
import { guardianRuns } from './conflicted-guardian/runs.ts';
import { beginLine, commitNow, writeProof } from './proof.ts';

/** Random histories of a guardian found to be on the other side, and what that person tries afterwards: nothing comes of it. */
const { values } = parseArgs({
  options: {
    histories: { type: 'string', default: '200' },
    each: { type: 'string', default: '50' },
    seed: { type: 'string', default: '20261127' },
  },
});
const [histories, each, seed] = [Number(values.histories), Number(values.each), Number(values.seed)];
const commit = commitNow();
const conditions = beginLine('conflicted-guardian', seed, `${histories} 段经过，每段试 ${each} 次`);
const dataDir = mkdtempSync(path.join(tmpdir(), 'yh-guardian-'));
const cluster = await launchEmbedded(dataDir);
try {
  await prepareDatabase(cluster.ownerUrl, 'yuanhu_app');
  const { ownerUrl, appUrl } = cluster;
  const world = await startWorld({
    database: { engine: 'embedded 18', ownerUrl, appUrl, drop: async () => undefined },
    dataDir,
  });
  const { runs, byProbe, faults } = await guardianRuns(
    world,
    await officeOf(world),
    diceOf(seed),
    { histories, each },
    (done) => void process.stdout.write(`${done} / ${histories}\n`),
  );
  await world.close();
  process.stdout.write(`${runs} 次，${faults.length} 处\n${faults.slice(0, 20).join('\n')}\n`);
  writeProof('conflicted-guardian', {
    commit,
    seed,
    cases: runs,
    faults: faults.slice(0, 20),
    histories,
    byProbe,
    conditions,
    subject: [
      'src/secrecy',
      'src/people',
      'src/intake',
      'src/casework',
      'src/platform',
      'tests/proofs/conflicted-guardian',
    ],
  });
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await cluster.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
