import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../kernel/calendar.ts';
import { HOLIDAY_NOTICES } from '../../calendars/index.ts';
import { findAny } from '../../kernel/determination.ts';
import { dueOf, type PeriodRule } from '../../kernel/period.ts';
import { instantOf, parsePlainDate as day } from '../../kernel/plain-date.ts';
import {
  MANDATED_REPORTERS,
  REPORT_SITUATIONS,
  policeFeedbackPeriod,
  reportPeriod,
} from '../minors-law/mandatory-report.ts';
import { ageEdges } from '../minors-law/ages.ts';
import { DANGER_DUTIES, dangerOf } from './danger-scale.ts';
import * as periods from './periods.ts';
import { ORDER_EVIDENCE, ORDER_MEASURES, protectionOrderGrounds, whoMayApplyForOrder } from './protection-order.ts';

const calendar = calendarOf(HOLIDAY_NOTICES);
const due = (rule: PeriodRule, start: string): string => {
  const answer = dueOf(rule, start.length === 10 ? day(start) : instantOf(start), [], calendar);
  return answer.state === 'running' ? `${answer.due}${answer.tentative ? ' 暂定' : ''}` : answer.explain.join();
};

describe('危险评估量表', () => {
  const scale = (
    yes: number | undefined,
    cannotBreathe: boolean | undefined = false,
    otherLethal: boolean | undefined = false,
  ) => dangerOf({ yes, cannotBreathe, otherLethal });
  test('三分以下低危，四、五分中危，六分以上高危', () =>
    expect([0, 3, 4, 5, 6, 9].map((yes) => scale(yes))).toEqual(['low', 'low', 'middle', 'middle', 'high', 'high']));
  test('两道特别题有一项即高危致命，不看分数', () => {
    expect(scale(0, true)).toBe('lethal');
    expect(scale(undefined, undefined, true)).toBe('lethal');
  });
  test('没有答完不算评估过，分数已到六分的仍是高危', () => {
    expect(scale(undefined)).toBe('notAssessed');
    expect(dangerOf({ yes: 3, cannotBreathe: undefined, otherLethal: false })).toBe('notAssessed');
    expect(dangerOf({ yes: 6, cannotBreathe: undefined, otherLethal: false })).toBe('high');
  });
  test('高危不得劝和、调解', () =>
    expect([DANGER_DUTIES.high.says, DANGER_DUTIES.lethal.says].every((says) => says.includes('不得劝和、调解'))).toBe(
      true,
    ));
});

describe('人身安全保护令', () => {
  test('遭受或者面临现实危险即可，没说的要问', () => {
    const on = day('2026-11-23');
    expect(findAny(protectionOrderGrounds, { isVictimOfAbuse: false, inDangerNow: true }, on).answer).toBe('yes');
    expect(findAny(protectionOrderGrounds, { isVictimOfAbuse: false, inDangerNow: false }, on).answer).toBe('no');
    expect(findAny(protectionOrderGrounds, { isVictimOfAbuse: false }, on).answer).toBe('unknown');
  });
  test('未成年人：近亲属、公安、妇联、村居委会、救助机构都可以代为申请', () => {
    const who = whoMayApplyForOrder({ isMinor: true, isElderly: false, isDisabled: false, fearsOrIsControlled: false });
    expect(who.filter((each) => each.answer === 'yes').map((each) => each.who)).toEqual([
      'self',
      'closeRelative',
      'police',
      'womensFederation',
      'villageCommittee',
      'rescueOrganisation',
    ]);
    expect(who.map((each) => each.who)).not.toContain('civilAffairs');
  });
  test('老年人、残疾人、受强制的：民政、残联等也可以，但要问她本人的意愿', () => {
    const who = whoMayApplyForOrder({
      isMinor: false,
      lacksCapacity: false,
      isElderly: true,
      isDisabled: false,
      fearsOrIsControlled: false,
    });
    expect(who.find((each) => each.who === 'civilAffairs')?.answer).toBe('officer');
  });
  test('能自己申请的成年人只有本人', () => {
    expect(
      whoMayApplyForOrder({
        isMinor: false,
        lacksCapacity: false,
        isElderly: false,
        isDisabled: false,
        fearsOrIsControlled: false,
      }).map((each) => each.who),
    ).toEqual(['self']);
  });
  test('十一类证据，六类措施', () => expect([ORDER_EVIDENCE.length, ORDER_MEASURES.length]).toEqual([11, 6]));
  test('七十二小时、紧急二十四小时，从受理的时刻起，国庆也不顺延', () => {
    expect(due(periods.orderDecisionPeriod, '2026-09-30T08:00:00Z')).toBe('2026-10-03T08:00:00.000Z');
    expect(due(periods.urgentOrderDecisionPeriod, '2026-09-30T08:00:00Z')).toBe('2026-10-01T08:00:00.000Z');
  });
  test('有效期六个月到对应日，不因休假延长；复议五日顺延', () => {
    expect(due(periods.orderValidityPeriod, '2026-04-01')).toBe('2026-10-01');
    expect(due(periods.orderReconsiderationPeriod, '2026-09-28')).toBe('2026-10-08');
  });
});

test('告诫书：七日内首访、每三个月一次；山西九十日并行', () => {
  expect(due(periods.firstVisitPeriod, '2026-11-02')).toBe('2026-11-09');
  expect(due(periods.laterVisitPeriod, '2026-08-10')).toBe('2026-11-10');
  expect(due(periods.shanxiVisitPeriod, '2026-08-10')).toBe('2026-11-09');
});

test('应急安置二十四小时，庇护十日不顺延', () => {
  expect(due(periods.emergencyPlacementPeriod, '2026-11-01T00:00:00Z')).toBe('2026-11-02T00:00:00.000Z');
  expect(due(periods.shelterPeriod, '2026-09-25')).toBe('2026-10-05');
});

describe('强制报告', () => {
  test('九种情形，八类报告义务人', () => expect([REPORT_SITUATIONS.length, MANDATED_REPORTERS.length]).toEqual([9, 8]));
  test('立即：不编造小时数', () => {
    expect(reportPeriod.length).toBeUndefined();
    expect(due(reportPeriod, '2026-11-23')).toContain('“立即”');
  });
  test('公安三日内反馈', () => expect(due(policeFeedbackPeriod, '2026-11-20')).toBe('2026-11-23'));
});

test('八、十四、十六、十八岁的生日', () => {
  expect(ageEdges(day('2012-02-29')).map((edge) => `${edge.age} ${edge.on}`)).toEqual([
    '8 2020-02-29',
    '14 2026-02-28',
    '16 2028-02-29',
    '18 2030-02-28',
  ]);
});
