import { describe, expect, test } from 'vitest';
import { assess } from '../../assess.ts';
import type { Facts } from '../../facts.ts';
import { publishedFigures } from '../../figures.ts';
import { parsePlainDate as day } from '../../kernel/plain-date.ts';
import { jurisdiction } from './jurisdiction.ts';
import { notAgain, obstaclesToDeemedWithdrawal } from './one-time-notice.ts';
import { PROVISIONAL_AID_WITHIN_DAYS } from './provisional-aid.ts';
import { REMEDIES } from './remedies.ts';
import { TERMINATION_GROUNDS } from './termination.ts';

const of = (facts: Facts, on = '2026-11-23') => assess(facts, day(on), publishedFigures);
const stands = (facts: Facts, on?: string) => of(facts, on).whoMayApply.applicant;
const child: Facts = { isMinor: true, guardianHarmsHer: false, isDetained: false };

/** 谁来申请 → 答案（第四十条，民法典第十八条、第一千零四十五条） */
const table: readonly (readonly [string, Facts, string])[] = [
  ['成年人自己来', { applicantIs: 'self', isMinor: false }, 'yes'],
  ['未成年人自己来：先接收，工作人员当天联系', { ...child, applicantIs: 'self' }, 'officer'],
  ['未成年人的监护人', { ...child, applicantIs: 'guardian' }, 'yes'],
  ['不知道监护人有没有侵害：先问', { isMinor: true, applicantIs: 'guardian' }, 'unknown'],
  ['侵害被监护人的监护人', { ...child, guardianHarmsHer: true, applicantIs: 'guardian' }, 'no'],
  ['监护人侵害的，近亲属可以', { ...child, guardianHarmsHer: true, applicantIs: 'closeRelative' }, 'yes'],
  [
    '监护人没有侵害、也能办的，近亲属不可以',
    { ...child, guardianUnavailable: false, applicantIs: 'closeRelative' },
    'no',
  ],
  [
    '监护人不能办的，近亲属由工作人员当天看',
    { ...child, guardianUnavailable: true, applicantIs: 'closeRelative' },
    'officer',
  ],
  ['姨母、舅舅：由工作人员当天看', { ...child, guardianHarmsHer: true, applicantIs: 'otherRelative' }, 'officer'],
  ['成年人的父母没有委托', { isMinor: false, lacksCapacity: false, isDetained: false, applicantIs: 'guardian' }, 'no'],
  [
    '不能辨认自己行为的成年人的监护人',
    { isMinor: false, lacksCapacity: true, guardianHarmsHer: false, applicantIs: 'guardian' },
    'yes',
  ],
  [
    '被羁押的人的近亲属',
    { isMinor: false, lacksCapacity: false, isDetained: true, applicantIs: 'closeRelative' },
    'yes',
  ],
  ['成年人书面委托的人', { isMinor: false, applicantIs: 'authorised' }, 'yes'],
  ['妇联、村委会替孩子：由工作人员当天决定', { ...child, applicantIs: 'organisation' }, 'officer'],
  ['妇联替成年人：不可以，可以转介', { isMinor: false, lacksCapacity: false, applicantIs: 'organisation' }, 'no'],
];

describe('由谁申请（第四十条）', () => {
  for (const [title, facts, answer] of table) test(`${title}：${answer}`, () => expect(stands(facts)).toBe(answer));

  test('十八岁生日当天监护人的代理权终止，前一天还在', () => {
    const born: Facts = {
      birthDate: day('2008-11-24'),
      guardianHarmsHer: false,
      lacksCapacity: false,
      isDetained: false,
      applicantIs: 'guardian',
    };
    expect(stands(born, '2026-11-23')).toBe('yes');
    expect(stands(born, '2026-11-24')).toBe('no');
    expect(stands({ ...born, applicantIs: 'self' }, '2026-11-24')).toBe('yes');
    expect(of(born).whoMayApply.guardianStandingEndsOn).toBe('2026-11-24');
  });
  test('出生日期与“未满十八岁”的勾选不一致时，以出生日期为准', () => {
    expect(
      stands({
        birthDate: day('2000-01-01'),
        isMinor: true,
        lacksCapacity: false,
        isDetained: false,
        applicantIs: 'guardian',
      }),
    ).toBe('no');
  });
  test('侵害她的监护人不在能申请的人里，没有别人的说清当天怎么办', () => {
    const alone = of({ isMinor: true, guardianHarmsHer: true, hasOtherGuardianOrRelative: false }).whoMayApply;
    expect(alone.shutOut).toHaveLength(1);
    expect(alone.fallback).toContain('民政部门临时监护');
    expect(
      of({ isMinor: true, guardianHarmsHer: true, hasOtherGuardianOrRelative: true }).whoMayApply.fallback,
    ).toBeUndefined();
  });
});

describe('向哪里申请（第三十八条）', () => {
  test('打官司的看办案机关，不打官司的看争议处理机关或者事发地，户籍地不算', () => {
    expect(jurisdiction({ isLitigation: true, caseAuthorityCounty: '140105', eventCounty: '140802' })).toMatchObject({
      answer: 'yes',
      counties: [{ county: '140105' }],
    });
    expect(
      jurisdiction({
        isLitigation: false,
        disputeBodyCounty: '140105',
        eventCounty: '140802',
        caseAuthorityCounty: '140213',
      }).counties.map((each) => each.county),
    ).toEqual(['140105', '140802']);
  });
  test('还不知道的不猜', () => {
    expect(jurisdiction({ caseAuthorityCounty: '140105' })).toMatchObject({
      answer: 'unknown',
      counties: [],
      rule: undefined,
    });
    expect(jurisdiction({ isLitigation: true }).answer).toBe('unknown');
    expect(jurisdiction({ isLitigation: true, eventCounty: '140802', disputeBodyCounty: '140802' }).answer).toBe(
      'unknown',
    );
    expect(jurisdiction({ isLitigation: false, eventCounty: '140802' }).answer).toBe('yes');
  });
});

describe('先行提供（第四十四条）', () => {
  const answer = (limitationEndsOn: string) =>
    of({ limitationEndsOn: day(limitationEndsOn), needsPreservation: false }).provisionalAid.answer;
  test('还有六天是“不足七日”，七天不是，当天还是，昨天已过不是', () => {
    expect(PROVISIONAL_AID_WITHIN_DAYS).toBe(7);
    expect(['2026-11-22', '2026-11-23', '2026-11-29', '2026-11-30'].map(answer)).toEqual(['no', 'yes', 'yes', 'no']);
  });
  test('需要财产保全、证据保全、先予执行', () => {
    const found = of({ needsPreservation: true }).provisionalAid;
    expect(found.answer).toBe('yes');
    expect(found.because[0]?.basis).toBe('《法律援助法》第四十四条第一款第（二）项');
    expect(found.officerMay[0]?.basis).toContain('第（三）项');
  });
});

describe('一次性告知、视为撤回（第四十三条第二款）', () => {
  test('第一次能知道而没说的，不能第二次再要', () => {
    const first = [{ kind: 'identity' }];
    expect(
      notAgain(first, [
        { kind: 'identity', knowableAt: 'later' },
        { kind: 'contract' },
        { kind: 'newJudgment', knowableAt: 'later' },
      ]).map((item) => item.kind),
    ).toEqual(['identity', 'contract']);
  });
  test('没有送达、期限没过、已经答复，或者不知道，都不能视为撤回', () => {
    const ready = { served: true, periodOver: true, answered: false };
    expect(obstaclesToDeemedWithdrawal(ready)).toEqual([]);
    for (const change of [
      { served: false },
      { served: undefined },
      { periodOver: false },
      { periodOver: undefined },
      { answered: true },
      { answered: undefined },
    ]) {
      expect(obstaclesToDeemedWithdrawal({ ...ready, ...change })).toHaveLength(1);
    }
  });
});

test('终止的八项，依第四十八条的顺序', () => {
  expect(TERMINATION_GROUNDS.map((each) => each.provision.item)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test('拒绝书上的救济：异议十五日（待核）、审查五日、复议六十日、起诉六个月，依次写明条文', () => {
  expect(REMEDIES.map((each) => [each.period.length, each.period.unit])).toEqual([
    [15, 'calendarDay'],
    [5, 'calendarDay'],
    [60, 'calendarDay'],
    [6, 'month'],
    [15, 'calendarDay'],
  ]);
  expect(REMEDIES[0].basis).toContain('待核');
  expect(REMEDIES.map((each) => each.basis.startsWith('《'))).toEqual([true, true, true, true, true]);
});
