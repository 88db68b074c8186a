import { pinyin } from 'pinyin-pro';

const plain = (letters: string): string =>
  letters.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[vü]/g, 'u');

/** The Latin letters of a text. Whatever has tone marks or tone numbers is one word with what has none. */
export type Spoken = {
  /** `píng yáng lù 85 hào` is `pingyangluhao`. */
  letters: string;
  /** `pingyanglu85hao`. */
  withDigits: string;
  /** Its Chinese characters spoken too, for words typed half in characters and half in letters. */
  throughout: string;
  /** Single words and their neighbours joined, for short names. */
  words: ReadonlySet<string>;
};

export function spokenOf(text: string): Spoken {
  const latin = plain(text.normalize('NFKC'));
  const tonesOff = latin.replaceAll(/([a-z])[1-5](?!\d)/g, '$1');
  const words = tonesOff.match(/[a-z]+/g) ?? [];
  return {
    letters: latin.replaceAll(/[^a-z]/g, ''),
    withDigits: tonesOff.replaceAll(/[^a-z0-9]/g, ''),
    throughout: words.length === 0 ? '' : plain(syllablesOf(text).join('')).replaceAll(/[^a-z]/g, ''),
    words: new Set(
      words.flatMap((word, at) => [
        word,
        word + (words[at + 1] ?? ''),
        word + (words[at + 1] ?? '') + (words[at + 2] ?? ''),
      ]),
    ),
  };
}

/** The readings of a protected string: in context, and each character by itself. */
export function readingsOf(words: string): { letters: string[]; initials: string } {
  const inContext = syllablesOf(words).map(plain);
  const alone = [...words].flatMap((character) => syllablesOf(character)).map(plain);
  const lettersOnly = (parts: readonly string[]): string => parts.join('').replaceAll(/[^a-z]/g, '');
  return {
    letters: [...new Set([lettersOnly(inContext), lettersOnly(alone)])].filter((letters) => letters !== ''),
    initials: inContext
      .filter((part) => /^[a-z]/.test(part))
      .map((part) => part[0] ?? '')
      .join(''),
  };
}

const spokenDigits = ['ling', 'yi', 'er', 'san', 'si', 'wu', 'liu', 'qi', 'ba', 'jiu'];

/** A number read out: one may be `yi` or `yao`. */
export function digitsSpoken(number: string): string[] {
  const read = (one: string): string =>
    [...number].map((digit) => (digit === '1' ? one : (spokenDigits[Number(digit)] ?? ''))).join('');
  return [...new Set([read('yi'), read('yao')])];
}

function syllablesOf(words: string): string[] {
  return pinyin(words, { toneType: 'none', type: 'array', nonZh: 'consecutive' });
}
