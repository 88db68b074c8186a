import { pinyin } from 'pinyin-pro';
import { legalAnswers } from './answers/index.ts';
import type { LegalAnswer } from './legal-answer.model.ts';

/**
 * Finds answers by what people say at home: pieces of two characters, and of two syllables, so that 加暴 finds 家暴.
 * Nothing she types is kept or sent anywhere.
 */
type Indexed = { answer: LegalAnswer; pieces: ReadonlyMap<string, number> };

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{P}]/gu, '');
/** Words that stand in every question and tell nothing. */
const FILLER = /怎么办|怎么|什么|可以|能不能|能吗|是不是|请问|我想|我要|有没有|如何|咋办|咋|吗|呢|了|的|我|您/g;

function pairsOf(parts: readonly string[], mark: string): string[] {
  const pairs = parts.slice(1).map((part, at) => `${mark}${parts[at] ?? ''} ${part}`);
  return parts.length === 1 ? [`${mark}${parts[0] ?? ''}`] : pairs;
}

function piecesOf(text: string): string[] {
  const words = plain(text).replaceAll(FILLER, '');
  if (words === '') return [];
  const syllables = pinyin(words, { toneType: 'none', type: 'array', nonZh: 'consecutive' });
  return [...pairsOf(Array.from(words), 'c:'), ...pairsOf(syllables, 's:')];
}

function indexed(answer: LegalAnswer): Indexed {
  const pieces = new Map<string, number>();
  const weigh = (text: string, weight: number): void => {
    for (const piece of piecesOf(text)) pieces.set(piece, Math.max(weight, pieces.get(piece) ?? 0));
  };
  for (const sentence of answer.says) weigh(sentence, 1);
  for (const said of answer.alsoSaid ?? []) weigh(said, 3);
  weigh(answer.asks, 3);
  return { answer, pieces };
}

const index: readonly Indexed[] = legalAnswers.map(indexed);
/** A piece that many answers have says little about which is meant. */
const commonness = new Map<string, number>();
for (const { pieces } of index)
  for (const piece of pieces.keys()) commonness.set(piece, (commonness.get(piece) ?? 0) + 1);

/** The answers nearest to what was typed, best first; none when nothing is near. */
export function findAnswers(typed: string, most = 5): LegalAnswer[] {
  const asked = new Set(piecesOf(typed.slice(0, 60)));
  return index
    .map(({ answer, pieces }) => ({
      answer,
      score: [...asked].reduce(
        (sum, piece) => sum + (pieces.get(piece) ?? 0) / Math.sqrt(commonness.get(piece) ?? 1),
        0,
      ),
    }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ answer }) => answer);
}
