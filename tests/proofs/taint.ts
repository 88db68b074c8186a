import { parseArgs } from 'node:util';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { prepareDatabase } from '../../src/database-of.ts';
import { launchEmbedded } from '../../src/platform/embedded-postgres/launch.ts';
import { officeOf } from '../support/cases.ts';
import { startWorld } from '../support/world.ts';
import { beginLine, commitNow, writeProof } from './proof.ts';
import { taintOne, walkTainted } from './taint/taint.ts';

/** Several cases with secrets of their own, each walked by everybody over the whole product, papers read as text. */
const { values: options } = parseArgs({ options: { cases: { type: 'string', default: '3' } } });
const wanted = Number(options.cases);
const commit = commitNow();
const conditions = beginLine('taint', 1, `${wanted} 件`);
const faults: string[] = [];
const logged: string[] = [];
let [asked, papers] = [0, 0];
const dataDir = await mkdtemp(path.join(tmpdir(), 'yh-taint-'));
const cluster = await launchEmbedded(dataDir);
try {
  await prepareDatabase(cluster.ownerUrl, 'yuanhu_app');
  const { ownerUrl, appUrl } = cluster;
  const world = await startWorld({
    database: { engine: 'embedded 18', ownerUrl, appUrl, drop: async () => undefined },
    dataDir,
    log: pino({ level: 'trace', base: null }, { write: (line: string) => void logged.push(line) }),
  });
  const office = await officeOf(world);
  for (let number = 1; number <= wanted; number++) {
    const tainted = await taintOne(world, office, 4000 + number);
    await world.papersReady();
    const found = await walkTainted(world, office, tainted);
    asked += found.asked;
    papers += found.papers;
    faults.push(...found.leaks);
    for (const [kind, secret] of Object.entries(tainted.secrets))
      if (logged.some((line) => line.includes(secret))) faults.push(`log: ${kind}`);
  }
  await world.close();
} finally {
  await cluster.stop();
  await rm(dataDir, { recursive: true, force: true });
}
writeProof('taint', {
  commit,
  seed: 1,
  cases: wanted,
  asked,
  papers,
  faults,
  conditions,
  subject: ['src', 'tests/proofs/taint'],
});
process.stdout.write(`${asked} 次读取，${papers} 份文书，${faults.length} 处泄露\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
