import { describe, expect, test } from 'vitest';
import { createHash } from 'node:crypto';
import { factsMissing, rankMissing } from './asking.ts';
import { conditionsOver, type Condition, type FactDictionary, type FactsOf } from './condition.ts';
import { canonical, sha256 } from './digest.ts';
import { allOf, anyOf, evaluate, explain, factsUsed, notOf, type Answer } from './determination.ts';
import { fenOfYuan, inYuan, scaleFen } from './money.ts';
import { parsePlainDate as day } from './plain-date.ts';

const dictionary = {
  a: { type: 'yesNo', label: '甲', question: '', why: '' },
  b: { type: 'yesNo', label: '乙', question: '', why: '' },
  c: { type: 'yesNo', label: '丙', question: '', why: '' },
  kind: {
    type: 'choice',
    label: '种类',
    question: '',
    why: '',
    choices: [
      { value: 'x', label: '子' },
      { value: 'y', label: '丑' },
    ],
  },
  income: { type: 'money', label: '收入', question: '', why: '' },
  heads: { type: 'count', label: '人数', question: '', why: '' },
  ends: { type: 'date', label: '届满日', question: '', why: '' },
} as const satisfies FactDictionary;
type Facts = FactsOf<typeof dictionary>;
const { fact, factIs, all, any, not, atMost, before, perHead, within, officerDecides } = conditionsOver<Facts>();

describe('three values and an officer', () => {
  const answers: readonly Answer[] = ['yes', 'no', 'unknown', 'officer'];
  test('an unknown fact is asked for, never read as no', () => {
    expect(evaluate(fact('a'), {})).toBe('unknown');
    expect(evaluate(not(fact('a')), {})).toBe('unknown');
    expect(evaluate(any(fact('a'), fact('b')), { a: false })).toBe('unknown');
  });
  test('a known part settles what the unknown cannot change', () => {
    expect(evaluate(any(fact('a'), fact('b')), { b: true })).toBe('yes');
    expect(evaluate(all(fact('a'), fact('b')), { b: false })).toBe('no');
  });
  test('De Morgan holds for all sixteen pairs', () => {
    for (const left of answers)
      for (const right of answers) expect(notOf(allOf([left, right]))).toBe(anyOf([notOf(left), notOf(right)]));
  });
  test('an open question outranks the officer, a settled yes or no outranks both', () => {
    expect(anyOf(['officer', 'unknown'])).toBe('unknown');
    expect(anyOf(['officer', 'no'])).toBe('officer');
    expect(allOf(['officer', 'yes'])).toBe('officer');
    expect(evaluate(any(officerDecides('其他'), fact('a')), { a: true })).toBe('yes');
    expect(evaluate(all(officerDecides('其他'), fact('a')), { a: false })).toBe('no');
    expect(evaluate(all(officerDecides('其他'), fact('a')), {})).toBe('unknown');
  });
  test('numbers and days at both sides of the edge', () => {
    expect([99, 100, 101].map((income) => evaluate(atMost('income', 100), { income }))).toEqual(['yes', 'yes', 'no']);
    expect(
      ['2026-11-22', '2026-11-23'].map((ends) => evaluate(before('ends', day('2026-11-23')), { ends: day(ends) })),
    ).toEqual(['yes', 'no']);
  });
  test('per head is exact where a twelfth of a year is no whole fen', () => {
    const limit = perHead('income', 'heads', { over: 2 * 585_800, by: 12 }, false);
    expect(evaluate(limit, { income: 292_900, heads: 3 })).toBe('yes');
    expect(evaluate(limit, { income: 292_901, heads: 3 })).toBe('no');
    expect(
      evaluate(perHead('income', 'heads', { over: 2 * 585_800, by: 12 }, true), { income: 292_900, heads: 3 }),
    ).toBe('no');
    expect(evaluate(limit, { income: 1, heads: 0 })).toBe('unknown');
  });
  test('a value of the wrong kind is unknown', () => {
    const odd: unknown = { a: 'yes', income: Number.NaN, ends: '2026-02-30' };
    const facts = odd as Facts;
    expect(
      [fact('a'), atMost('income', 1), before('ends', day('2026-01-01'))].map((each) => evaluate(each, facts)),
    ).toEqual(['unknown', 'unknown', 'unknown']);
  });
});

describe('readings of the same tree', () => {
  const tree = any(all(fact('a'), fact('b')), all(factIs('kind', 'x'), not(fact('c'))));
  test('facts used are those that carry the answer', () => {
    expect(factsUsed(tree, { a: true, b: true, c: true })).toEqual(['a', 'b']);
    expect(factsUsed(tree, { a: false, kind: 'y', c: true })).toEqual(['a', 'kind']);
  });
  test('a branch that cannot change the answer asks nothing', () => {
    expect(factsMissing(tree, { a: false })).toEqual(['kind', 'c']);
    expect(factsMissing(tree, { a: true, b: true })).toEqual([]);
    expect(factsMissing(tree, { a: false, kind: 'y' })).toEqual([]);
  });
  test('the question that settles most comes first', () => {
    expect(rankMissing([all(fact('a'), any(fact('b'), fact('c')))], {})).toEqual(['a', 'b', 'c']);
    expect(rankMissing([any(fact('b'), fact('c')), all(fact('c'), fact('a')), fact('c')], {})[0]).toBe('c');
  });
  test('of a settled answer only the parts that carry it are told', () => {
    const lines = (facts: Facts) => explain(tree, facts, dictionary).map((line) => line.text);
    expect(lines({ a: true, b: true })).toEqual(['具备其一', '同时具备', '甲', '乙']);
    expect(lines({ a: false, b: true, kind: 'y', c: false })).toEqual([
      '具备其一',
      '同时具备',
      '甲',
      '同时具备',
      '种类：子',
    ]);
  });
  test('the wording of amounts, days and what an officer decides', () => {
    const text = (condition: Condition<Facts>) => explain(condition, {}, dictionary)[0]?.text;
    expect(text(atMost('income', 152_000))).toBe('收入不超过1,520元');
    expect(text(atMost('heads', 3))).toBe('人数不超过3');
    expect(text(before('ends', day('2026-11-23')))).toBe('届满日早于2026年11月23日');
    expect(text(perHead('income', 'heads', { over: 1_171_600, by: 12 }, false))).toBe(
      '收入按人数平均，不超过每人976.33元',
    );
    expect(text(perHead('income', 'heads', { over: 100, by: 1 }, true))).toBe('收入按人数平均，低于每人1.00元');
    expect(text(officerDecides('其他'))).toBe('其他（由工作人员认定）');
  });
  test('a whole amount within a fraction of a fen, up to it or below it', () => {
    expect([
      evaluate(within('income', { over: 5, by: 2 }, false), { income: 2 }),
      evaluate(within('income', { over: 5, by: 2 }, false), { income: 3 }),
    ]).toEqual(['yes', 'no']);
    expect([
      evaluate(within('income', { over: 4, by: 2 }, true), { income: 1 }),
      evaluate(within('income', { over: 4, by: 2 }, true), { income: 2 }),
    ]).toEqual(['yes', 'no']);
  });
  test('it reads as Chinese, line by line', () => {
    expect(
      explain(tree, { a: true }, dictionary).map((line) => `${'　'.repeat(line.depth)}${line.text}：${line.answer}`),
    ).toEqual([
      '具备其一：unknown',
      '　同时具备：unknown',
      '　　乙：unknown',
      '　同时具备：unknown',
      '　　种类：子：unknown',
      '　　不属于：unknown',
      '　　　丙：unknown',
    ]);
  });
});

test('money is exact', () => {
  expect(scaleFen(fenOfYuan(0.05), 1, 2)).toBe(3);
  expect(inYuan(fenOfYuan(1520))).toBe('1,520元');
  expect(inYuan(97_633)).toBe('976.33元');
});

test('the digest is SHA-256, and does not depend on the order of keys', () => {
  for (const text of ['', 'abc', '援护'.repeat(40), 'a'.repeat(55), 'a'.repeat(56), 'a'.repeat(64), 'a'.repeat(1000)]) {
    expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
  }
  expect(canonical({ b: [1, { d: 2, c: undefined }], a: '甲' })).toBe(canonical({ a: '甲', b: [1, { d: 2 }] }));
});
