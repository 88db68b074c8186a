import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fuzzParser, parsers } from '../proofs/fuzz/parsers.ts';

it('no reader of what strangers send breaks or ponders (a sample; npm run prove -- fuzz-parsers)', async () => {
  for (const parser of await parsers()) {
    const { faults, inputs } = await fuzzParser(parser, parser.share * 20, 11);
    expect(inputs).toBe(parser.share * 20);
    expect(faults).toEqual([]);
  }
});

it('a reader that breaks would be seen', async () => {
  const broken = { name: 'broken', share: 1, input: fc.constant('x'), read: () => JSON.parse('{') as unknown };
  expect((await fuzzParser(broken, 3, 1)).faults).toHaveLength(3);
});
