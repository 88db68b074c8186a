import type { Coverage } from './coverage.ts';

// Zero-width marks, direction controls, variation selectors, byte order mark: they have no shape of their own and
// arrive by pasting; direction controls could also show a text other than the one stored.
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const CONTROL_BUT_LINE_END = /[^\P{Cc}\n]/gu;

export const withoutInvisible = (value: string): string =>
  value
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(INVISIBLE, '')
    .replace(CONTROL_BUT_LINE_END, ' ');

/** The same data with every text changed alike. */
const throughout = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((each) => throughout(each, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined && inner !== null)
      .map(([key, inner]) => [key, throughout(inner, change)]),
  );
};

/** Cleaned of what has no shape. */
export const cleaned = (value: unknown): unknown => throughout(value, withoutInvisible);

const codePointOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * A character that no font can draw would come out as an empty box in somebody's name. It is printed as its number
 * in brackets instead, which says that something is missing and what, and the paper carries a note to write it in by
 * hand. A pictograph stands for itself: 〔表情〕.
 */
export function spelledOut(value: unknown, coverage: Coverage): { data: unknown; missing: string[] } {
  const missing = new Set<string>();
  const data = throughout(value, (text) =>
    [...text]
      .map((character) => {
        if (character === '\n' || coverage.has(character.codePointAt(0) ?? 0)) return character;
        if (/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}/u.test(character)) return '〔表情〕';
        missing.add(codePointOf(character));
        return `〔${codePointOf(character)}〕`;
      })
      .join(''),
  );
  return { data, missing: [...missing] };
}
