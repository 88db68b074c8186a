import { any, atMost, fact, not } from '../../facts.ts';
import { cite } from '../../kernel/citation.ts';
import { FEDERATION_11, FEDERATION_SCALE } from './provisions.ts';

/** The women's federation's scale: nine questions of one point each and two special ones. Its wording is printed on the federation's own form. */
export const DANGER_QUESTIONS = 9;
export const DANGER_BANDS = { middle: 4, high: 6 } as const;

export type Danger = 'low' | 'middle' | 'high' | 'lethal' | 'notAssessed';

export const DANGER_LABELS = {
  low: '低危',
  middle: '中危',
  high: '高危',
  lethal: '高危致命',
  notAssessed: '还没有评估',
} as const satisfies Record<Danger, string>;

export type DangerAnswers = {
  readonly yes: number | undefined;
  readonly cannotBreathe: boolean | undefined;
  readonly otherLethal: boolean | undefined;
};

/** A special yes settles it at once; without both special answers and the count nothing is assessed. */
export function dangerOf(answers: DangerAnswers): Danger {
  const special = [answers.cannotBreathe, answers.otherLethal];
  if (special.includes(true)) return 'lethal';
  if (answers.yes === undefined) return 'notAssessed';
  if (answers.yes >= DANGER_BANDS.high) return 'high';
  if (special.includes(undefined)) return 'notAssessed';
  return answers.yes >= DANGER_BANDS.middle ? 'middle' : 'low';
}

/** What a level obliges to. */
export const DANGER_DUTIES = {
  low: { says: '告知权利和求助渠道，留下安全的联系办法，定期回访', basis: cite(FEDERATION_SCALE) },
  middle: { says: '建议申请告诫书、人身安全保护令，做安全计划，缩短回访间隔', basis: cite(FEDERATION_SCALE) },
  high: { says: '立即报公安和上级妇联，联系庇护，申请人身安全保护令；不得劝和、调解', basis: cite(FEDERATION_11) },
  lethal: { says: '立即报公安和上级妇联，马上转移到安全的地方；不得劝和、调解', basis: cite(FEDERATION_11) },
  notAssessed: { says: '先做危险评估；评估以前按有危险对待，不安排调解', basis: cite(FEDERATION_SCALE) },
} as const satisfies Record<Danger, { readonly says: string; readonly basis: string }>;

export const dangerIsHigh = any(fact('dangerLethalSign'), not(atMost('dangerYesCount', DANGER_BANDS.high - 1)));
