import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { changedSince } from './crash/stale.ts';

const folder = path.resolve(import.meta.dirname, '../../docs/proofs');
const Proof = z.object({
  proof: z.string(),
  commit: z.string().regex(/^[0-9a-f]{40}$/),
  date: z.iso.date(),
  seed: z.int(),
  faults: z.array(z.string()),
  subject: z.array(z.string()).min(1),
});
const proofs = readdirSync(folder).filter((name) => name.endsWith('.json'));

it('finds the proofs', () => {
  expect(proofs.length).toBeGreaterThan(0);
});

it.each(proofs)('%s found no fault, and says so when what it proves has changed since', (name) => {
  const proof = Proof.parse(JSON.parse(readFileSync(path.join(folder, name), 'utf8')));
  expect(proof.faults).toEqual([]);
  const changed = changedSince(proof.commit, proof.subject);
  if (changed === undefined) console.warn(`${name}：没有提交历史，无法判断证明是否过时。`);
  else if (changed.length > 0)
    console.warn(
      `${name}：证明做于 ${proof.commit.slice(0, 8)}（${proof.date}），此后改动了 ${changed.join('、')}。请在机器空闲时重新运行 npm run prove -- ${proof.proof}。`,
    );
});

it('sees a change since a commit, and cannot be fooled by an unknown one', () => {
  expect(changedSince('0'.repeat(40), ['src'])).toBeUndefined();
});
