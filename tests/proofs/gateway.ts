import { parseArgs } from 'node:util';
import { diceOf } from '../../seeds/demo/random.ts';
import { leaksIn } from '../../src/platform/leak-linter/leak-linter.ts';
import { leaves, mayLeave, runOf } from '../support/contact-runs.ts';
import { factsOfSomebody, harmless, plant } from '../support/protected.ts';
import { beginLine, commitNow, writeProof } from './proof.ts';

/** Nothing leaves outside a plan or to a guardian who harms her; no planted string passes the linter. */
const { values } = parseArgs({
  options: { cases: { type: 'string', default: '10000' }, seed: { type: 'string', default: '20261127' } },
});
const [cases, seed] = [Number(values.cases), Number(values.seed)];
const commit = commitNow();
const conditions = beginLine('gateway', seed, `${cases} 次联系，${cases} 处埋入，${cases} 段无害文字`);
const faults: string[] = [];
const dice = diceOf(seed);

const sends = { left: 0, held: 0, toBarred: 0, outsidePlan: 0, wronglyHeld: 0 };
for (let count = 0; count < cases; count++) {
  const run = runOf(dice);
  const [left, may] = [await leaves(run), mayLeave(run)];
  sends[left ? 'left' : 'held']++;
  if (left && run.barred) sends.toBarred++;
  if (left && !may) sends.outsidePlan++;
  if (!left && may) sends.wronglyHeld++;
  if (left !== may) faults.push(`联系：${JSON.stringify(run)}`);
}

const planted = { found: 0, passed: 0, byDisguise: {} as Record<string, number> };
for (let count = 0; count < cases; count++) {
  const { facts, text, kind, how } = plant(dice);
  planted.byDisguise[how] = (planted.byDisguise[how] ?? 0) + 1;
  if (
    leaksIn(
      text,
      facts.filter((fact) => fact.kind === kind),
    ).includes(kind)
  )
    planted.found++;
  else {
    planted.passed++;
    faults.push(`漏过：${kind} ${how} ${text}`);
  }
}

let falselyHeld = 0;
for (let count = 0; count < cases; count++)
  if (leaksIn(harmless(dice), factsOfSomebody(dice)).length > 0) falselyHeld++;
if (falselyHeld > cases / 100) faults.push(`误拦 ${falselyHeld} 段，超过百分之一`);

process.stdout.write(
  `发出 ${sends.left}，不发 ${sends.held}；埋入找到 ${planted.found}，漏过 ${planted.passed}；误拦 ${falselyHeld}\n`,
);
writeProof('gateway', {
  commit,
  seed,
  cases: cases * 3,
  faults: faults.slice(0, 20),
  sends,
  planted,
  falselyHeld,
  conditions,
  subject: [
    'src/platform/gateway.ts',
    'src/platform/outgoing',
    'src/platform/leak-linter',
    'tests/support/protected.ts',
    'tests/support/contact-runs.ts',
  ],
});
process.exitCode = faults.length === 0 ? 0 : 1;
