import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { commitNow, proofFile } from './crash/stale.ts';

export { commitNow, proofFile };

export type Conditions = { readonly node: string; readonly machine: string; readonly load: string };
export type Proof = {
  readonly commit: string;
  readonly seed: number;
  readonly cases: number;
  readonly faults: readonly string[];
  readonly subject: readonly string[];
  readonly conditions: Conditions;
  readonly [more: string]: unknown;
};

/** Says before the work begins under what conditions it is done. */
export function beginLine(name: string, seed: number, scale: string): Conditions {
  const [processor] = cpus();
  const conditions = {
    node: process.versions.node,
    machine: `${cpus().length} × ${processor?.model.trim() ?? ''}`,
    load: (loadavg()[0] ?? 0).toFixed(2),
  };
  process.stdout.write(`${name}：种子 ${seed}，${scale}；${JSON.stringify(conditions)}\n`);
  return conditions;
}

/** docs/proofs/<name>.json: what was found, on which commit, and whether the subject had uncommitted changes. */
export function writeProof(name: string, proof: Proof): void {
  const dirty =
    execFileSync('git', ['status', '--porcelain', '--', ...proof.subject], {
      encoding: 'utf8',
      cwd: new URL('../../', import.meta.url).pathname,
    }) !== '';
  const { commit, seed, cases, faults, subject, ...rest } = proof;
  const written = {
    proof: name,
    commit,
    dirty,
    date: new Date().toISOString().slice(0, 10),
    seed,
    cases,
    result: faults.length === 0 ? 'holds' : 'fails',
    faults,
    ...rest,
    subject,
  };
  writeFileSync(proofFile(name), `${JSON.stringify(written, null, 2)}\n`);
}
