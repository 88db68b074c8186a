import { cite } from '../../kernel/citation.ts';
import { fenOf, scaleFen, type Fen } from '../../kernel/money.ts';
import { addDays, addMonths, addYears, daysBetween, type PlainDate } from '../../kernel/plain-date.ts';
import { LCL_10, LCL_14, LCL_82 } from './provisions.ts';

export type DoubleWage = {
  /** The stretch for which a second wage is owed: from the day after the first month, to the day before a year is full. */
  readonly from: PlainDate | undefined;
  readonly through: PlainDate | undefined;
  readonly wholeMonths: number;
  readonly extraDays: number;
  /** The second wage on top of the one already paid. */
  readonly extra: Fen;
  readonly openEnded: boolean;
  readonly explain: readonly string[];
};

/** Unsigned contract (10, 82, 14). `signedOn` undefined: still unsigned on the day `on`. Days over whole months are pro rata by the calendar month. */
export function doubleWage(
  startedOn: PlainDate,
  signedOn: PlainDate | undefined,
  endedOn: PlainDate | undefined,
  monthlyWage: Fen,
  on: PlainDate,
): DoubleWage {
  const first = addMonths(startedOn, 1);
  const full = addYears(startedOn, 1);
  const stop =
    [signedOn, endedOn === undefined ? undefined : addDays(endedOn, 1), full, addDays(on, 1)]
      .filter((day) => day !== undefined)
      .toSorted()[0] ?? full;
  const basis = `${cite(LCL_10)}、${cite(LCL_82)}`;
  const stillUnsignedAt =
    [signedOn, endedOn === undefined ? undefined : addDays(endedOn, 1), addDays(on, 1)]
      .filter((day) => day !== undefined)
      .toSorted()[0] ?? full;
  const openEnded = stillUnsignedAt > full;
  if (stop <= first)
    return {
      from: undefined,
      through: undefined,
      wholeMonths: 0,
      extraDays: 0,
      extra: fenOf(0),
      openEnded,
      explain: [`没有超过一个月，不产生二倍工资（${basis}）`],
    };
  let wholeMonths = 0;
  while (addMonths(first, wholeMonths + 1) <= stop) wholeMonths += 1;
  const monthStart = addMonths(first, wholeMonths);
  const extraDays = daysBetween(monthStart, stop);
  const monthLength = daysBetween(monthStart, addMonths(first, wholeMonths + 1));
  const extra = fenOf(
    monthlyWage * wholeMonths + (extraDays === 0 ? 0 : scaleFen(monthlyWage, extraDays, monthLength)),
  );
  return {
    from: first,
    through: addDays(stop, -1),
    wholeMonths,
    extraDays,
    extra,
    openEnded,
    explain: [
      `${first}至${addDays(stop, -1)}，${wholeMonths}个月又${extraDays}天，每月再付一份工资（${basis}），最多十一个月`,
      ...(extraDays === 0 ? [] : ['不足一个月的按当月日历天数折算，各地折算办法不同，由工作人员核']),
      ...(openEnded ? [`满一年仍没有订立书面合同，视为无固定期限合同（${cite(LCL_14)}）`] : []),
      '2025年劳动争议司法解释（二）对例外和计算有新规定，待核',
    ],
  };
}
