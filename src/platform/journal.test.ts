import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { journalIn } from './journal.ts';
import { sealerOf } from './sealing/seal.ts';

const sealer = sealerOf([{ id: 'k1', secret: Buffer.alloc(32, 5) }]);
const at = new Date('2026-11-23T02:00:00Z');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yh-journal-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('keeps every line in order, also of two processes and of lines written at once, and shows no word in the clear', async () => {
  const [first, second] = [journalIn(folder, sealer), journalIn(folder, sealer)];
  await Promise.all(['甲', '乙', '丙'].map((reason) => first.append(at, { reason })));
  await second.append(at, { reason: '丁' });
  const read = await first.read();
  expect(new Set(read.map(({ entry }) => entry['reason']))).toEqual(new Set(['甲', '乙', '丙', '丁']));
  expect(await readdir(folder)).toHaveLength(2);
  for (const name of await readdir(folder))
    expect(await readFile(path.join(folder, name), 'utf8')).not.toMatch(/[甲乙丙丁]/);
});

it('a line taken out, changed or put elsewhere is noticed', async () => {
  const texts = await Promise.all(
    (await readdir(folder)).map(async (name) => [name, await readFile(path.join(folder, name), 'utf8')] as const),
  );
  const [name, whole] = texts.toSorted(([, a], [, b]) => b.length - a.length)[0] ?? ['', ''];
  const file = path.join(folder, name);
  const lines = whole.split('\n').filter(Boolean);
  const spoilt = [
    lines.slice(1),
    [lines[0], lines[2]],
    [lines[1], lines[0], lines[2]],
    [lines[0]?.replace('2026', '2025'), ...lines.slice(1)],
  ];
  for (const each of spoilt) {
    await writeFile(file, `${each.join('\n')}\n`);
    await expect(journalIn(folder, sealer).read()).rejects.toThrow('broken at line');
  }
  await writeFile(file, whole);
  expect(await journalIn(folder, sealer).read()).toHaveLength(4);
});
