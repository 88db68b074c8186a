import { expect, test } from 'vitest';
import { fenOf, fenOfYuan } from '../../kernel/money.ts';
import { parsePlainDate as day } from '../../kernel/plain-date.ts';
import { maternityLeaveFrom, nursingOf } from './maternity-leave.ts';
import { severance, severanceHalves } from './severance.ts';
import { doubleWage } from './unsigned-contract.ts';
import { CHILD_LABOUR_FINE, childLabourFine, workingAge } from './working-age.ts';

/** 劳动合同法第四十七条：每满一年一个月，六个月以上不满一年按一年，不满六个月半个月。 */
const WORKED = [
  ['2020-01-01', '2020-01-01', 0],
  ['2020-01-01', '2020-01-02', 1],
  ['2020-01-01', '2020-06-30', 1],
  ['2020-01-01', '2020-07-01', 2],
  ['2020-01-01', '2020-12-31', 2],
  ['2020-01-01', '2021-01-01', 2],
  ['2020-01-01', '2021-01-02', 3],
  ['2020-01-01', '2021-06-30', 3],
  ['2020-01-01', '2021-07-01', 4],
  ['2020-02-29', '2021-02-28', 2],
  ['2020-01-01', '2019-01-01', 0],
] as const;
for (const [from, to, halves] of WORKED)
  test(`工作自${from}至${to}，折合${halves / 2}个月工资`, () => {
    expect(severanceHalves(day(from), day(to))).toBe(halves);
    const found = severance(day(from), day(to), fenOfYuan(3001));
    expect([found.months, found.compensation, found.unlawfulDismissal]).toEqual([
      halves / 2,
      (halves * 300_100) / 2,
      halves * 300_100,
    ]);
  });

/** 未签合同：入职、签订、离职、今天 → 起、止、整月、零天、另付的工资、是否视为无固定期限。月薪3100元。 */
const UNSIGNED = [
  ['2026-01-01', undefined, undefined, '2026-01-31', undefined, undefined, 0, 0, 0, false],
  ['2026-01-01', '2026-02-01', undefined, '2026-06-01', undefined, undefined, 0, 0, 0, false],
  ['2026-01-01', '2026-02-02', undefined, '2026-06-01', '2026-02-01', '2026-02-01', 0, 1, 11_071, false],
  ['2026-01-01', undefined, undefined, '2026-02-28', '2026-02-01', '2026-02-28', 1, 0, 310_000, false],
  ['2026-01-01', undefined, '2026-03-31', '2026-06-01', '2026-02-01', '2026-03-31', 2, 0, 620_000, false],
  ['2025-01-01', undefined, undefined, '2025-12-31', '2025-02-01', '2025-12-31', 11, 0, 3_410_000, false],
  ['2025-01-01', undefined, undefined, '2026-01-01', '2025-02-01', '2025-12-31', 11, 0, 3_410_000, true],
  ['2025-01-01', '2026-01-01', undefined, '2026-06-01', '2025-02-01', '2025-12-31', 11, 0, 3_410_000, false],
  ['2025-01-01', '2026-01-02', undefined, '2026-06-01', '2025-02-01', '2025-12-31', 11, 0, 3_410_000, true],
  ['2025-01-01', undefined, '2025-12-31', '2026-06-01', '2025-02-01', '2025-12-31', 11, 0, 3_410_000, false],
  ['2025-01-01', undefined, '2026-01-01', '2026-06-01', '2025-02-01', '2025-12-31', 11, 0, 3_410_000, true],
] as const;
for (const [from, signed, ended, on, first, last, months, days, extra, openEnded] of UNSIGNED)
  test(`${from}入职，${signed ?? '没有'}签订，${ended ?? '没有'}离职，看${on}`, () => {
    const found = doubleWage(
      day(from),
      signed === undefined ? undefined : day(signed),
      ended === undefined ? undefined : day(ended),
      fenOfYuan(3100),
      day(on),
    );
    expect(found).toMatchObject({ wholeMonths: months, extraDays: days, extra, openEnded });
    expect([found.from, found.through]).toEqual([first, last]);
    expect(found.explain.some((line) => line.includes('无固定期限'))).toBe(openEnded && extra > 0);
    expect(found.explain.some((line) => line.includes('日历天数'))).toBe(days > 0);
  });

test('产假每日、哺乳每小时', () => {
  expect(maternityLeaveFrom(day('2026-01-01'), { difficult: true, children: 2 })).toMatchObject({
    days: 128,
    lastDay: '2026-05-08',
  });
  expect(maternityLeaveFrom(day('2026-01-01'), { difficult: false, children: 1 }).explain[0]).not.toContain('多胞胎');
  expect(maternityLeaveFrom(day('2026-01-01'), { difficult: false, children: 3 }).explain[0]).toContain('多胞胎加30日');
  expect([
    nursingOf(day('2026-01-01'), 1).hoursADay,
    nursingOf(day('2026-01-01'), 2).hoursADay,
    nursingOf(day('2024-02-29'), 0).until,
  ]).toEqual([1, 2, '2025-02-28']);
});

test('童工每月五千元，责令后仍不改正的每月一万元', () => {
  expect([childLabourFine(1, 0).fine, childLabourFine(0, 1).fine, childLabourFine(2, 3).fine]).toEqual(
    [500_000, 1_000_000, 4_000_000].map(fenOf),
  );
  expect(CHILD_LABOUR_FINE).toEqual({
    perMonth: 500_000,
    perMonthAfterOrder: 1_000_000,
    perIntroduction: 500_000,
    noRecords: 1_000_000,
  });
  expect(
    ['2010-11-24', '2010-11-23', '2008-11-24', '2008-11-23'].map(
      (birth) => workingAge(day(birth), day('2026-11-23')).kind,
    ),
  ).toEqual(['childLabour', 'youngWorker', 'youngWorker', 'adult']);
});
