import { PROVISIONS } from '../../law/catalogue.ts';
import type { Provision } from '../../law/kernel/citation.ts';
import type { ActionCard, GuideTopic } from './action-card.model.ts';
import { familyCards } from './cards/family.ts';
import { safetyCards } from './cards/safety.ts';
import { violenceCards } from './cards/violence.ts';
import { workCards } from './cards/work.ts';

export const actionCards: readonly ActionCard[] = [...violenceCards, ...familyCards, ...workCards, ...safetyCards];

export const cardsAbout = (topic: GuideTopic): readonly ActionCard[] =>
  actionCards.filter((card) => card.topic === topic);
export const findCard = (number: string | undefined): ActionCard | undefined =>
  actionCards.find((card) => String(card.number) === number);

const byId: ReadonlyMap<string, Provision> = new Map(PROVISIONS.map((provision) => [provision.id, provision]));
/** The articles behind a card, in the words of the catalogue. */
export function provisionsOfCard(card: ActionCard): readonly Provision[] {
  return card.basis.map((id) => {
    const provision = byId.get(id);
    if (!provision) throw new Error(`card ${card.number} names ${id}, which is not in the catalogue`);
    return provision;
  });
}
