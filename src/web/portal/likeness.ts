import { isWords, marksIn } from './segments.ts';

/** So many Chinese letters of its own must a sentence have before it is taken for one that was put together. */
const FEWEST = 3;

type Likeness = { said: string; literals: readonly string[]; shape: RegExp };

/**
 * Sentences that a rule or a text put together before they came to a page: `最多选 3 位。` is found as `最多选 {0} 位。`,
 * and what stands in it is looked up in its turn.
 */
export function likenessOf(
  words: ReadonlyMap<string, string>,
  find: (key: string) => string | undefined,
): (sentence: string) => string | undefined {
  let known: readonly Likeness[] | undefined;
  // Nothing that was looked up is kept: it may be her own words, and they go when she leaves.
  return (sentence) => {
    if (!isWords(sentence)) return undefined;
    known ??= [...words].flatMap(([key, said]) => likeness(key, said) ?? []);
    for (const { said, literals, shape } of known) {
      if (!literals.every((part) => sentence.includes(part))) continue;
      const [whole, ...values] = shape.exec(sentence) ?? [];
      if (whole !== undefined)
        return said.replace(
          /\{(\d+)\}/g,
          (_, at: string) => find(values[Number(at)] ?? '') ?? values[Number(at)] ?? '',
        );
    }
    return undefined;
  };
}

function likeness(key: string, said: string): Likeness | undefined {
  const marks = marksIn(key);
  if (marks.length === 0 || marks.some((mark) => mark.startsWith('<'))) return undefined;
  const literals = key.split(/\{\d+\}/);
  if ((literals.join('').match(/\p{Script=Han}/gu) ?? []).length < FEWEST) return undefined;
  return { said, literals, shape: new RegExp(`^${literals.map((part) => RegExp.escape(part)).join('(.+?)')}$`, 's') };
}
