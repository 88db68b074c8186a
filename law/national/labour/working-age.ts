import { cite } from '../../kernel/citation.ts';
import { fenOfYuan, scaleFen, type Fen } from '../../kernel/money.ts';
import { ageOn, type PlainDate } from '../../kernel/plain-date.ts';
import { CHILD_2, CHILD_6, YOUNG_2 } from './provisions.ts';

export type WorkingAge = 'childLabour' | 'youngWorker' | 'adult';

/** Under 16 unlawful, 16 and 17 lawful with limits, from the 18th birthday on an adult. */
export function workingAge(
  birth: PlainDate,
  on: PlainDate,
): { readonly kind: WorkingAge; readonly says: string; readonly basis: string } {
  const age = ageOn(birth, on);
  if (age < 16)
    return {
      kind: 'childLabour',
      says: '不满十六周岁，禁止招用；应当送回监护人，可以向劳动行政部门举报，符合情形的强制报告',
      basis: cite(CHILD_2),
    };
  if (age < 18) return { kind: 'youngWorker', says: '未成年工：要登记、体检，不得安排禁忌劳动', basis: cite(YOUNG_2) };
  return { kind: 'adult', says: '已成年', basis: cite(YOUNG_2) };
}

export const CHILD_LABOUR_FINE = {
  perMonth: fenOfYuan(5000),
  perMonthAfterOrder: fenOfYuan(10_000),
  perIntroduction: fenOfYuan(5000),
  noRecords: fenOfYuan(10_000),
} as const;

/** Whole months of use; how a part of a month counts is for the labour authority. */
export function childLabourFine(
  months: number,
  monthsAfterOrder: number,
): { readonly fine: Fen; readonly basis: string } {
  return { fine: scaleFen(fenOfYuan(5000), months + monthsAfterOrder * 2), basis: cite(CHILD_6) };
}
