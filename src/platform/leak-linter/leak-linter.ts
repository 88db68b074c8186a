import type { ProtectedFact, ProtectedKind } from '../ports.ts';
import { addressLeaks } from './address-leak.ts';
import { fold, type Folded } from './fold.ts';
import { nameLeaks, plateLeaks } from './name-leak.ts';
import { numberLeaks } from './number-leak.ts';
import { spokenOf, type Spoken } from './spoken.ts';

const searches: Readonly<Record<ProtectedKind, (words: string, text: Folded, spoken: Spoken) => boolean>> = {
  address: addressLeaks,
  phone: numberLeaks,
  idNumber: numberLeaks,
  school: nameLeaks,
  workplace: nameLeaks,
  shelter: nameLeaks,
  reporter: nameLeaks,
  plate: plateLeaks,
};

/**
 * Which of the protected facts a reader could take from this text. Strict where it costs little: a text that is held
 * by mistake is read by two people, a text that goes out by mistake is read by whoever looks for her.
 */
export function leaksIn(text: string, facts: readonly ProtectedFact[]): ProtectedKind[] {
  if (facts.length === 0) return [];
  const folded = fold(text);
  const spoken = spokenOf(text);
  return [...new Set(facts.filter(({ kind, words }) => searches[kind](words, folded, spoken)).map(({ kind }) => kind))];
}

/** Every word a reader meets in the data of a paper or message. */
export function textOf(data: unknown): string {
  if (typeof data === 'string' || typeof data === 'number') return String(data);
  if (Array.isArray(data)) return data.map(textOf).join('\n');
  return typeof data === 'object' && data !== null ? Object.values(data).map(textOf).join('\n') : '';
}
