import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { assess } from '../../law/assess.ts';
import { publishedFigures } from '../../law/figures.ts';
import { parsePlainDate } from '../../law/kernel/plain-date.ts';
import { figures2026 } from '../../law/testing/figures-2026.ts';

const run = (words: readonly string[], input: string) => {
  const done = spawnSync(process.execPath, [`${import.meta.dirname}/assess.ts`, ...words], { input, encoding: 'utf8' });
  return { status: done.status, lines: done.stdout.trim().split('\n'), errors: done.stderr };
};

test('one line of facts, one line of answer, the same as the engine gives; a broken line is told by its number and stops nothing', () => {
  const facts = {
    matter: 'labourPay',
    isMigrantWorker: true,
    isVictimOfAbuse: false,
    hasOwnLawyer: false,
    applicantIs: 'self',
    isMinor: false,
  };
  const { status, lines } = run(['--on', '2026-11-23'], `${JSON.stringify(facts)}\n不是\n\n{}\n`);
  expect(lines).toHaveLength(3);
  expect(JSON.parse(lines[0] ?? '')).toEqual(
    JSON.parse(JSON.stringify(assess(facts, parsePlainDate('2026-11-23'), publishedFigures))),
  );
  expect(JSON.parse(lines[1] ?? '')).toEqual({ error: '第2行不是一个JSON对象' });
  expect(JSON.parse(lines[2] ?? '')).toMatchObject({
    eligible: 'unknown',
    missing: expect.arrayContaining(['matter']),
  });
  expect(status).toBe(1);
});

test('--figures answers by the figures of an office, and refuses a file that was tampered with', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'yh-figures-'));
  try {
    const { holidays, subsistence, multiplier, edge, hash } = figures2026;
    const file = path.join(folder, 'figures.json');
    writeFileSync(file, JSON.stringify({ holidays, subsistence, multiplier, edge, hash }));
    const { lines } = run(['--on', '2026-11-23', '--figures', file], '{}\n');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ figures: hash });
    writeFileSync(file, JSON.stringify({ holidays, subsistence: [], multiplier, edge, hash }));
    expect(run(['--figures', file], '{}\n')).toMatchObject({ status: 2 });
    expect(run(['--figures', path.join(folder, 'none.json')], '{}\n')).toMatchObject({ status: 2 });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('--schema prints the schema with Chinese descriptions, a bad day is refused', () => {
  const schema: unknown = JSON.parse(run(['--schema'], '').lines.join('\n'));
  expect(schema).toMatchObject({
    facts: { properties: { isVictimOfAbuse: { type: 'boolean', title: '遭受虐待、遗弃或者家庭暴力' } } },
    answer: { properties: { scope: {} } },
  });
  expect(run(['--on', '2026-02-30'], '{}')).toMatchObject({ status: 2 });
});
