import type { HolidayCalendar } from '../../kernel/calendar.ts';
import { cite, provisionsOf } from '../../kernel/citation.ts';
import { dueOf, periodRule, type Due, type PeriodRule } from '../../kernel/period.ts';
import { birthdayAt, laterOf, parsePlainDate, type PlainDate } from '../../kernel/plain-date.ts';

const civil = provisionsOf('civilCode', {
  source: '公开镜像全文',
  verified: { on: parsePlainDate('2026-11-23'), how: '公开镜像全文；上线前仍须与官方文本再核' },
  grade: 'V',
});
export const CIVIL_19 = civil('CIVIL-19', 19, '八周岁以上的未成年人为限制民事行为能力人');
export const CIVIL_36 = civil('CIVIL-36', 36, '监护人严重损害被监护人的，有关个人、组织可以申请撤销监护资格');
export const CIVIL_188 = civil(
  'CIVIL-188',
  188,
  '普通诉讼时效三年，自知道或者应当知道权利受损和义务人之日起；自受损之日起最长二十年',
);
export const CIVIL_190 = civil('CIVIL-190', 190, '对法定代理人的请求权，时效自代理终止之日起');
export const CIVIL_191 = civil('CIVIL-191', 191, '未成年人遭受性侵害的赔偿请求权，时效自满十八周岁之日起');
export const CIVIL_201 = civil('CIVIL-201', 201, '按日、月、年计算的，开始的当日不计入；按小时计算的，自规定时起算');
export const CIVIL_202 = civil('CIVIL-202', 202, '到期月的对应日为最后一日，没有对应日的，月末日为最后一日');
export const CIVIL_203 = civil('CIVIL-203', 203, '最后一日是法定休假日的，以法定休假日结束的次日为最后一日');

export const civilLimitation = periodRule({
  id: 'DL-50',
  name: '普通诉讼时效',
  length: 3,
  unit: 'year',
  startsOn: '知道或者应当知道权利受损和义务人',
  actor: '权利人',
  consequence: '过期的对方可以抗辩；有中止、中断情形的由人判断',
  provision: CIVIL_188,
});
export const civilLongStop = periodRule({
  id: 'DL-50b',
  name: '最长保护期',
  length: 20,
  unit: 'year',
  startsOn: '权利受到损害',
  actor: '权利人',
  consequence: '超过的法院不予保护，特殊情况可以申请延长',
  provision: CIVIL_188,
});
export const minorsHarmLimitation = periodRule({
  id: 'DL-51',
  name: '未成年人性侵害赔偿的诉讼时效',
  length: 3,
  unit: 'year',
  startsOn: '满十八周岁',
  actor: '受害人',
  consequence: '过期的对方可以抗辩',
  provision: CIVIL_191,
});

export const LIMITATION_PERIODS = [civilLimitation, civilLongStop, minorsHarmLimitation] as const;

export type LimitationClaim =
  | { readonly kind: 'ordinary'; readonly knownOn: PlainDate; readonly harmedOn: PlainDate }
  | { readonly kind: 'sexualHarmToMinor'; readonly birth: PlainDate; readonly knownOn: PlainDate }
  | { readonly kind: 'againstGuardian'; readonly guardianshipEndsOn: PlainDate; readonly knownOn: PlainDate };

export type Limitation = {
  readonly rule: PeriodRule;
  readonly startsOn: PlainDate;
  readonly due: Due;
  readonly basis: string;
};

/** When the claim lapses, as far as days alone say; interruption and suspension are for a person. */
export function limitationOf(claim: LimitationClaim, calendar: HolidayCalendar): readonly Limitation[] {
  const of = (rule: PeriodRule, startsOn: PlainDate, basis = cite(rule.provision)): Limitation => ({
    rule,
    startsOn,
    due: dueOf(rule, startsOn, [], calendar),
    basis,
  });
  switch (claim.kind) {
    case 'ordinary':
      return [of(civilLimitation, claim.knownOn), of(civilLongStop, claim.harmedOn)];
    case 'sexualHarmToMinor':
      return [of(minorsHarmLimitation, laterOf(birthdayAt(claim.birth, 18), claim.knownOn))];
    case 'againstGuardian':
      return [of(civilLimitation, laterOf(claim.guardianshipEndsOn, claim.knownOn), cite(CIVIL_190))];
  }
}
