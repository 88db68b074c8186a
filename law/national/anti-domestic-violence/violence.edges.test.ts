import { expect, test } from 'vitest';
import { DANGER_BANDS, DANGER_QUESTIONS, dangerOf } from './danger-scale.ts';
import { ORDER_EVIDENCE, ORDER_MEASURES, whoMayApplyForOrder } from './protection-order.ts';
import { WARNING_LETTER_OPENS, WARNING_SITUATIONS } from './warning-letter.ts';

/** 保护令可以由谁申请：情形 → 谁（？ 由工作人员认定或者还不清楚）。 */
const ORGANISATIONS = ['closeRelative', 'police', 'womensFederation', 'villageCommittee', 'rescueOrganisation'];
const MORE = ['civilAffairs', 'disabledFederation', 'elderlyOrganisation'];
const adult = { isMinor: false, lacksCapacity: false, isElderly: false, isDisabled: false, fearsOrIsControlled: false };
const CASES = [
  ['成年，没有妨碍', adult, ['self=yes']],
  ['未成年', { ...adult, isMinor: true }, ['self=yes', ...ORGANISATIONS.map((who) => `${who}=yes`)]],
  ['不能辨认自己的行为', { ...adult, lacksCapacity: true }, ['self=yes', ...ORGANISATIONS.map((who) => `${who}=yes`)]],
  ['老年', { ...adult, isElderly: true }, ['self=yes', ...[...ORGANISATIONS, ...MORE].map((who) => `${who}=officer`)]],
  ['残疾', { ...adult, isDisabled: true }, ['self=yes', ...[...ORGANISATIONS, ...MORE].map((who) => `${who}=officer`)]],
  [
    '受强制威吓',
    { ...adult, fearsOrIsControlled: true },
    ['self=yes', ...[...ORGANISATIONS, ...MORE].map((who) => `${who}=officer`)],
  ],
  ['什么都不知道', {}, ['self=yes', ...[...ORGANISATIONS, ...MORE].map((who) => `${who}=unknown`)]],
] as const;
for (const [name, facts, expected] of CASES)
  test(`保护令申请人：${name}`, () => {
    expect(whoMayApplyForOrder(facts).map((each) => `${each.who}=${each.answer}`)).toEqual(expected);
  });

test('量表的每一档和每一个特别题', () => {
  expect([0, 3, 4, 5, 6, 9].map((yes) => dangerOf({ yes, cannotBreathe: false, otherLethal: false }))).toEqual([
    'low',
    'low',
    'middle',
    'middle',
    'high',
    'high',
  ]);
  expect(dangerOf({ yes: 0, cannotBreathe: true, otherLethal: undefined })).toBe('lethal');
  expect(dangerOf({ yes: undefined, cannotBreathe: false, otherLethal: true })).toBe('lethal');
  expect(dangerOf({ yes: undefined, cannotBreathe: false, otherLethal: false })).toBe('notAssessed');
  expect(dangerOf({ yes: 5, cannotBreathe: undefined, otherLethal: false })).toBe('notAssessed');
  expect(dangerOf({ yes: 6, cannotBreathe: undefined, otherLethal: undefined })).toBe('high');
  expect([DANGER_QUESTIONS, DANGER_BANDS]).toEqual([9, { middle: 4, high: 6 }]);
});

test('十一种证据、六种措施、五种应当告诫的情形，告诫书打开咨询和代书', () => {
  expect(ORDER_EVIDENCE.map((each) => each.id)).toEqual(
    Array.from({ length: 11 }, (_, index) => `evidence-${index + 1}`),
  );
  expect(ORDER_MEASURES.map((each) => each.id)).toEqual([
    'noViolence',
    'noContact',
    'moveOut',
    'noMessages',
    'keepAway',
    'other',
  ]);
  expect(WARNING_SITUATIONS.map((each) => each.id)).toEqual([
    'asked',
    'notForgiven',
    'vulnerable',
    'warnedBefore',
    'other',
  ]);
  expect(WARNING_LETTER_OPENS.services).toEqual(['consultation', 'drafting']);
});
