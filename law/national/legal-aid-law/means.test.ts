import { describe, expect, test } from 'vitest';
import { assess } from '../../assess.ts';
import type { Facts } from '../../facts.ts';
import { publishedFigures, withRows } from '../../figures.ts';
import { MONEY_FACTS, nextQuestion } from '../../interview.ts';
import { parsePlainDate as day } from '../../kernel/plain-date.ts';
import { figures2026 } from '../../testing/figures-2026.ts';
import { thresholdFor } from './means.ts';

const on = day('2026-11-23');
const wages: Facts = {
  matter: 'supportPayments',
  province: '14',
  applicantIs: 'self',
  isMinor: false,
  isElderly: false,
  isDisabled: false,
  isVictimOfAbuse: false,
  hasOwnLawyer: false,
  hasNoFixedIncome: false,
  assistance: 'none',
  isMigrantWorker: false,
};
const family: Facts = {
  ...wages,
  decidingCounty: '140802',
  residence: 'urban',
  opponentInHousehold: false,
  householdSize: 3,
};
const means = (facts: Facts, figures = figures2026) => assess(facts, on, figures).means;

describe('经济困难（第三十四条、第四十一条；两倍低保，按决定机构所在县）', () => {
  test('城镇：人均恰好两倍符合，多一分不符合（待核：“不超过”还是“低于”）', () => {
    expect(means({ ...family, householdMonthlyIncome: 3 * 152_000 }).hardship).toBe('yes');
    expect(means({ ...family, householdMonthlyIncome: 3 * 152_000 + 1 }).hardship).toBe('no');
    expect(means({ ...family, householdMonthlyIncome: 3 * 152_000 - 1 }).hardship).toBe('yes');
  });
  test('如果原文是“低于”，恰好两倍就不符合：改一个参数，不改规则', () => {
    const below = withRows(figures2026, {
      edge: [{ value: 'below', from: day('2022-01-01'), source: '试验', verified: 'pending' }],
    });
    expect(means({ ...family, householdMonthlyIncome: 3 * 152_000 }, below).hardship).toBe('no');
    expect(means({ ...family, householdMonthlyIncome: 3 * 152_000 - 1 }, below).hardship).toBe('yes');
  });
  test('农村：年标准5858元，两倍除以十二不是整数分，逐分仍然分得清', () => {
    const rural: Facts = { ...family, residence: 'rural', householdSize: 1 };
    expect(means({ ...rural, householdMonthlyIncome: 97_633 }).hardship).toBe('yes');
    expect(means({ ...rural, householdMonthlyIncome: 97_634 }).hardship).toBe('no');
    expect(means({ ...rural, householdSize: 3, householdMonthlyIncome: 292_900 }).hardship).toBe('yes');
    expect(means({ ...rural, householdSize: 3, householdMonthlyIncome: 292_901 }).hardship).toBe('no');
  });
  test('对方是共同生活的家庭成员：只看本人收入，不看全家', () => {
    const withOpponent: Facts = { ...family, opponentInHousehold: true, householdMonthlyIncome: 5_000_000 };
    expect(means({ ...withOpponent, ownMonthlyIncome: 152_000 }).hardship).toBe('yes');
    expect(means({ ...withOpponent, ownMonthlyIncome: 152_001 }).hardship).toBe('no');
    expect(means(withOpponent).hardship).toBe('unknown');
  });
  test('在别处递交不改变标准：按作出决定的机构所在县', () => {
    expect(means({ ...family, decidingCounty: '140105', householdMonthlyIncome: 3 * 152_001 }).hardship).toBe('yes');
    expect(means({ ...family, caseAuthorityCounty: '140105', householdMonthlyIncome: 3 * 152_001 }).hardship).toBe(
      'no',
    );
  });
  test('刑事辩护收入超过标准的不是“不符合”：还有“其他原因”（第二十四条），由工作人员看', () => {
    const accused: Facts = {
      ...family,
      matter: 'criminalDefence',
      isSuspectOrAccusedUnrepresented: true,
      isDeafMuteBlind: false,
      lacksCapacity: false,
      mayFaceLifeOrDeath: false,
      isDeathReviewApplicant: false,
      isTriedInAbsence: false,
      noticeReceived: false,
    };
    expect(means({ ...accused, householdMonthlyIncome: 9_000_000 })).toMatchObject({
      route: 'check',
      hardship: 'officer',
    });
    expect(means({ ...accused, householdMonthlyIncome: 0 }).hardship).toBe('yes');
  });
  test('没有数的县：说向谁核实，由工作人员认定，绝不当作零或者拒绝', () => {
    expect(thresholdFor('140321', 'urban', on, publishedFigures)).toMatchObject({
      kind: 'missing',
      ask: '140321的民政部门',
    });
    expect(means({ ...family, decidingCounty: '140321', householdMonthlyIncome: 0 })).toMatchObject({
      hardship: 'officer',
      threshold: { kind: 'missing' },
    });
  });
  test('只有往年的数：说明是哪一年的，不当作今年的', () => {
    expect(thresholdFor('140802', 'urban', on, publishedFigures)).toMatchObject({ kind: 'stale' });
    expect(means({ ...family, householdMonthlyIncome: 0 }, publishedFigures).hardship).toBe('officer');
    expect(thresholdFor('140802', 'urban', day('2024-12-31'), publishedFigures)).toMatchObject({
      kind: 'known',
      monthlyFen: 143_000,
    });
    expect(thresholdFor('140802', 'urban', day('2025-01-01'), publishedFigures)).toMatchObject({ kind: 'stale' });
    expect(thresholdFor('140802', 'urban', day('2023-12-31'), publishedFigures)).toMatchObject({ kind: 'missing' });
    expect(thresholdFor('140213', 'rural', day('2023-06-01'), publishedFigures)).toMatchObject({ kind: 'missing' });
  });
  test('太原六城区城乡一体，三县一市农村640元', () => {
    const at = day('2023-06-01');
    expect(
      [
        ['140105', 'rural'],
        ['140181', 'urban'],
        ['140181', 'rural'],
      ].map(([county, kind]) => thresholdFor(county, kind === 'urban' ? 'urban' : 'rural', at, publishedFigures)),
    ).toMatchObject([{ monthlyFen: 152_000 }, { monthlyFen: 152_000 }, { monthlyFen: 128_000 }]);
  });
  test('倍数在2022年计划以前没有，答“没有”', () => {
    const early = withRows(publishedFigures, {
      subsistence: [
        {
          county: '140802',
          residence: 'urban',
          amountFen: 1,
          per: 'month',
          from: day('2022-01-01'),
          to: day('2023-01-01'),
          source: '试验',
          verified: 'pending',
        },
      ],
    });
    expect(thresholdFor('140802', 'urban', day('2022-06-19'), early)).toMatchObject({
      kind: 'missing',
      ask: '省司法厅',
    });
    expect(thresholdFor('140802', 'urban', day('2022-06-20'), early)).toMatchObject({ kind: 'known' });
  });
  test('后来装入的数取代先前的，摘要跟着变', () => {
    const later = withRows(figures2026, {
      subsistence: [
        {
          county: '140802',
          residence: 'urban',
          amountFen: 90_000,
          per: 'month',
          from: day('2026-01-01'),
          to: day('2027-01-01'),
          source: '追溯到1月1日的新标准',
          verified: 'pending',
        },
      ],
    });
    expect(thresholdFor('140802', 'urban', on, later)).toMatchObject({ kind: 'known', monthlyFen: 180_000 });
    expect(later.hash).not.toBe(figures2026.hash);
    expect(withRows(publishedFigures, {}).hash).toBe(publishedFigures.hash);
  });
});

describe('不受经济困难条件限制、免予核查（第三十二条、第四十二条）', () => {
  const route = (facts: Facts) => means({ ...wages, ...facts }).route;
  test('家庭暴力、虐待、遗弃的受害人主张相关权益：不问钱；无关的另一件事按一般规定', () => {
    expect(route({ isVictimOfAbuse: true, assertsRightsFromAbuse: true })).toBe('noLimit');
    expect(route({ isVictimOfAbuse: true, assertsRightsFromAbuse: false })).toBe('check');
    expect(route({ isVictimOfAbuse: true })).toBe('unknown');
    expect(route({ isVictimOfAbuse: undefined })).toBe('unknown');
  });
  test('英烈、见义勇为、再审无罪', () => {
    for (const matter of ['heroReputation', 'actOfBravery', 'acquittalCompensation'] as const)
      expect(route({ matter })).toBe('noLimit');
  });
  test('无固定生活来源的未成年人、老年人、残疾人免予核查；有其一不够', () => {
    for (const who of [{ isMinor: true }, { isElderly: true }, { isDisabled: true }]) {
      expect(route({ ...who, hasNoFixedIncome: true })).toBe('exemptFromCheck');
      expect(route({ ...who, hasNoFixedIncome: false })).toBe('check');
    }
    expect(route({ hasNoFixedIncome: true })).toBe('check');
  });
  test('社会救助、司法救助、优抚对象', () => {
    for (const assistance of ['socialAssistance', 'judicialRelief', 'preferentialTreatment'] as const)
      expect(route({ assistance })).toBe('exemptFromCheck');
    expect(route({ assistance: 'none' })).toBe('check');
    expect(route({ assistance: undefined })).toBe('unknown');
  });
  test('进城务工人员只在要报酬、工伤赔偿时免予核查', () => {
    expect(route({ isMigrantWorker: true, matter: 'labourPay' })).toBe('exemptFromCheck');
    expect(route({ isMigrantWorker: true, matter: 'workInjury' })).toBe('exemptFromCheck');
    expect(route({ isMigrantWorker: true, matter: 'trafficInjury' })).toBe('check');
  });
  test('免予核查的只要一份身份证明，缺了可以查询或者承诺，不是拒绝', () => {
    const papers = assess({ ...wages, assistance: 'socialAssistance' }, on, figures2026).papersNeeded;
    expect(papers.map((paper) => paper.kind)).toEqual([
      'applicationForm',
      'identity',
      'statusProof',
      'matterMaterials',
    ]);
    expect(papers.find((paper) => paper.kind === 'statusProof')?.replacedBy.map((each) => each.by)).toEqual([
      'lookUp',
      'commitment',
      'later',
    ]);
  });
  test('核查的交说明表，可以查询或者承诺；不受限制的不交', () => {
    expect(assess(wages, on, figures2026).papersNeeded.map((paper) => paper.kind)).toContain('hardshipStatement');
    const abused = assess(
      { ...wages, isVictimOfAbuse: true, assertsRightsFromAbuse: true },
      on,
      figures2026,
    ).papersNeeded.map((paper) => paper.kind);
    expect(abused).not.toContain('hardshipStatement');
    expect(abused).toContain('abuseEvidence');
  });
  test('暴力还没问清以前不问钱，问清了与暴力有关也不问', () => {
    const first = nextQuestion({ matter: 'supportPayments' }, on, figures2026);
    expect(first?.fact).toBe('isVictimOfAbuse');
    const second = nextQuestion({ matter: 'supportPayments', isVictimOfAbuse: true }, on, figures2026);
    expect(second?.fact).toBe('assertsRightsFromAbuse');
    expect(MONEY_FACTS).not.toContain(
      nextQuestion({ matter: 'supportPayments' }, on, figures2026, ['isVictimOfAbuse'])?.fact,
    );
  });
  test('不清楚、不想说的不再问第二遍', () => {
    expect(
      nextQuestion({ matter: 'labourPay', isVictimOfAbuse: false }, on, figures2026, ['applicantIs'])?.fact,
    ).not.toBe('applicantIs');
  });
});
