import { describe, expect, test } from 'vitest';
import type { Facts } from '../../facts.ts';
import { parsePlainDate as day } from '../../kernel/plain-date.ts';
import { mediationGate } from './mediation-gate.ts';

const calm: Facts = {
  matter: 'labourPay',
  isVictimOfAbuse: false,
  dangerLethalSign: false,
  inDangerNow: false,
  fearsOrIsControlled: false,
  hasLiveWarningLetter: false,
  hasLiveProtectionOrder: false,
  isSexualHarmToMinor: false,
  childIsHarmed: false,
  suspectsReportableCrime: false,
  opponentRefusesMediation: false,
  hasRedFlag: false,
  isSimpleDispute: true,
};
const gate = (facts: Facts) => mediationGate({ ...calm, ...facts }, day('2026-11-23'));

describe('能不能先调解', () => {
  test('没有暴力、事实清楚、争议不大：可以', () => expect(gate({}).allowed).toBe('yes'));
  test('争议大的不先安排', () => expect(gate({ isSimpleDispute: false }).allowed).toBe('no'));
  for (const flag of [
    'inDangerNow',
    'fearsOrIsControlled',
    'hasLiveWarningLetter',
    'hasLiveProtectionOrder',
    'isSexualHarmToMinor',
    'childIsHarmed',
    'suspectsReportableCrime',
    'opponentRefusesMediation',
    'hasRedFlag',
  ] as const) {
    test(`${flag}：是不能，不知道也不安排`, () => {
      expect(gate({ [flag]: true })).toMatchObject({ allowed: 'no', missing: [] });
      expect(gate({ [flag]: true }).because).toHaveLength(1);
      expect(gate({ [flag]: undefined })).toMatchObject({ allowed: 'unknown', missing: [flag] });
    });
  }
  test('有暴力：没有评估不能，评估五分可以再看，六分不能', () => {
    expect(gate({ isVictimOfAbuse: true }).allowed).toBe('no');
    expect(gate({ isVictimOfAbuse: true, dangerYesCount: 5 }).allowed).toBe('yes');
    expect(gate({ isVictimOfAbuse: true, dangerYesCount: 6 }).allowed).toBe('no');
    expect(gate({ isVictimOfAbuse: true, dangerYesCount: 0, dangerLethalSign: true }).allowed).toBe('no');
  });
  test('说没有暴力，量表却是高危的，仍然不能', () => expect(gate({ dangerYesCount: 6 }).allowed).toBe('no'));
  test('刑事、保护令案件不能', () => {
    for (const matter of ['criminalDefence', 'criminalVictim', 'protectionOrder', 'compulsoryTreatment'] as const)
      expect(gate({ matter }).allowed).toBe('no');
  });
});
