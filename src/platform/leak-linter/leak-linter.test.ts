import { describe, expect, it } from 'vitest';
import { diceOf } from '../../../seeds/demo/random.ts';
import { disguises, factsOfSomebody, harmless, plant } from '../../../tests/support/protected.ts';
import type { ProtectedFact } from '../ports.ts';
import { leaksIn, textOf } from './leak-linter.ts';

const hers: readonly ProtectedFact[] = [
  { kind: 'address', words: '山西省太原市小店区平阳路八十五号院3号楼2单元501室' },
  { kind: 'phone', words: '13800000001' },
  { kind: 'idNumber', words: '140105199403080025' },
  { kind: 'reporter', words: '王丽' },
  { kind: 'school', words: '太原市小店区第三实验小学' },
  { kind: 'plate', words: '晋A·12345' },
];

describe('a protected string is found however it is written', () => {
  it.each([
    ['address', '住在平阳路 85 号'],
    ['address', '501室，2单元，3号楼，八五号院，平阳路'],
    ['address', '平陽路\n八五號'],
    ['address', 'píng yáng lù'],
    ['address', 'ping2 yang2 lu4 85 hao'],
    ['address', 'ping阳lu'],
    ['address', 'pyl85hyhldys'],
    ['address', '门牌85-3-2-501'],
    ['phone', '138 0000\n0001'],
    ['phone', '一三八零零零零零零零一'],
    ['phone', 'yao san ba ling ling ling ling ling ling ling yi'],
    ['phone', '前三位138，后面是０００００００１'],
    ['idNumber', '140105·1994·0308·0025'],
    ['reporter', '王 丽说的'],
    ['reporter', 'wang li'],
    ['school', '第叁實驗小學'],
    ['plate', '晋 A 一二三四五'],
  ] as const)('%s: %s', (kind, text) => {
    expect(leaksIn(`请转告：${text}，谢谢。`, hers)).toEqual([kind]);
  });

  it.each([
    '请到太原市小店区法律援助中心',
    '小店区',
    '平阳路86号有一处工作站',
    '尾号0001',
    '援申〔2026〕140105-00001',
    '2026年11月27日上午10:00，第3法庭',
    '本中心在平阳路东段',
  ])('what everybody may know is no leak: %s', (text) => {
    expect(leaksIn(text, hers)).toEqual([]);
  });

  it('a village with a short name tells only beside its township', () => {
    const village: ProtectedFact[] = [{ kind: 'address', words: '晋中市祁县东观镇涧村' }];
    expect(leaksIn('涧村，在东观镇', village)).toEqual(['address']);
    expect(leaksIn('东观镇司法所', village)).toEqual([]);
  });

  it('a county alone is no address to protect', () => {
    expect(leaksIn('太原市小店区', [{ kind: 'address', words: '太原市小店区' }])).toEqual([]);
  });

  it('of planted strings none passes, in whatever disguise', () => {
    const dice = diceOf(20_261_127);
    const seen = new Set<string>();
    const passed: string[] = [];
    for (let count = 0; count < 1500; count++) {
      const { facts, text, kind, how } = plant(dice);
      seen.add(how);
      if (!leaksIn(text, facts).includes(kind)) passed.push(`${kind} ${how}: ${text}`);
    }
    expect(passed).toEqual([]);
    expect([...seen].toSorted()).toEqual(Object.keys(disguises).toSorted());
  });

  it('of harmless texts at most one in a hundred is held', () => {
    const dice = diceOf(7);
    const held = Array.from({ length: 1500 }, () => leaksIn(harmless(dice), factsOfSomebody(dice))).filter(
      (leaks) => leaks.length > 0,
    );
    expect(held.length).toBeLessThanOrEqual(15);
  });
});

it('the words of a paper are all its fields, however deep', () => {
  expect(textOf({ a: '一', b: [{ c: '二' }, 3, null], d: undefined })).toBe('一\n二\n3\n\n');
});
