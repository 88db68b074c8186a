import { expect, test } from 'vitest';
import { chineseNumber, citationFault, cite, isInForce, provisionsOf } from './citation.ts';
import { parsePlainDate as day } from './plain-date.ts';

const read = { on: day('2026-11-23'), how: '试验' } as const;
const legalAid = provisionsOf('legalAidLaw', { source: '试验', verified: read, grade: 'V' });

test('numbers of articles are written as the law writes them', () => {
  expect([1, 10, 11, 20, 43, 100, 104, 110, 117, 205, 1045, 1260].map(chineseNumber)).toEqual([
    '一',
    '十',
    '十一',
    '二十',
    '四十三',
    '一百',
    '一百零四',
    '一百一十',
    '一百一十七',
    '二百零五',
    '一千零四十五',
    '一千二百六十',
  ]);
});

test('a citation goes down to the item', () => {
  expect(cite(legalAid('x', 43, '', { paragraph: 1 }))).toBe('《法律援助法》第四十三条第一款');
  expect(cite(legalAid('x', 32, '', { item: 4 }))).toBe('《法律援助法》第三十二条第（四）项');
});

test('what is remembered and not read is marked 待核', () => {
  expect(cite(provisionsOf('procedureRules', { source: '记忆', verified: read, grade: 'M' })('x', undefined, ''))).toBe(
    '《办理法律援助案件程序规定》（待核）',
  );
});

test('an article that the law does not have is a fault, the last one is not', () => {
  expect(citationFault(legalAid('x', 71, ''))).toBeUndefined();
  expect(citationFault(legalAid('x', 72, ''))).toContain('没有第72条');
  expect(citationFault(legalAid('x', 0, ''))).toContain('没有第0条');
});

test('memory can never be marked as verified', () => {
  expect(citationFault(legalAid('x', 43, '', { grade: 'M', verified: read }))).toContain('凭记忆');
});

test('in force from its first day to the day before its last', () => {
  const provision = legalAid('x', 31, '', { to: day('2027-01-01') });
  expect(['2021-12-31', '2022-01-01', '2026-12-31', '2027-01-01'].map((on) => isInForce(provision, day(on)))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
