import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { launchEmbedded } from '../../src/platform/embedded-postgres/launch.ts';
import { officeOf } from '../support/cases.ts';
import { startWorld } from '../support/world.ts';
import { beginLine, commitNow, writeProof } from './proof.ts';
import { randomOf } from '../../seeds/demo/random.ts';
import { draw, judge, type Nobodys } from './who-may-know/draw.ts';
import { oracleOf } from './who-may-know/oracle.ts';
import { stage } from './who-may-know/records.ts';
import { routesOf } from './who-may-know/routes.ts';

/** Whoever asks for whatever of whichever record: nothing of what is not theirs, and no way to learn that it exists. */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '20261127' },
    pairs: { type: 'string', default: '2000' },
    minutes: { type: 'string', default: '120' },
    resume: { type: 'string' },
  },
});
const [cases, seed, pairs, minutes] = [values.cases, values.seed, values.pairs, values.minutes].map(Number) as [
  number,
  number,
  number,
  number,
];
const commit = commitNow();
const conditions = beginLine('who-may-know', seed, `${cases} 个随机的（谁、地址、记录、编号），至多 ${minutes} 分钟`);
const Done = z.object({
  commit: z.string(),
  seed: z.number(),
  done: z.number(),
  fields: z.number(),
  seen: z.number(),
  seconds: z.number(),
  met: z.array(z.string()),
  statuses: z.record(z.string(), z.number()),
  faults: z.array(z.string()),
});
const fresh = { commit, seed, done: 0, fields: 0, seen: 0, seconds: 0, met: [], statuses: {}, faults: [] };
const earlier = values.resume
  ? Done.parse(await readFile(values.resume, 'utf8').then(JSON.parse, () => fresh))
  : Done.parse(fresh);
if (earlier.seed !== seed || earlier.commit !== commit) throw new Error('另一个种子或者另一个提交的进度，不能接着做');

const dataDir = await mkdtemp(path.join(tmpdir(), 'yh-who-may-know-'));
const cluster = await launchEmbedded(dataDir);
const { ownerUrl, appUrl } = cluster;
const world = await startWorld({
  dataDir,
  database: { engine: 'embedded 18', ownerUrl, appUrl, drop: () => Promise.resolve() },
});
const routes = await routesOf(world, seed);
const whole = { ...(await stage(await officeOf(world), randomOf(seed))), routes };
const oracle = await oracleOf(whole, randomOf(seed + 1), pairs);
process.stdout.write(`${pairs} 对“不是您的 / 没有”：${JSON.stringify(oracle)}\n`);

const state = { ...earlier, met: new Set(earlier.met) };
const begun = Date.now();
const secondsNow = (): number => earlier.seconds + Math.round((Date.now() - begun) / 1000);
const save = async (): Promise<void> => {
  if (values.resume)
    await writeFile(values.resume, JSON.stringify({ ...state, seconds: secondsNow(), met: [...state.met] }));
};
const nobodys: Nobodys = new Map();
const atOnce = 20;
while (state.done < cases && Date.now() - begun < minutes * 60_000) {
  const numbers = Array.from({ length: Math.min(atOnce, cases - state.done) }, (_, at) => state.done + at);
  await Promise.all(
    numbers.map(async (number) => {
      const tuple = draw(whole, randomOf(seed + 7919 * number)); // each of its own number, so that any can be drawn again
      const { faults, fields, seen, status } = await judge(tuple, whole.known, nobodys);
      state.faults.push(...faults.map((fault) => `${number}：${fault}`));
      state.fields += fields;
      state.seen += seen;
      state.statuses[status] = (state.statuses[status] ?? 0) + 1;
      state.met.add(`${tuple.route.method} ${tuple.route.path}`);
    }),
  );
  state.done += numbers.length;
  if (state.done % 1000 === 0) {
    await save();
    process.stdout.write(`${state.done} 个，${secondsNow()} 秒，出错 ${state.faults.length}\n`);
  }
}
await save();
await world.close();
await cluster.stop();
await rm(dataDir, { recursive: true, force: true });

const unmet = routes.map(({ method, path: at }) => `${method} ${at}`).filter((route) => !state.met.has(route));
const faults = [
  ...state.faults,
  ...oracle.faults,
  ...unmet.map((route) => `没有走到 ${route}`),
  ...(state.seen > 0 ? [] : ['可以看的人也什么都没看到：查找不起作用']),
  ...(oracle.medianDifferenceMs < 5 ? [] : [`时间相差 ${oracle.medianDifferenceMs} 毫秒`]),
];
process.stdout.write(`${faults.slice(0, 50).join('\n')}\n`);
writeProof('who-may-know', {
  commit,
  seed,
  cases: state.done,
  aimed: cases,
  fieldsLookedFor: state.fields,
  fieldsSeenByThoseWhoMay: state.seen,
  routes: routes.length,
  viewers: whole.viewers.map(({ name }) => name),
  records: whole.known.map(({ name, ids }) => `${name}：${ids.length} 个编号`),
  statuses: state.statuses,
  oracle: { ...oracle, faults: oracle.faults.length },
  seconds: secondsNow(),
  faults: faults.slice(0, 50),
  conditions,
  subject: ['src', 'tests/proofs/who-may-know'],
});
process.exitCode = faults.length === 0 ? 0 : 1;
