import { cite } from '../../kernel/citation.ts';
import { addDays, addYears, type PlainDate } from '../../kernel/plain-date.ts';
import { WOMEN_WORKERS_7, WOMEN_WORKERS_9 } from './provisions.ts';

export const MATERNITY_DAYS = {
  birth: 98,
  beforeBirthAtMost: 15,
  difficult: 15,
  perFurtherChild: 15,
  miscarriageUnderFourMonths: 15,
  miscarriageFromFourMonths: 42,
} as const;

export type Birth = { readonly difficult: boolean; readonly children: number };

/** Days of the national regulation. Shanxi adds more by its family planning regulation (158 in all, not verified): shown as 待核 beside, never added silently. */
export function maternityDays(birth: Birth): number {
  const further = Math.max(0, Math.trunc(birth.children) - 1) * MATERNITY_DAYS.perFurtherChild;
  return MATERNITY_DAYS.birth + (birth.difficult ? MATERNITY_DAYS.difficult : 0) + further;
}

/** Pregnancy of four months and more: forty-two days. */
export function miscarriageDays(pregnantFrom: 'underFourMonths' | 'fourMonthsOrMore'): number {
  return pregnantFrom === 'underFourMonths'
    ? MATERNITY_DAYS.miscarriageUnderFourMonths
    : MATERNITY_DAYS.miscarriageFromFourMonths;
}

/** The first day of leave that a due date allows: up to fifteen days before it. */
export function earliestLeave(dueDate: PlainDate): PlainDate {
  return addDays(dueDate, -MATERNITY_DAYS.beforeBirthAtMost);
}

export type Leave = { readonly days: number; readonly lastDay: PlainDate; readonly explain: readonly string[] };

export function maternityLeaveFrom(firstDay: PlainDate, birth: Birth): Leave {
  const days = maternityDays(birth);
  return {
    days,
    lastDay: addDays(firstDay, days - 1),
    explain: [
      `${cite(WOMEN_WORKERS_7)}：九十八日${birth.difficult ? '，难产加十五日' : ''}${birth.children > 1 ? `，多胞胎加${(birth.children - 1) * 15}日` : ''}，节假日计算在内`,
      '山西的延长产假、配偶护理假待核，由工作人员按本省规定补加',
    ],
  };
}

/** Until the first birthday of the child; an hour a day, one more for each further child. */
export function nursingOf(
  bornOn: PlainDate,
  children: number,
): { readonly until: PlainDate; readonly hoursADay: number; readonly basis: string } {
  return { until: addYears(bornOn, 1), hoursADay: Math.max(1, Math.trunc(children)), basis: cite(WOMEN_WORKERS_9) };
}
