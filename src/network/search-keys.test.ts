import { expect, test } from 'vitest';
import { searchKeys, searchTerm } from './search-keys.ts';

test('a name is keyed by its bigrams, its pinyin and its initials', () => {
  const keys = searchKeys('小店区');
  expect(keys.order).toBe('xiao dian qu');
  expect(keys.pinyin).toBe('xiaodianqu');
  expect(keys.initials).toBe('xdq');
  expect(keys.grams).toEqual(expect.arrayContaining(['小店', '店区', 'p:xi', 'p:nq', 'i:xd', 'i:dq']));
});

test('a county is read as its people read it, and stays findable under the dictionary reading', () => {
  expect(searchKeys('洪洞县').order).toBe('hong tong xian');
  expect(searchKeys('洪洞县').pinyin).toBe('hongtongxian hongdongxian');
  expect(searchKeys('繁峙县').initials).toBe('fsx fzx');
  expect(searchKeys('长治市').order).toBe('chang zhi shi');
  expect(searchKeys('长子县').order).toBe('zhang zi xian');
});

test('bigrams never run across two readings', () => {
  expect(searchKeys('洪洞县').grams).not.toContain('p:n ');
  expect(searchKeys('洪洞县').grams).not.toContain('p:nh');
});

test('a typed word of one character is too short; two are looked up by name or by pinyin', () => {
  expect(searchTerm(' 店 ')).toBeUndefined();
  expect(searchTerm('小店')).toEqual({ by: 'name', text: '小店', grams: ['小店'] });
  expect(searchTerm("Xi'ao")).toMatchObject({ by: 'pinyin', text: 'xiao' });
});

test('吕梁 is found whether typed lvliang, lüliang or Lyuliang', () => {
  const { pinyin } = searchKeys('吕梁市');
  for (const typed of ['lvliang', 'lüliang', 'Lyuliang']) expect(pinyin).toContain(searchTerm(typed)?.text);
});
