import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PERIODS } from '../periods.ts';
import { dueOf } from '../kernel/period.ts';
import { figures2026 } from '../testing/figures-2026.ts';
import { answerTo, inWords } from './worked-answer.ts';
import { DUE_EXAMPLES, EXAMPLES } from './worked-examples.ts';
import { tableInChinese } from './worked-table.ts';

for (const example of EXAMPLES) {
  test(`${example.topic}：${inWords(example.facts)}（${example.on}）→ ${example.expect}`, () => {
    const { answer, basis } = answerTo(example);
    expect(answer).toBe(example.expect);
    if (example.article !== undefined) expect(basis).toContain(example.article);
  });
}

for (const { rule, from, due, why } of DUE_EXAMPLES) {
  test(`${rule} 自 ${from} 起，到 ${due}：${why}`, () => {
    const found = PERIODS.find(({ id }) => id === rule);
    expect(found && dueOf(found, from, [], figures2026.calendar)).toMatchObject({ due });
  });
}

test('the table on paper is these very examples (node scripts/law-tables.ts)', () => {
  expect(readFileSync(new URL('worked-examples.md', import.meta.url), 'utf8')).toBe(tableInChinese());
});
