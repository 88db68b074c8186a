import type { Folded } from './fold.ts';
import { digitsSpoken, type Spoken } from './spoken.ts';

/** The part of a number that leads to her when the rest is left out: the last eight of a telephone, twelve of an identity number. */
function tellingParts(digits: string): string[] {
  if (digits.length >= 15) return [digits.slice(0, 12), digits.slice(-12)];
  return digits.length > 8 ? [digits, digits.slice(-8)] : [digits];
}

/** A telephone or identity number, however it is cut, spread over words and lines, written or read out. */
export function numberLeaks(words: string, { text }: Folded, spoken: Spoken): boolean {
  const digits = digitsOf(words);
  if (digits.length < 7) return false;
  const stream = text.replaceAll(/\D/g, '');
  return tellingParts(digits).some(
    (part) => stream.includes(part) || digitsSpoken(part).some((letters) => spoken.letters.includes(letters)),
  );
}

const digitsOf = (words: string): string =>
  words
    .normalize('NFKC')
    .replaceAll(/\D/g, '')
    .replace(/^(0086|86)(?=1\d{10}$)/, '');
