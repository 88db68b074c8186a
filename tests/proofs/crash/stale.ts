import { execFileSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');
const git = (...args: string[]): string =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

export const proofFile = (name: string): string => path.join(root, 'docs/proofs', `${name}.json`);
export const commitNow = (): string => git('rev-parse', 'HEAD');

/** Which of the files that a proof speaks of have changed since its commit; undefined where the history cannot tell. */
export function changedSince(commit: string, subject: readonly string[]): string[] | undefined {
  try {
    return git('diff', '--name-only', commit, '--', ...subject)
      .split('\n')
      .filter((file) => file !== '' && !file.includes('.test.'));
  } catch {
    return undefined; // a shallow clone, or a folder without history
  }
}
