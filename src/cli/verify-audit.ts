import path from 'node:path';
import { parseArgs } from 'node:util';
import { verifyAt, wordsOf } from '../audit/verifier.ts';
import { fail, withOwner } from './transfer/source.ts';

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { copies: text, export: text, from: text } });
const { DATA_DIR, AUDIT_COPY_TO } = process.env;
const copies = values.copies ?? AUDIT_COPY_TO ?? (DATA_DIR ? path.join(DATA_DIR, 'checkpoints') : undefined);

try {
  const verdict = values.from
    ? await verifyAt({ file: values.from }, copies)
    : await withOwner((url) => verifyAt({ url, ...(values.export ? { exportFile: values.export } : {}) }, copies));
  console.log(wordsOf(verdict));
  process.exitCode = verdict.holds ? 0 : 1;
} catch (error) {
  fail(error);
}
