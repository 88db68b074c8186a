import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { linkEntries } from '../../src/audit/chain.ts';
import { copyCheckpoints, signCheckpoint } from '../../src/audit/checkpoint.ts';
import { signingKeyIn } from '../../src/audit/signing-key.ts';
import { verifyAt, verifyTrail } from '../../src/audit/verifier.ts';
import { prepareDatabase } from '../../src/database-of.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { openDatabase, openPool } from '../../src/platform/database/database.ts';
import { launchEmbedded } from '../../src/platform/embedded-postgres/launch.ts';
import { kinds, tamper, trailOf } from './audit-tamper/tampering.ts';
import { beginLine, commitNow, writeProof } from './proof.ts';

/** Frauds at random places of a trail, each found at its place; then a million entries chained, signed and verified. */
const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: {
    cases: { ...text, default: '10000' },
    events: { ...text, default: '1000000' },
    seed: { ...text, default: '20261127' },
  },
});
const [cases, events, seed] = [Number(values.cases), Number(values.events), Number(values.seed)];
const commit = commitNow();
const conditions = beginLine('audit-tamper', seed, `${cases} 处篡改，${events} 条留痕`);
const faults: string[] = [];

let state = seed;
const draw = (below: number): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};
const held = trailOf(530);
if (!(await verifyTrail(held)).holds) faults.push('没有动过的也被说成不完好');
const found: Record<string, number> = {};
for (let done = 0; done < cases; done++) {
  const kind = kinds[done % kinds.length] ?? 'modify';
  const { forged, at, what } = tamper(held, kind, draw);
  const { firstBad } = await verifyTrail(forged);
  if (firstBad?.seq === at) found[kind] = (found[kind] ?? 0) + 1;
  else faults.push(`${kind}（${what}）：应在第 ${at} 条，说的是 ${firstBad?.seq ?? '完好'}`);
}
process.stdout.write(`${JSON.stringify(found)}，没有发现或者位置不对的 ${faults.length}\n`);

const folder = mkdtempSync(path.join(tmpdir(), 'yh-audit-'));
const cluster = await launchEmbedded(folder);
const seconds: Record<string, number> = {};
const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
  const begun = performance.now();
  const result = await work();
  seconds[what] = Math.round((performance.now() - begun) / 100) / 10;
  process.stdout.write(`${what}：${seconds[what]} 秒\n`);
  return result;
};
try {
  await prepareDatabase(cluster.ownerUrl, 'yuanhu_app');
  const owner = new pg.Client({ connectionString: cluster.ownerUrl });
  await owner.connect();
  for (let done = 0; done < events; done += 1000)
    await owner.query(
      `insert into audit_entries (at, kind, actor_kind, actor_id, actor_roles, device, source, action, subject_kind, subject_ids, case_ids, about_ids, purpose)
     select now(), 'view', 'staff', gen_random_uuid(), '{agency.clerk}', md5(n::text), md5(n::text), 'getCase', 'case', array[gen_random_uuid()::text], array[n::text], array[n::text], 'handling' from generate_series(1, $1::int) n`,
      [Math.min(1000, events - done)],
    );
  await owner.end();
  const db = openDatabase(openPool(cluster.appUrl, 4));
  const standing = { from: '0' };
  await timed('chain', async () => {
    while ((await linkEntries(db, standing, systemClock.now())) > 0);
  });
  const key = signingKeyIn(folder);
  await timed('sign', async () => {
    while (await signCheckpoint(db, key, systemClock.now()));
    await copyCheckpoints(db, key, path.join(folder, 'copies'));
  });
  await db.destroy();
  const verdict = await timed('verify', () => verifyAt({ url: cluster.ownerUrl }, path.join(folder, 'copies')));
  if (!verdict.holds || verdict.links !== events || verdict.signedUpTo !== events)
    faults.push(`校验：${JSON.stringify(verdict)}`);
} finally {
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(`${faults.slice(0, 20).join('\n')}\n`);
writeProof('audit-tamper', {
  commit,
  seed,
  cases,
  found,
  events,
  seconds,
  faults,
  conditions,
  subject: ['src/audit', 'tests/proofs/audit-tamper'],
});
process.exitCode = faults.length === 0 ? 0 : 1;
