import { describe, expect, it } from 'vitest';
import { loadFonts } from './fonts.ts';

describe('what the fonts can draw', () => {
  const { coverage } = loadFonts();
  const draws = (character: string) => coverage.has(character.codePointAt(0) ?? 0);

  it.each(['䶮', '𥖄', '㛃', '𫖯', '喆', '翀', '堃', '犇', '〇', '·', '〔', '＿', '□'])(
    '%s, used in names and papers, can be drawn',
    (character) => {
      expect(draws(character)).toBe(true);
    },
  );

  it.each(['\u{E000}', '\u{F0000}', '𠀀', '😭', '\u{10FFFF}'])('%s is in no font and is not claimed', (character) => {
    expect(draws(character)).toBe(false);
  });

  it('every character of the GB 2312 set of names can be drawn', () => {
    const decoder = new TextDecoder('gb2312');
    const missing: string[] = [];
    for (let row = 0xb0; row <= 0xf7; row += 1) {
      for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
        const character = decoder.decode(Uint8Array.of(row, cell));
        if (/\p{Script=Han}/u.test(character) && !draws(character)) missing.push(character);
      }
    }
    expect(missing).toEqual([]);
  });
});
