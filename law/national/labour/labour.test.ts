import { describe, expect, test } from 'vitest';
import { fenOfYuan } from '../../kernel/money.ts';
import { parsePlainDate as day } from '../../kernel/plain-date.ts';
import { lateWageAddition } from './late-wages.ts';
import { earliestLeave, maternityDays, maternityLeaveFrom, miscarriageDays, nursingOf } from './maternity-leave.ts';
import { severance, severanceHalves } from './severance.ts';
import { doubleWage } from './unsigned-contract.ts';
import { childLabourFine, workingAge } from './working-age.ts';

const wage = fenOfYuan(3000);

describe('没有书面合同的二倍工资（劳动合同法第十条、第十四条、第八十二条）', () => {
  const of = (signed: string | undefined, on = '2026-11-23', ended?: string) =>
    doubleWage(
      day('2026-01-10'),
      signed === undefined ? undefined : day(signed),
      ended === undefined ? undefined : day(ended),
      wage,
      day(on),
    );
  test('满一个月以前签的没有，当天签的也没有', () => {
    expect(of('2026-02-09').extra).toBe(0);
    expect(of('2026-02-10').extra).toBe(0);
  });
  test('超过一个月一天签的，折算一天', () => {
    expect(of('2026-02-11')).toMatchObject({
      from: '2026-02-10',
      through: '2026-02-10',
      wholeMonths: 0,
      extraDays: 1,
      extra: Math.round(300_000 / 28),
    });
  });
  test('整月按月算', () => {
    expect(of('2026-05-10')).toMatchObject({ wholeMonths: 3, extraDays: 0, extra: 900_000, openEnded: false });
  });
  test('一直没签：最多十一个月，满一年视为无固定期限合同', () => {
    expect(of(undefined, '2027-01-08')).toMatchObject({ wholeMonths: 10, openEnded: false });
    expect(of(undefined, '2027-01-09')).toMatchObject({
      wholeMonths: 11,
      extraDays: 0,
      extra: 3_300_000,
      openEnded: false,
    });
    expect(of(undefined, '2028-06-01')).toMatchObject({
      wholeMonths: 11,
      extraDays: 0,
      extra: 3_300_000,
      openEnded: true,
    });
  });
  test('离职以后不再算', () =>
    expect(of(undefined, '2026-11-23', '2026-04-09')).toMatchObject({
      wholeMonths: 2,
      extraDays: 0,
      through: '2026-04-09',
    }));
  test('一月三十一日用工，二月没有三十一日：第一个月到二月二十八日', () => {
    expect(doubleWage(day('2026-01-31'), undefined, undefined, wage, day('2026-03-27'))).toMatchObject({
      from: '2026-02-28',
      wholeMonths: 1,
      extraDays: 0,
    });
  });
});

describe('经济补偿 N 和 2N（第四十七条、第八十七条）', () => {
  const halves = (from: string, to: string) => severanceHalves(day(from), day(to));
  test('不满六个月半个月，六个月以上不满一年一个月，满一年一个月', () => {
    expect([
      halves('2026-01-10', '2026-07-09'),
      halves('2026-01-10', '2026-07-10'),
      halves('2026-01-10', '2027-01-10'),
      halves('2026-01-10', '2027-01-11'),
      halves('2026-01-10', '2026-01-10'),
    ]).toEqual([1, 2, 2, 3, 0]);
  });
  test('三年七个月：四个月工资，违法解除八个月', () => {
    expect(severance(day('2023-01-01'), day('2026-08-01'), wage)).toMatchObject({
      months: 4,
      compensation: 1_200_000,
      unlawfulDismissal: 2_400_000,
    });
  });
  test('半个月是半个月工资，奇数分四舍五入', () =>
    expect(severance(day('2026-01-01'), day('2026-03-01'), fenOfYuan(3000.01)).compensation).toBe(150_001));
});

test('欠薪加付百分之五十到一百（第八十五条）', () =>
  expect(lateWageAddition(wage)).toMatchObject({ from: 150_000, to: 300_000 }));

describe('产假、哺乳（女职工劳动保护特别规定第七条、第九条）', () => {
  test('九十八日，难产加十五日，双胞胎加十五日，三胞胎加三十日', () => {
    expect([
      maternityDays({ difficult: false, children: 1 }),
      maternityDays({ difficult: true, children: 1 }),
      maternityDays({ difficult: false, children: 2 }),
      maternityDays({ difficult: true, children: 3 }),
    ]).toEqual([98, 113, 113, 143]);
  });
  test('第一天算在内，节假日不剔除', () =>
    expect(maternityLeaveFrom(day('2026-09-01'), { difficult: false, children: 1 })).toMatchObject({
      days: 98,
      lastDay: '2026-12-07',
    }));
  test('产前最早可以休十五日', () => expect(earliestLeave(day('2026-11-23'))).toBe('2026-11-08'));
  test('流产：未满四个月十五日，满四个月四十二日', () =>
    expect([miscarriageDays('underFourMonths'), miscarriageDays('fourMonthsOrMore')]).toEqual([15, 42]));
  test('哺乳到孩子满一周岁，每天一小时，双胞胎两小时', () =>
    expect(nursingOf(day('2024-02-29'), 2)).toMatchObject({ until: '2025-02-28', hoursADay: 2 }));
});

describe('童工、未成年工（禁止使用童工规定第二条、第六条）', () => {
  const kind = (on: string) => workingAge(day('2010-11-24'), day(on)).kind;
  test('十六岁生日前一天是童工，当天是未成年工；十八岁生日当天成年', () => {
    expect(['2026-11-23', '2026-11-24', '2028-11-23', '2028-11-24'].map(kind)).toEqual([
      'childLabour',
      'youngWorker',
      'youngWorker',
      'adult',
    ]);
  });
  test('每人每月五千元，逾期不送回每月一万元', () => expect(childLabourFine(2, 1).fine).toBe(2_000_000));
});
