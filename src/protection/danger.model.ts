import { z } from 'zod';
import { DANGER_QUESTIONS, dangerOf } from '../../law/national/anti-domestic-violence/danger-scale.ts';

/**
 * The federation's scale in the words of daily life. The form itself was not read: the wording is ours and 待核, the
 * counting is the rule's (nine of one point each, two that settle it alone).
 */
export const dangerQuestions = [
  { id: 'q1', says: '近来打得更勤了，或者下手更重了。' },
  { id: 'q2', says: '打过以后，您去过医院，或者身上留过伤。' },
  { id: 'q3', says: '说过要杀您，或者要杀孩子、家里人。' },
  { id: 'q4', says: '拿过刀、棍子这类东西吓您、打您。' },
  { id: 'q5', says: '喝了酒、用了毒品以后会动手。' },
  { id: 'q6', says: '管着您的钱、手机、出门，不让您见人。' },
  { id: 'q7', says: '您要走、要分开的时候，追您、堵您、跟着您。' },
  { id: 'q8', says: '也打过孩子、老人，或者来劝的人。' },
  { id: 'q9', says: '说过要一起死；或者您自己觉得会没命。' },
] as const;
export const lethalQuestions = [
  { id: 'breath', says: '掐过您的脖子、捂过您的口鼻，让您喘不上气。' },
  { id: 'lethal', says: '做过别的差点要命的事，比如往楼下推、泼汽油、开车撞。' },
] as const;

export const dangerAnswerLabels = { yes: '有', no: '没有', unsure: '说不准' } as const;
export type DangerAnswer = keyof typeof dangerAnswerLabels;

/** What she ticked. A question left open is open, never a no. */
export const DangerTold = z.record(z.string(), z.enum(['yes', 'no', 'unsure']));
export type DangerTold = z.infer<typeof DangerTold>;

/** 危险程度 as she is told it: a band, never a number. */
export const dangerBands = {
  red: { mark: 'late', shape: '■', says: '很危险，现在就要有人帮' },
  amber: { mark: 'mid', shape: '▲', says: '有危险，要先防着' },
  unclear: { mark: 'mid', shape: '▲', says: '有几样说不准，先按有危险来' },
  watch: { mark: 'good', shape: '●', says: '眼下的危险信号不多，也要留心' },
} as const;
export type DangerBand = keyof typeof dangerBands;

export function dangerBandOf(told: DangerTold): DangerBand {
  const isOpen = (id: string): boolean => told[id] !== 'yes' && told[id] !== 'no';
  const special = (id: string): boolean | undefined => (isOpen(id) ? undefined : told[id] === 'yes');
  const yes = yesCountOf(told);
  const level = dangerOf({ yes, cannotBreathe: special('breath'), otherLethal: special('lethal') });
  switch (level) {
    case 'lethal':
    case 'high':
      return 'red';
    case 'middle':
      return 'amber';
    case 'low':
      return dangerQuestions.some(({ id }) => isOpen(id)) ? 'unclear' : 'watch';
    case 'notAssessed':
      return 'unclear';
  }
}

export function yesCountOf(told: DangerTold): number {
  const count = dangerQuestions.filter(({ id }) => told[id] === 'yes').length;
  return Math.min(count, DANGER_QUESTIONS);
}
