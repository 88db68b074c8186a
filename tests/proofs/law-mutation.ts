import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { beginLine, writeProof, commitNow } from './proof.ts';
import { mutantsOf, type Mutant } from './law-mutation/operators.ts';
import type { Verdict } from './law-mutation/worker.ts';

/**
 * Puts small faults into the law one at a time and sees whether its tests notice. `--sample 1500` tries a seeded
 * sample, `--only path` one part. Stopped and started again it goes on where it was; `--fresh` begins anew.
 */
const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '1500' },
    seed: { type: 'string', default: '20261124' },
    workers: { type: 'string', default: '2' },
    only: { type: 'string', default: '' },
    fresh: { type: 'boolean', default: false },
  },
});
const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, 'data/proofs/law-mutation');
const LIMIT = 60_000;
const AIM = 0.9;
const seed = Number(values.seed);

const subjects = globSync('law/**/*.ts', { cwd: root })
  .filter(
    (file) =>
      !file.endsWith('.test.ts') &&
      !file.includes('/testing/') &&
      file !== 'law/coverage.ts' &&
      file.includes(values.only),
  )
  .toSorted();
const all = subjects.flatMap((file) => mutantsOf(file, readFileSync(path.join(root, file), 'utf8')));

function shuffled<T>(from: readonly T[]): T[] {
  let state = seed;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return from
    .map((each) => ({ each, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ each }) => each);
}
const chosen = shuffled(all).slice(0, Number(values.sample));

if (values.fresh) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const ledger = path.join(folder, `${seed}.jsonl`);
type Tried = Verdict & { readonly id: string };
const tried = new Map(
  (existsSync(ledger) ? readFileSync(ledger, 'utf8').split('\n').filter(Boolean) : [])
    .map((line) => JSON.parse(line) as Tried)
    .map((each) => [each.id, each]),
);
const waiting = chosen.filter((mutant) => !tried.has(mutant.id));
const conditions = beginLine(
  'law-mutation',
  seed,
  `${all.length} 处可以改错，抽取 ${chosen.length} 处，已试 ${chosen.length - waiting.length} 处`,
);

function ask(child: ChildProcess, message: Mutant | 'unchanged'): Promise<Verdict> {
  return new Promise((resolve) => {
    const done = (verdict: Verdict): void => {
      clearTimeout(timer);
      child.removeAllListeners('message').removeAllListeners('exit');
      resolve(verdict);
    };
    const timer = setTimeout(() => done({ killedBy: '超时' }), LIMIT);
    child.once('message', (verdict: Verdict) => done(verdict));
    child.once('exit', () => done({ killedBy: '进程退出' }));
    child.send(message);
  });
}
async function start(): Promise<ChildProcess> {
  const child = fork(path.join(import.meta.dirname, 'law-mutation/worker.ts'), {
    env: { ...process.env, LAW_CASES: '60' },
    execArgv: ['--disable-warning=ExperimentalWarning', '--max-old-space-size=1500'],
  });
  if (child.pid !== undefined) setPriority(child.pid, 10);
  await new Promise((resolve) => child.once('message', resolve));
  return child;
}

const first = await start();
const unchanged = await ask(first, 'unchanged');
first.kill('SIGKILL');
if (unchanged.killedBy !== undefined) {
  console.error(`没有改动时测试就没有通过：${unchanged.killedBy}`);
  process.exit(1);
}

let next = 0;
async function work(): Promise<void> {
  for (let mutant = waiting[next]; mutant !== undefined; mutant = waiting[next]) {
    const child = await start();
    for (let count = 0; count < 60 && mutant !== undefined; count += 1) {
      next += 1;
      const verdict = await ask(child, mutant);
      tried.set(mutant.id, { id: mutant.id, ...verdict });
      writeFileSync(ledger, `${JSON.stringify({ id: mutant.id, ...verdict })}\n`, { flag: 'a' });
      if (tried.size % 100 === 0) process.stdout.write(`${tried.size} / ${chosen.length}\n`);
      if (verdict.killedBy === '超时' || verdict.killedBy === '进程退出') break;
      mutant = waiting[next];
    }
    child.kill('SIGKILL');
  }
}
await Promise.all(Array.from({ length: Number(values.workers) }, work));

const verdicts = chosen.flatMap((mutant) => tried.get(mutant.id) ?? []);
const survivors = verdicts
  .filter((each) => each.killedBy === undefined)
  .map((each) => each.id)
  .toSorted();
const share = (verdicts.length - survivors.length) / verdicts.length;
const result = {
  seed,
  cases: verdicts.length,
  possible: all.length,
  killed: verdicts.length - survivors.length,
  share: Number(share.toFixed(4)),
  aim: AIM,
  timedOut: verdicts.filter((each) => each.killedBy === '超时').length,
  survivors,
};
process.stdout.write(
  `发现 ${result.killed} / ${result.cases}（${(share * 100).toFixed(1)} %），全部可改处 ${all.length}\n${survivors.join('\n')}\n`,
);
if (values.only === '')
  writeProof('law-mutation', {
    ...result,
    commit: commitNow(),
    faults: share >= AIM ? [] : [`只发现 ${(share * 100).toFixed(1)} %`],
    subject: ['law'],
    conditions,
  });
process.exitCode = share >= AIM ? 0 : 1;
