import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { beginLine, commitNow, writeProof } from './proof.ts';
import { mediationSeen, PROPERTIES } from './law-properties/properties.ts';

/** Statements about every person, 100,000 random ones each; taken up where it stood, `--fresh` begins anew. */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '20261124' },
    fresh: { type: 'boolean', default: false },
  },
});
const BATCH = 5000;
const seed = Number(values.seed);
const cases = Number(values.cases);
const folder = path.resolve(import.meta.dirname, '../../data/proofs/law-properties');
if (values.fresh) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const file = path.join(folder, `${seed}.json`);
const commit = commitNow();
type Progress = { commit: string; readonly done: Record<string, number> };
const progress: Progress = existsSync(file)
  ? (JSON.parse(readFileSync(file, 'utf8')) as Progress)
  : { commit, done: {} };
if (progress.commit !== commit)
  process.stdout.write(`注意：上次的进度始于 ${progress.commit.slice(0, 8)}。要重新开始请加 --fresh。\n`);
const conditions = beginLine('law-properties', seed, `${PROPERTIES.length} 条性质，每条 ${cases} 例`);

const faults: string[] = [];
for (const [at, { name, batch }] of PROPERTIES.entries()) {
  const started = Date.now();
  for (let done = progress.done[name] ?? 0; done < cases; done += BATCH) {
    const result = batch(seed + at * 1_000_003 + done, Math.min(BATCH, cases - done));
    if (result.failed) {
      faults.push(`${name}：种子 ${result.seed}，反例 ${JSON.stringify(result.counterexample)}，${result.error}`);
      break;
    }
    progress.done[name] = done + BATCH;
    writeFileSync(file, JSON.stringify(progress));
  }
  process.stdout.write(
    `${faults.at(-1)?.startsWith(name) === true ? '✗' : '✓'} ${name}（${progress.done[name] ?? 0} 例，${((Date.now() - started) / 1000).toFixed(0)} 秒）\n`,
  );
}
process.stdout.write(`调解放行 ${mediationSeen.opened} 人，不放行 ${mediationSeen.closed} 人\n${faults.join('\n')}\n`);
writeProof('law-properties', {
  commit: progress.commit,
  seed,
  cases: cases * PROPERTIES.length,
  each: progress.done,
  exceptions: [],
  faults,
  conditions,
  subject: ['law'],
});
process.exitCode = faults.length === 0 ? 0 : 1;
