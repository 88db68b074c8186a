import type { Coverage } from './coverage.ts';

export type UnprintableCharacter = {
  readonly character: string;
  readonly codePoint: string;
  /** Path of the field, never its value. */
  readonly field: string;
};

/** A character that no font can draw would come out as an empty box in somebody's name: the paper is refused. */
export class UnprintablePaper extends Error {
  readonly characters: readonly UnprintableCharacter[];

  constructor(characters: readonly UnprintableCharacter[]) {
    const named = [...new Set(characters.map(({ character, codePoint }) => `“${character}”（${codePoint}）`))];
    super(`文书不能印出：字体里没有${named.join('、')}。请核对是否录入有误，或者改用身份证件上的同音替代写法并注明。`);
    this.name = 'UnprintablePaper';
    this.characters = characters;
  }
}

// Zero-width marks, direction controls, variation selectors, byte order mark: they have no shape of their own and
// arrive by pasting; direction controls could also show a text other than the one stored.
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const CONTROL_BUT_LINE_END = /[^\P{Cc}\n]/gu;

export const withoutInvisible = (value: string): string =>
  value
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(INVISIBLE, '')
    .replace(CONTROL_BUT_LINE_END, ' ');

/** The same data with every text cleaned of what has no shape. */
export const cleaned = (value: unknown): unknown => {
  if (typeof value === 'string') return withoutInvisible(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined && inner !== null)
      .map(([key, inner]) => [key, cleaned(inner)]),
  );
};

export const findUnprintable = (value: unknown, coverage: Coverage, field = ''): UnprintableCharacter[] => {
  if (typeof value === 'string') {
    return [...value].flatMap((character) => {
      const point = character.codePointAt(0);
      if (point === undefined || character === '\n' || coverage.has(point)) return [];
      return [{ character, codePoint: `U+${point.toString(16).toUpperCase().padStart(4, '0')}`, field }];
    });
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    findUnprintable(inner, coverage, field === '' ? key : `${field}.${key}`),
  );
};
