import { cite } from '../../kernel/citation.ts';
import { scaleFen, type Fen } from '../../kernel/money.ts';
import { addMonths, addYears, type PlainDate } from '../../kernel/plain-date.ts';
import { LCL_47, LCL_87 } from './provisions.ts';

/** Halves of a month's wage for the years worked (47): a full year two; six months and more of a rest two; less one. */
export function severanceHalves(startedOn: PlainDate, endedOn: PlainDate): number {
  if (endedOn <= startedOn) return 0;
  let years = 0;
  while (addYears(startedOn, years + 1) <= endedOn) years += 1;
  const rest = addYears(startedOn, years);
  if (rest === endedOn) return years * 2;
  return years * 2 + (addMonths(rest, 6) <= endedOn ? 2 : 1);
}

export type Severance = {
  readonly months: number;
  readonly compensation: Fen;
  readonly unlawfulDismissal: Fen;
  readonly explain: readonly string[];
};

/** N and 2N over the average wage of the last twelve months; the cap for wages above three times the local average needs that average and is left to a person. */
export function severance(startedOn: PlainDate, endedOn: PlainDate, averageMonthlyWage: Fen): Severance {
  const halves = severanceHalves(startedOn, endedOn);
  return {
    months: halves / 2,
    compensation: scaleFen(averageMonthlyWage, halves, 2),
    unlawfulDismissal: scaleFen(averageMonthlyWage, halves, 1),
    explain: [
      `工作年限折合${halves / 2}个月工资（${cite(LCL_47)}）`,
      `违法解除、终止的为二倍（${cite(LCL_87)}）`,
      '月工资高于当地职工月平均工资三倍的，按三倍计，年限最高十二年：由工作人员核当地平均工资',
    ],
  };
}
