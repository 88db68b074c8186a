import { addressParts } from './address.ts';
import { fold, placesOf, type Folded } from './fold.ts';
import { readingsOf, type Spoken } from './spoken.ts';

/** The name of a school, a workplace, a shelter or a person: with or without the county before it, or in Latin letters. */
export function nameLeaks(words: string, text: Folded, spoken: Spoken): boolean {
  const folded = fold(words).text;
  const { core } = addressParts(folded);
  const written = core.length >= 3 ? [core] : [folded];
  if (written.some((name) => name.length >= 2 && placesOf(name, text).length > 0)) return true;
  const asTold = addressParts(words.normalize('NFKC').replaceAll(/\s/g, '')).core || words; // with its numerals in characters, as they are read
  const { letters, initials } = readingsOf(asTold);
  return (
    letters.some((each) =>
      each.length >= 7 ? spoken.letters.includes(each) || spoken.throughout.includes(each) : spoken.words.has(each),
    ) ||
    (initials.length >= 6 && spoken.letters.includes(initials))
  );
}

/** A plate without the character of its province is still a plate. */
export function plateLeaks(words: string, text: Folded): boolean {
  const letters = fold(words).text.replaceAll(/[^a-z0-9]/g, '');
  return letters.length >= 5 && placesOf(letters, text).length > 0;
}
