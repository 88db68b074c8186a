import { parseArgs } from 'node:util';
import { fuzzParser, parsers, type ParserResult } from './fuzz/parsers.ts';
import { beginLine, commitNow, writeProof } from './proof.ts';

/** What strangers send, good and damaged, to every reader of it: refused or read, never broken, never slow. */
const { values } = parseArgs({
  options: { cases: { type: 'string', default: '120000' }, seed: { type: 'string', default: '20261127' } },
});
const [cases, seed] = [Number(values.cases), Number(values.seed)];
const commit = commitNow();
const conditions = beginLine('fuzz-parsers', seed, `共 ${cases} 个输入`);
const results: ParserResult[] = [];
for (const [at, parser] of (await parsers()).entries()) {
  const result = await fuzzParser(parser, Math.ceil((cases * parser.share) / 100), seed + at);
  results.push(result);
  process.stdout.write(
    `${result.faults.length === 0 ? '✓' : '✗'} ${result.name}（${result.inputs} 个，拒绝 ${result.refused} 个，最慢 ${result.slowestMs.toFixed(0)} 毫秒）\n`,
  );
}
const faults = results.flatMap((one) => one.faults);
process.stdout.write(`${faults.join('\n')}\n`);
writeProof('fuzz-parsers', {
  commit,
  seed,
  cases: results.reduce((sum, { inputs }) => sum + inputs, 0),
  each: results.map(({ name, inputs, refused, slowestMs }) => ({
    name,
    inputs,
    refused,
    slowestMs: Math.round(slowestMs),
  })),
  faults,
  conditions,
  subject: ['src/platform/files', 'src/platform/http', 'src/people'],
});
process.exitCode = faults.length === 0 ? 0 : 1;
