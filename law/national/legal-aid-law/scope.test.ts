import { describe, expect, test } from 'vitest';
import { assess } from '../../assess.ts';
import { FACTS, type Facts } from '../../facts.ts';
import { publishedFigures } from '../../figures.ts';
import { parsePlainDate as day } from '../../kernel/plain-date.ts';

const plain: Facts = { applicantIs: 'self', isMinor: false, isVictimOfAbuse: false, hasOwnLawyer: false };
const scope = (facts: Facts, on = '2026-11-23') => assess({ ...plain, ...facts }, day(on), publishedFigures).scope;

/** 事项 → 山西 / 外省 → 条文（属于范围的） */
const table: readonly (readonly [NonNullable<Facts['matter']>, string, string, string])[] = [
  ['stateCompensation', 'yes', 'yes', '第三十一条第（一）项'],
  ['socialBenefits', 'yes', 'yes', '第三十一条第（二）项'],
  ['bereavementBenefits', 'yes', 'yes', '第三十一条第（三）项'],
  ['supportPayments', 'yes', 'yes', '第三十一条第（四）项'],
  ['labourPay', 'yes', 'yes', '第三十一条第（五）项'],
  ['capacityDeclaration', 'yes', 'yes', '第三十一条第（六）项'],
  ['workInjury', 'yes', 'yes', '第三十一条第（七）项'],
  ['trafficInjury', 'yes', 'yes', '第三十一条第（七）项'],
  ['foodDrugInjury', 'yes', 'yes', '第三十一条第（七）项'],
  ['medicalInjury', 'yes', 'yes', '第三十一条第（七）项'],
  ['environmentalHarm', 'yes', 'yes', '第三十一条第（八）项'],
  ['heroReputation', 'yes', 'yes', '第三十二条第（一）项'],
  ['actOfBravery', 'yes', 'yes', '第三十二条第（二）项'],
  ['acquittalCompensation', 'yes', 'yes', '第三十一条第（一）项'],
  ['criminalDefence', 'yes', 'yes', '第二十四条'],
  ['criminalVictim', 'yes', 'yes', '第二十九条'],
  ['servicePay', 'yes', 'officer', '山西省法律援助条例'],
  ['productFarmInput', 'yes', 'officer', '山西省法律援助条例'],
  ['marriageFamily', 'yes', 'officer', '山西省法律援助条例'],
  ['ruralLand', 'yes', 'officer', '山西省法律援助条例'],
  ['protectionOrder', 'officer', 'officer', '第三十一条第（九）项'],
  ['guardianship', 'officer', 'officer', '第三十一条第（九）项'],
  ['labourTermination', 'officer', 'officer', '第三十一条第（九）项'],
  ['studentInjury', 'officer', 'officer', '第三十一条第（九）项'],
  ['harassmentDiscrimination', 'officer', 'officer', '第三十一条第（九）项'],
  ['other', 'no', 'no', ''],
];

describe('援助范围（第二十四条、第二十九条、第三十一条至第三十三条，山西2024年条例）', () => {
  for (const [matter, shanxi, elsewhere, basis] of table) {
    test(`${FACTS.matter.choices.find((choice) => choice.value === matter)?.label}：山西 ${shanxi}，外省 ${elsewhere}`, () => {
      const here = scope({ matter, province: '14' });
      expect([here.answer, scope({ matter, province: '41' }).answer]).toEqual([shanxi, elsewhere]);
      if (basis !== '') expect(here.because.map((each) => each.basis).join()).toContain(basis);
    });
  }

  test('申诉、再审：法院决定再审或者检察院抗诉以后才属于（第三十三条）', () => {
    expect(scope({ matter: 'retrial', retrialOpened: true }).answer).toBe('yes');
    expect(scope({ matter: 'retrial', retrialOpened: false }).answer).toBe('no');
    expect(scope({ matter: 'retrial' }).answer).toBe('unknown');
  });
  test('家庭暴力受害人的任何相关权益都属于，包括借款、房产等清单没有写的（第三十二条第四项）', () => {
    expect(scope({ matter: 'other', isVictimOfAbuse: true, assertsRightsFromAbuse: true }).answer).toBe('yes');
    expect(scope({ matter: 'other', isVictimOfAbuse: true, assertsRightsFromAbuse: false }).answer).toBe('no');
    expect(scope({ matter: 'protectionOrder', isVictimOfAbuse: true }).answer).toBe('yes');
  });
  test('已经自己请了律师的、以单位名义的不属于，没说的要问', () => {
    expect(scope({ matter: 'labourPay', hasOwnLawyer: true }).answer).toBe('no');
    expect(scope({ matter: 'labourPay', applicantIs: undefined, isOrganisation: true }).answer).toBe('no');
    expect(scope({ matter: 'labourPay', hasOwnLawyer: undefined }).answer).toBe('unknown');
  });
  test('不属于的说清为什么：自己请了律师、单位、清单没有写', () => {
    expect(scope({ matter: 'labourPay', hasOwnLawyer: true }).because).toMatchObject([
      { id: 'LAL-48-6', answer: 'no' },
    ]);
    expect(scope({ matter: 'labourPay', applicantIs: undefined, isOrganisation: true }).because).toMatchObject([
      { id: 'RULES-PARTIES', answer: 'no' },
    ]);
    expect(scope({ matter: 'other' }).because).toMatchObject([{ id: 'LAL-31-9', answer: 'no' }]);
    expect(scope({ matter: 'other' }).says).toContain('照样提出申请');
  });
  test('外国成年人由工作人员看条约、互惠，外国孩子同等保护（第六十九条，未成年人保护法第一百三十一条）', () => {
    expect(scope({ matter: 'labourPay', isForeign: true })).toMatchObject({
      answer: 'officer',
      because: [{ id: 'LAL-69' }],
    });
    expect(scope({ matter: 'labourPay', isForeign: true, isMinor: true }).answer).toBe('yes');
    expect(scope({ matter: 'labourPay', isForeign: false }).answer).toBe('yes');
  });
  test('山西增加的事项自2025年1月1日起，前一天由工作人员看', () => {
    expect(scope({ matter: 'marriageFamily', province: '14' }, '2024-12-31').answer).toBe('officer');
    expect(scope({ matter: 'marriageFamily', province: '14' }, '2025-01-01').answer).toBe('yes');
  });
  test('法律援助法2022年1月1日施行，前一天答“没有施行”', () => {
    expect(scope({ matter: 'labourPay' }, '2021-12-31').answer).toBe('notInForce');
    expect(scope({ matter: 'labourPay' }, '2022-01-01').answer).toBe('yes');
    expect(assess({ matter: 'labourPay' }, day('2021-12-31'), publishedFigures)).toMatchObject({
      eligible: 'notInForce',
      means: { route: 'notInForce' },
      periods: [],
    });
  });
});

describe('通知辩护、通知代理（第二十五条、第二十八条）', () => {
  const accused: Facts = { matter: 'criminalDefence', isSuspectOrAccusedUnrepresented: true };
  const none: Facts = {
    isMinor: false,
    isDeafMuteBlind: false,
    lacksCapacity: false,
    mayFaceLifeOrDeath: false,
    isDeathReviewApplicant: false,
    isTriedInAbsence: false,
  };
  const mandatory = (facts: Facts) =>
    assess({ ...accused, ...none, ...facts }, day('2026-11-23'), publishedFigures).mandatory;
  for (const [name, item] of [
    ['isMinor', '一'],
    ['isDeafMuteBlind', '二'],
    ['lacksCapacity', '三'],
    ['mayFaceLifeOrDeath', '四'],
    ['isDeathReviewApplicant', '五'],
    ['isTriedInAbsence', '六'],
  ] as const) {
    test(`${FACTS[name].label}：应当通知（第二十五条第一款第（${item}）项）`, () => {
      const found = mandatory({ [name]: true });
      expect(found.answer).toBe('yes');
      expect(found.because.map((each) => each.basis).join()).toContain(`第二十五条第一款第（${item}）项`);
      expect(mandatory({ [name]: true, isSuspectOrAccusedUnrepresented: false }).answer).toBe('no');
    });
  }
  test('都没有的不是应当通知，没说清的要问', () => {
    expect(mandatory({}).answer).toBe('no');
    expect(mandatory({ isDeafMuteBlind: undefined }).answer).toBe('unknown');
  });
  test('该通知还没有通知的：致函办案机关，同时可以申请，不是死路；不问钱', () => {
    const answer = assess({ ...accused, isMinor: true, hasOwnLawyer: false }, day('2026-11-23'), publishedFigures);
    expect(answer.mandatory.says).toContain('应由办案机关通知');
    expect(answer.mandatory.says).toContain('可以依第二十四条申请');
    expect(answer.means.route).toBe('notApplicable');
    expect(answer.papersNeeded.map((paper) => paper.kind)).toContain('applicationForm');
  });
  test('已经通知的：不申请、不审查，三日内指派', () => {
    const answer = assess({ ...accused, noticeReceived: true }, day('2026-11-23'), publishedFigures);
    expect(answer).toMatchObject({ eligible: 'yes', means: { route: 'notApplicable' } });
    expect(answer.papersNeeded.map((paper) => paper.kind)).toEqual(['notice']);
    expect(answer.periods.map((each) => each.rule.id)).toEqual(['DL-02', 'DL-10']);
  });
  test('强制医疗（第二十八条）', () => {
    expect(mandatory({ matter: 'compulsoryTreatment' }).because.map((each) => each.basis)).toEqual([
      '《法律援助法》第二十八条',
    ]);
  });
});
