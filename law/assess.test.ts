import { describe, expect, test } from 'vitest';
import { assess } from './assess.ts';
import { factsOn } from './derived-facts.ts';
import { FACTS, type Facts } from './facts.ts';
import { nextQuestion, missingFacts } from './interview.ts';
import { parsePlainDate as day } from './kernel/plain-date.ts';
import { lawyerRequirements } from './lawyer-requirements.ts';
import { servicesSuggested } from './services-suggested.ts';
import { figures2026 } from './testing/figures-2026.ts';

const on = day('2026-11-23');
const of = (facts: Facts) => assess(facts, on, figures2026);

describe('对承办人员的要求', () => {
  const must = (facts: Facts) =>
    lawyerRequirements(facts)
      .filter((each) => each.answer === 'yes')
      .map((each) => `${each.requires} ${each.strength}`);
  const adult: Facts = { isMinor: false, isVictimOfAbuse: false, province: '14' };
  test('无期、死刑，或者死刑复核：三年以上刑事辩护经历的律师（第二十六条）', () => {
    const accused: Facts = {
      ...adult,
      matter: 'criminalDefence',
      mayFaceLifeOrDeath: false,
      isDeathReviewApplicant: false,
    };
    expect(must(accused)).toEqual(['licensedLawyer must']);
    expect(must({ ...accused, mayFaceLifeOrDeath: true })).toEqual(['licensedLawyer must', 'threeYearsCriminal must']);
    expect(must({ ...accused, isDeathReviewApplicant: true })).toEqual([
      'licensedLawyer must',
      'threeYearsCriminal must',
    ]);
  });
  test('未成年人：熟悉未成年人的律师，各类案件；山西另有自己的条文', () => {
    expect(must({ ...adult, matter: 'supportPayments', isMinor: true, sex: 'male' })).toEqual([
      'familiarWithMinors must',
      'familiarWithMinors must',
    ]);
    expect(must({ ...adult, province: '41', matter: 'supportPayments', isMinor: true, sex: 'male' })).toEqual([
      'familiarWithMinors must',
    ]);
    expect(must({ ...adult, matter: 'supportPayments' })).toEqual([]);
  });
  test('受性侵害的女孩优先女性承办人员，成年女性、男孩不在这一条', () => {
    const girl: Facts = {
      province: '41',
      matter: 'criminalVictim',
      isMinor: true,
      sex: 'female',
      isSexualHarmToMinor: true,
      isVictimOfAbuse: false,
    };
    expect(must(girl)).toContain('femalePreferred prefer');
    for (const change of [{ isMinor: false }, { sex: 'male' as const }, { isSexualHarmToMinor: false }])
      expect(must({ ...girl, ...change })).not.toContain('femalePreferred prefer');
  });
  test('家庭暴力案件优先熟悉反家庭暴力法律的律师', () =>
    expect(must({ ...adult, isVictimOfAbuse: true, matter: 'marriageFamily' })).toEqual([
      'familiarWithDomesticViolence prefer',
    ]));
});

describe('其他帮助', () => {
  const ids = (facts: Facts) => servicesSuggested(facts).map((each) => each.id);
  const calm: Facts = {
    isOrganisation: false,
    isMinor: false,
    lacksCapacity: false,
    isVictimOfAbuse: false,
    inDangerNow: false,
    hasLiveWarningLetter: false,
    isSexualHarmToMinor: false,
    childIsHarmed: false,
    sex: 'female',
    matter: 'supportPayments',
  };
  test('什么都没有的也有咨询', () => expect(ids(calm)).toEqual(['consultation']));
  test('有暴力：保护令、告诫书、12338；有告诫书的凭告诫书咨询代书', () => {
    expect(ids({ ...calm, isVictimOfAbuse: true })).toEqual([
      'consultation',
      'protectionOrder',
      'warningLetter',
      'womensHotline',
    ]);
    expect(ids({ ...calm, isVictimOfAbuse: true, hasLiveWarningLetter: true })).toEqual([
      'consultation',
      'protectionOrder',
      'adviceOnWarningLetter',
      'womensHotline',
    ]);
  });
  test('现在有危险：先报警', () =>
    expect(ids({ ...calm, inDangerNow: true })).toEqual(['consultation', 'safetyFirst', 'protectionOrder']));
  test('孩子受侵害：强制报告、心理干预；监护人侵害的另有临时监护、撤销监护', () => {
    const child: Facts = {
      ...calm,
      isMinor: true,
      isSexualHarmToMinor: true,
      guardianHarmsHer: false,
      guardianUnavailable: false,
    };
    expect(ids(child)).toEqual(['consultation', 'mandatoryReport', 'counselling']);
    expect(ids({ ...child, guardianHarmsHer: true })).toEqual([
      'consultation',
      'mandatoryReport',
      'counselling',
      'temporaryGuardianship',
      'revokeGuardianship',
    ]);
    expect(ids({ ...child, guardianUnavailable: true })).toEqual([
      'consultation',
      'mandatoryReport',
      'counselling',
      'temporaryGuardianship',
    ]);
    expect(ids({ ...calm, childIsHarmed: true })).toEqual(['consultation', 'mandatoryReport']);
  });
  test('工伤：仲裁、工伤认定、鉴定减免', () =>
    expect(ids({ ...calm, matter: 'workInjury' })).toEqual([
      'consultation',
      'labourArbitration',
      'injuryRecognition',
      'forensic',
    ]));
  test('性骚扰、就业歧视：公益诉讼线索、12338', () =>
    expect(ids({ ...calm, matter: 'harassmentDiscrimination' })).toEqual([
      'consultation',
      'publicInterest',
      'womensHotline',
    ]));
});

describe('绿色通道', () => {
  const none: Facts = {
    isMinor: false,
    sex: 'male',
    isVictimOfAbuse: false,
    isDisabled: false,
    isElderly: false,
    inDangerNow: false,
  };
  test('妇女、未成年人、暴力受害人、残疾人、老年人、有危险的，有其一即走', () => {
    expect(of(none).greenChannel.answer).toBe('no');
    for (const one of [
      { isMinor: true },
      { sex: 'female' as const },
      { isVictimOfAbuse: true },
      { isDisabled: true },
      { isElderly: true },
      { inDangerNow: true },
    ]) {
      const found = of({ ...none, ...one }).greenChannel;
      expect(found.answer).toBe('yes');
      expect(found.because).toHaveLength(1);
    }
  });
});

describe('期限和材料', () => {
  test('普通申请：七日审查、三日指派、五日签协议；被羁押的加二十四小时转交', () => {
    const facts: Facts = { matter: 'labourPay' };
    expect(of(facts).periods.map((each) => each.rule.id)).toEqual(['DL-05', 'DL-07', 'DL-10']);
    expect(of({ ...facts, isDetained: true }).periods.map((each) => each.rule.id)).toEqual([
      'DL-03',
      'DL-05',
      'DL-07',
      'DL-10',
    ]);
    expect(of(facts).periods[0]).toMatchObject({
      ifStartedOn: on,
      due: { due: '2026-11-30', tentative: false },
      basis: '《法律援助法》第四十三条第一款',
    });
  });
  test('代为申请的要交证明，本人不要；没有说由谁申请的先标着', () => {
    const paper = (facts: Facts) =>
      of({ matter: 'labourPay', ...facts }).papersNeeded.find((each) => each.kind === 'authority')?.answer;
    expect([paper({ applicantIs: 'self' }), paper({ applicantIs: 'guardian' }), paper({})]).toEqual([
      undefined,
      'yes',
      'unknown',
    ]);
  });
  test('没有一份材料缺了就不接收：身份证明之外的都有代替的办法', () => {
    for (const each of of({
      matter: 'labourPay',
      applicantIs: 'guardian',
      isVictimOfAbuse: true,
      assertsRightsFromAbuse: true,
    }).papersNeeded)
      expect(each.replacedBy.length, each.label).toBeGreaterThan(0);
  });
  test('咨询不要材料、不审查', () =>
    expect(of({ service: 'consultation', matter: 'other' })).toMatchObject({
      papersNeeded: [],
      means: { route: 'notApplicable' },
    }));
});

describe('通知案件的话', () => {
  const notified: Facts = { matter: 'criminalDefence', isSuspectOrAccusedUnrepresented: true, isMinor: true };
  test('有通知说已有通知，没有说应由办案机关通知', () => {
    expect(of({ ...notified, noticeReceived: true }).mandatory.says).toContain('已有通知');
    expect(of({ ...notified, noticeReceived: false }).mandatory.says).toContain('应由办案机关通知');
    expect(of({ ...notified, isSuspectOrAccusedUnrepresented: false }).mandatory.says).toBe('没有发现');
  });
  test('别的事即使勾了“已通知”也不走通知', () =>
    expect(of({ matter: 'labourPay', noticeReceived: true, isVictimOfAbuse: false }).means.route).not.toBe(
      'notApplicable',
    ));
});

describe('事实', () => {
  test('类型不对、没有声明、超出范围的都当作不知道', () => {
    const odd = {
      isMinor: 'yes',
      matter: 'nonsense',
      householdMonthlyIncome: -1,
      ownMonthlyIncome: 1.5,
      householdSize: 0,
      dangerYesCount: 10,
      birthDate: '2026-02-30',
      decidingCounty: '14080',
      unknownFact: true,
      limitationEndsOn: 20_261_123,
      sex: 1,
    };
    expect(factsOn(odd, on)).toEqual({});
    expect(
      factsOn(
        {
          householdMonthlyIncome: '100',
          householdSize: '3',
          ownMonthlyIncome: Number.NaN,
          dangerYesCount: Number.POSITIVE_INFINITY,
        },
        on,
      ),
    ).toEqual({});
    for (const input of [null, undefined, 3, 'x', []]) expect(factsOn(input, on)).toEqual({});
    expect(
      factsOn({ householdMonthlyIncome: 0, householdSize: 1, dangerYesCount: 9, decidingCounty: '140802' }, on),
    ).toEqual({
      householdMonthlyIncome: 0,
      householdSize: 1,
      dangerYesCount: 9,
      decidingCounty: '140802',
      province: '14',
    });
  });
  test('十八岁、六十岁生日当天换', () => {
    expect(factsOn({ birthDate: '2008-11-24' }, on).isMinor).toBe(true);
    expect(factsOn({ birthDate: '2008-11-23' }, on).isMinor).toBe(false);
    expect(factsOn({ birthDate: '1966-11-23' }, on).isElderly).toBe(true);
    expect(factsOn({ birthDate: '1966-11-24' }, on).isElderly).toBe(false);
    expect(factsOn({ birthDate: '2026-11-24' }, on).isMinor).toBeUndefined();
  });
  test('说过的不被推断改掉', () =>
    expect(factsOn({ applicantIs: 'self', lacksCapacity: true }, on).lacksCapacity).toBe(true));
});

describe('提问', () => {
  test('第一问是什么事，已定的不问，问完为止', () => {
    expect(nextQuestion({}, on, figures2026)).toMatchObject({
      fact: 'matter',
      type: 'choice',
      choices: FACTS.matter.choices,
    });
    expect(nextQuestion({}, day('2021-12-31'), figures2026)).toBeUndefined();
    expect(nextQuestion({ service: 'consultation', matter: 'other' }, on, figures2026)).toBeUndefined();
  });
  test('离婚遭家暴的妇女：七问以内，没有一问是钱', () => {
    const her: Facts = {
      matter: 'marriageFamily',
      isVictimOfAbuse: true,
      assertsRightsFromAbuse: true,
      applicantIs: 'self',
      province: '14',
      hasOwnLawyer: false,
      isMinor: false,
      sex: 'female',
    };
    let known: Facts = { province: '14' };
    const asked: string[] = [];
    for (
      let question = nextQuestion(known, on, figures2026);
      question !== undefined;
      question = nextQuestion(known, on, figures2026)
    ) {
      asked.push(question.fact);
      known = { ...known, [question.fact]: her[question.fact] };
    }
    expect(asked).toEqual([
      'matter',
      'isVictimOfAbuse',
      'assertsRightsFromAbuse',
      'applicantIs',
      'hasOwnLawyer',
      'isMinor',
    ]);
    expect(of(known)).toMatchObject({ eligible: 'yes', missing: [] });
  });
  test('缺的事实里排第一的就是下一问', () => {
    for (const facts of [
      {},
      { matter: 'labourPay' },
      { matter: 'criminalDefence' },
      { matter: 'marriageFamily', isVictimOfAbuse: false },
    ] as const) {
      expect(missingFacts(factsOn(facts, on), on, figures2026)[0]).toBe(nextQuestion(facts, on, figures2026)?.fact);
    }
  });
  test('监护人侵害她的，要问还有没有别人', () => {
    const facts: Facts = {
      matter: 'supportPayments',
      isVictimOfAbuse: false,
      applicantIs: 'closeRelative',
      isMinor: true,
      guardianHarmsHer: true,
      hasOwnLawyer: false,
      isDetained: false,
    };
    expect(missingFacts(factsOn(facts, on), on, figures2026)).toContain('hasOtherGuardianOrRelative');
  });
});
