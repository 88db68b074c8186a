import { pinyin } from 'pinyin-pro';

/** What a name is found by and sorted by. Computed when the row is written and stored beside it. */
export type SearchKeys = {
  /** Chinese order: syllables with a space between them, so that 西安 (xi an) sorts before 先 (xian). */
  readonly order: string;
  /** Syllables joined; a second reading of the name follows after a space. */
  readonly pinyin: string;
  readonly initials: string;
  /** Bigrams of the name, of the pinyin (p:) and of the initials (i:), for one GIN index. */
  readonly grams: readonly string[];
};

// Readings used in Shanxi that a general dictionary gets wrong. The general reading stays searchable.
const localReadings: readonly (readonly [word: string, syllables: readonly string[]])[] = [
  ['洪洞', ['hong', 'tong']],
  ['繁峙', ['fan', 'shi']],
  ['尧都', ['yao', 'du']],
  ['解州', ['hai', 'zhou']],
  ['石咀', ['shi', 'zui']],
];

function generalReading(name: string): string[] {
  return pinyin(name, { toneType: 'none', type: 'array', v: true, nonZh: 'spaced' }).map((part) => part.toLowerCase());
}

function localReading(name: string, general: readonly string[]): string[] {
  const characters = Array.from(name);
  const reading = [...general];
  if (reading.length !== characters.length) return reading;
  for (const [word, syllables] of localReadings) {
    const at = characters.findIndex((_, index) => characters.slice(index, index + syllables.length).join('') === word);
    if (at >= 0) reading.splice(at, syllables.length, ...syllables);
  }
  return reading;
}

export function bigrams(text: string): string[] {
  const characters = Array.from(text);
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}

const marked = (mark: string, words: readonly string[]): string[] =>
  words.flatMap((word) => bigrams(word).map((gram) => mark + gram));
const unique = (words: readonly string[]): string[] => [...new Set(words)];
const joined = (reading: readonly string[]): string => reading.join('').replaceAll(/[^a-z0-9]/g, '');
const initialsOf = (reading: readonly string[]): string =>
  reading
    .map((syllable) => syllable.slice(0, 1))
    .join('')
    .replaceAll(/[^a-z0-9]/g, '');

export function searchKeys(name: string): SearchKeys {
  const general = generalReading(name);
  const local = localReading(name, general);
  const full = unique([joined(local), joined(general)]);
  const initials = unique([initialsOf(local), initialsOf(general)]);
  return {
    order: local.join(' '),
    pinyin: full.join(' '),
    initials: initials.join(' '),
    grams: unique([...bigrams(name), ...marked('p:', full), ...marked('i:', initials)]),
  };
}

/** How a typed word is looked up; undefined when it is too short to be searched. */
export type SearchTerm =
  | { readonly by: 'name'; readonly text: string; readonly grams: readonly string[] }
  | {
      readonly by: 'pinyin';
      readonly text: string;
      readonly pinyinGrams: readonly string[];
      readonly initialsGrams: readonly string[];
    };

export function searchTerm(typed: string): SearchTerm | undefined {
  const text = typed
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s'’]/g, '');
  if (Array.from(text).length < 2) return undefined;
  if (!/^[a-zü]+$/.test(text)) return { by: 'name', text, grams: unique(bigrams(text)) };
  // ü is typed as v, and printed on passports and road signs as yu: Lyuliang is 吕梁.
  const letters = text.replaceAll('ü', 'v').replaceAll(/([ln])yu/g, '$1v');
  return {
    by: 'pinyin',
    text: letters,
    pinyinGrams: unique(marked('p:', [letters])),
    initialsGrams: unique(marked('i:', [letters])),
  };
}
