import { FACTS, type FactName } from '../../../law/facts.ts';
import type { Scene } from './scene.ts';

const names = Object.keys(FACTS) as FactName[]; // the keys of a literal
/** Questions go by number, for an address may be seen. */
export const numberOf = (name: FactName): string => String(names.indexOf(name) + 1);
export const nameOf = (number: string | undefined): FactName | undefined => names[Number(number) - 1];

export const inVoice = (words: string, { you, answers }: Pick<Scene, 'you' | 'answers'>): string =>
  answers.isChild ? words.replaceAll('需要帮助的人', '你').replaceAll('您', '你') : words.replaceAll('您', you);

/** What is asked, and what that includes: 是不是遭受过…？（前任也算） */
export function inParts(words: string): { asked: string; includes?: string } {
  const parts = /^(.{4,}?)（(.+)）$/.exec(words.trim());
  return parts?.[1] && parts[2] ? { asked: parts[1], includes: parts[2] } : { asked: words.trim() };
}
