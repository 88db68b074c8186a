import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchEmbedded } from '../../src/platform/embedded-postgres/launch.ts';
import { logOf } from '../../src/log.ts';
import { startWorld } from '../support/world.ts';
import { fuzzApi } from './fuzz/api.ts';
import { beginLine, commitNow, writeProof } from './proof.ts';

/** Random requests from the OpenAPI document to every operation, by every role: nothing breaks, every answer is as declared. */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '500' },
    seed: { type: 'string', default: '20261127' },
    minutes: { type: 'string', default: '120' },
  },
});
const [cases, seed] = [Number(values.cases), Number(values.seed)];
const commit = commitNow();
const conditions = beginLine('fuzz-api', seed, `每个接口 ${cases} 次，至多 ${values.minutes} 分钟`);
const folder = mkdtempSync(path.join(tmpdir(), 'yh-fuzz-'));
const cluster = await launchEmbedded(folder);
const begun = Date.now();
const world = await startWorld({
  log: logOf('error'),
  database: {
    engine: 'embedded 18',
    ownerUrl: cluster.ownerUrl,
    appUrl: cluster.appUrl,
    drop: () => Promise.resolve(),
  },
});
const { operations, requests, signed, statuses, faults } = await fuzzApi(world, {
  cases,
  seed,
  whole: true,
  untilMs: begun + Number(values.minutes) * 60_000,
  told: ({ requests: sent, signed: known, faults: found }) =>
    process.stdout.write(
      `${sent} 次请求，其中登录了的 ${known} 次，${Math.round((Date.now() - begun) / 1000)} 秒，出错 ${found.length}\n`,
    ),
});
await world.close();
await cluster.stop();
rmSync(folder, { recursive: true, force: true });
const seconds = Math.round((Date.now() - begun) / 1000);
process.stdout.write(
  `${operations} 个接口，${requests} 次请求，${seconds} 秒；${JSON.stringify(statuses)}\n${faults.join('\n')}\n`,
);
writeProof('fuzz-api', {
  commit,
  seed,
  cases: requests,
  operations,
  aimed: cases,
  each: Math.floor(requests / operations),
  signed,
  statuses,
  seconds,
  faults,
  conditions,
  subject: ['src', 'migrations'],
});
process.exitCode = faults.length === 0 ? 0 : 1;
