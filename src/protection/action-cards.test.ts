import { describe, expect, it } from 'vitest';
import { PROVISIONS } from '../../law/catalogue.ts';
import { citationFault } from '../../law/kernel/citation.ts';
import { isPlainDate } from '../../law/kernel/plain-date.ts';
import { guideTopicNames } from './action-card.model.ts';
import { actionCards, cardsAbout, provisionsOfCard } from './action-cards.model.ts';
import { dangerBandOf, dangerQuestions, lethalQuestions, type DangerTold } from './danger.model.ts';
import { petitionEvidence } from './petition.model.ts';
import { planParts } from './plan.model.ts';

const known = new Set(PROVISIONS.map(({ id }) => id));

describe('the action cards', () => {
  it('are at least twenty-five, each with its own number, and no trouble is without one', () => {
    expect(actionCards.length).toBeGreaterThanOrEqual(25);
    expect(new Set(actionCards.map(({ number }) => number)).size).toBe(actionCards.length);
    for (const topic of guideTopicNames) expect(cardsAbout(topic).length, topic).toBeGreaterThanOrEqual(2);
  });

  it.each(actionCards.map((card) => [card.number, card] as const))(
    'card %i names articles that exist, a day on which it was checked, and all a woman must know',
    (_, card) => {
      expect(card.basis.filter((id) => !known.has(id))).toEqual([]);
      expect(provisionsOfCard(card).map(citationFault)).toEqual(card.basis.map(() => undefined));
      expect(isPlainDate(card.checkedOn)).toBe(true);
      for (const words of [card.title, card.first, card.who, card.when, card.bring]) expect(words).not.toBe('');
      expect(card.where.length).toBeGreaterThan(0);
      expect(card.next.length).toBeGreaterThanOrEqual(2);
    },
  );

  it('a citation that is not in the catalogue does not get out', () => {
    const [card] = actionCards;
    if (!card) throw new Error('there are cards');
    expect(() => provisionsOfCard({ ...card, basis: ['ADV-999'] })).toThrow(/ADV-999/);
  });
});

/** Words that put it on her, doubt her, or promise what no law does. */
const blaming =
  /为什么不|是否属实|真的吗|你应该早|您应该早|自找|不检点|招惹|忍一忍|家丑|一定能赢|保证(?!书)|绝对安全|冷静一下/;

it('nothing that is said blames, doubts or promises', () => {
  const said = JSON.stringify([actionCards, dangerQuestions, lethalQuestions, petitionEvidence, planParts]);
  expect(blaming.exec(said)?.[0]).toBeUndefined();
  expect(blaming.test('您为什么不早点离开')).toBe(true);
});

describe('how dangerous it is', () => {
  const told = (yes: number, others: 'no' | 'open', special: 'yes' | 'no' | 'open' = 'no'): DangerTold =>
    Object.fromEntries([
      ...dangerQuestions.flatMap(({ id }, at) => (at < yes ? [[id, 'yes']] : others === 'no' ? [[id, 'no']] : [])),
      ...lethalQuestions.flatMap(({ id }) => (special === 'open' ? [] : [[id, special]])),
    ]);
  it.each([
    ['nothing ticked yes', told(0, 'no'), 'watch'],
    ['three of nine', told(3, 'no'), 'watch'],
    ['four of nine', told(4, 'no'), 'amber'],
    ['five of nine', told(5, 'no'), 'amber'],
    ['six of nine', told(6, 'no'), 'red'],
    ['six, the rest and the special ones open', told(6, 'open', 'open'), 'red'],
    ['one that takes the breath', { breath: 'yes' }, 'red'],
    ['one that might have killed', { lethal: 'yes' }, 'red'],
    ['few, with some left open', told(2, 'open'), 'unclear'],
    ['none, the special ones not answered', told(0, 'no', 'open'), 'unclear'],
    ['said to be unsure', { breath: 'unsure', lethal: 'unsure', q1: 'unsure' }, 'unclear'],
  ] as const)('%s', (_, answers, band) => {
    expect(dangerBandOf(answers as DangerTold)).toBe(band);
  });
});
