import { addressParts, type AddressParts } from './address.ts';
import { fold, placesOf, type Folded } from './fold.ts';
import { readingsOf, type Spoken } from './spoken.ts';

const beside = 8;
const nearby = 60;

/** Her address: whole, in parts in any order, as bare numbers, or in Latin letters. A county or a city is no address. */
export function addressLeaks(words: string, text: Folded, spoken: Spoken): boolean {
  const parts = addressParts(fold(words).text);
  if (parts.core === '') return false;
  return writtenWhole(parts, text) || leadsThere(parts, text) || bareNumbers(parts, text) || spelled(parts, spoken);
}

function writtenWhole({ core, withTownship }: AddressParts, text: Folded): boolean {
  const isPlace = /[^\d]{2}/.test(core) || core.length >= 6;
  return (
    (core.length >= 3 && isPlace && placesOf(core, text).length > 0) ||
    (withTownship.length >= 4 && placesOf(withTownship, text).length > 0) ||
    (core.length < 3 && standTogether(core, withTownship.slice(0, -core.length), text))
  );
}

/** A village with a short name tells only beside its township. */
function standTogether(village: string, township: string, text: Folded): boolean {
  if (township === '') return false;
  const towns = placesOf(township, text);
  return placesOf(village, text).some((place) =>
    towns.some((town) => Math.abs(town - place) <= township.length + beside),
  );
}

/** A village or compound by name; a street with its number beside it; a run of house, stair and room in any order. */
function leadsThere({ named, numbered }: AddressParts, text: Folded): boolean {
  const numbers = numbered.map((number) => placesOfNumber(number, text));
  const present = numbers.filter((places) => places.length > 0);
  for (const { words, tells } of named) {
    const places = placesOf(words, text);
    if (places.length === 0) continue;
    if (tells) return true;
    const end = (place: number): number => place + words.length;
    const isNear = (place: number, number: number, reach: number): boolean =>
      number >= end(place) ? number - end(place) <= reach : place - number <= reach + 4;
    if (places.some((place) => numbers.some((each) => each.some((number) => isNear(place, number, beside)))))
      return true;
    if (
      places.some((place) => present.filter((each) => each.some((number) => isNear(place, number, nearby))).length >= 2)
    )
      return true;
  }
  return numbered.length >= 3 && present.length === numbered.length && closeTogether(present);
}

/** `85号院` is also `85号`; a bare `85` counts only in a row of its fellows. */
function placesOfNumber(number: string, text: Folded): number[] {
  const digits = /[a-z]?\d+/.exec(number)?.[0] ?? number;
  const kinds = number.length > digits.length ? [number.slice(digits.length)] : ['号', '室', '单元', '栋'];
  const alike = kinds.flatMap((kind) => sameKind.find((kindred) => kindred.includes(kind)) ?? [kind]);
  return [...new Set(alike.flatMap((kind) => placesOf(`${digits}${kind}`, text)))];
}
const sameKind = [
  ['号院', '号'],
  ['号楼', '楼', '栋', '幢', '座'],
  ['单元', '门'],
  ['室', '房', '号', '户'],
];

const closeTogether = (places: readonly (readonly number[])[]): boolean =>
  (places[0] ?? []).some((first) => places.every((each) => each.some((place) => Math.abs(place - first) <= 24)));

/** `85-3-2-501`, forwards or backwards. */
function bareNumbers({ numbered }: AddressParts, { text, at, raw }: Folded): boolean {
  const wanted = numbered.map((number) => /\d+/.exec(number)?.[0] ?? '');
  if (wanted.length < 3 || wanted.join('').length < 5) return false;
  const groups: { digits: string; end: number }[] = [];
  for (const { 0: digits, index } of text.matchAll(/\d+/g)) {
    let piece = '';
    for (const [offset, digit] of [...digits].entries()) {
      const here = index + offset;
      const isApart =
        piece !== '' &&
        (at[here] ?? 0) - (at[here - 1] ?? 0) > 1 &&
        /[^\p{L}\p{N}]/u.test(raw.slice(at[here - 1], at[here]));
      if (isApart) {
        groups.push({ digits: piece, end: here });
        piece = '';
      }
      piece += digit;
    }
    groups.push({ digits: piece, end: index + digits.length });
  }
  const row = ` ${groups.map(({ digits }) => digits).join(' ')} `;
  return row.includes(` ${wanted.join(' ')} `) || row.includes(` ${wanted.toReversed().join(' ')} `);
}

function spelled({ core, named }: AddressParts, { letters, withDigits, throughout }: Spoken): boolean {
  const whole = readingsOf(core);
  const names = named.flatMap(({ words }) => readingsOf(words).letters).filter((each) => each.length >= 7);
  const long = [...whole.letters.filter((each) => each.length >= 8), ...names];
  return (
    long.some((each) => letters.includes(each) || withDigits.includes(each) || throughout.includes(each)) ||
    (whole.initials.length >= 6 && letters.includes(whole.initials))
  );
}
