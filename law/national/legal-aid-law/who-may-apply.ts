import { all, any, fact, factIs, known, not, officerDecides, type Facts } from '../../facts.ts';
import type { Provision } from '../../kernel/citation.ts';
import { cite, provisionsOf } from '../../kernel/citation.ts';
import type { Condition } from '../../kernel/condition.ts';
import { evaluate, type Answer } from '../../kernel/determination.ts';
import { valueIn } from '../../kernel/derive.ts';
import { birthdayAt, parsePlainDate, type PlainDate } from '../../kernel/plain-date.ts';
import { LAL_40 } from './provisions.ts';

const civil = provisionsOf('civilCode', {
  source: '公开镜像文本',
  verified: { on: parsePlainDate('2026-11-23'), how: '公开镜像文本' },
  grade: 'V',
});
/** The general part of the Civil Code on capacity and relatives. */
export const CIVIL_17 = civil('CIVIL-17', 17, '十八周岁以上为成年人，不满十八周岁为未成年人');
export const CIVIL_18 = civil('CIVIL-18', 18, '成年人为完全民事行为能力人，可以独立实施民事法律行为');
export const CIVIL_165 = civil('CIVIL-165', 165, '书面委托代理的，授权委托书写明代理人、事项、权限和期限', {
  grade: 'M',
  verified: 'pending',
});
export const CIVIL_1045 = civil(
  'CIVIL-1045',
  1045,
  '近亲属：配偶、父母、子女、兄弟姐妹、祖父母、外祖父母、孙子女、外孙子女',
);

export type Who = NonNullable<Facts['applicantIs']>;

/** Someone who cannot apply alone. */
const isWard = any(fact('isMinor'), fact('lacksCapacity'));

type Standing = {
  readonly label: string;
  readonly basis: Provision;
  readonly holds: Condition<Facts>;
  readonly note: string;
};

export const STANDING: Readonly<Record<Who, Standing>> = {
  self: {
    label: '本人',
    basis: CIVIL_18,
    holds: any(
      not(isWard),
      officerDecides('未成年人、不能辨认自己行为的人自己来的，先接收，当天由工作人员联系能代为申请的人'),
    ),
    note: '未成年人自己来也先接收',
  },
  guardian: {
    label: '监护人（法定代理人）',
    basis: LAL_40,
    holds: all(any(isWard, fact('isDetained')), not(fact('guardianHarmsHer'))),
    note: '侵害被监护人的监护人除外',
  },
  closeRelative: {
    label: '近亲属',
    basis: LAL_40,
    holds: any(
      fact('isDetained'),
      all(isWard, fact('guardianHarmsHer')),
      all(
        isWard,
        fact('guardianUnavailable'),
        officerDecides('监护人不能办的，近亲属先依民法典第二十七条、第二十八条、第三十一条确定监护，由工作人员当天看'),
      ),
    ),
    note: '监护人侵害权益的，或者当事人被羁押的',
  },
  otherRelative: {
    label: '别的亲戚（姨、舅、姑、叔、伯等）',
    basis: CIVIL_1045,
    holds: all(
      isWard,
      any(fact('guardianHarmsHer'), fact('guardianUnavailable')),
      officerDecides('不在民法典第一千零四十五条的近亲属之内，由工作人员当天看能不能先接收'),
    ),
    note: '不属于近亲属，但不会拒之门外',
  },
  authorised: { label: '本人书面委托的人', basis: CIVIL_165, holds: not(isWard), note: '要交书面委托' },
  organisation: {
    label: '村居委会、学校、妇联、民政等单位',
    basis: LAL_40,
    holds: all(
      isWard,
      officerDecides('单位可以报告、转介和代为申请人身安全保护令，法律援助由工作人员当天决定怎样受理'),
    ),
    note: '可以报告和转介，不在第四十条的代为申请人之内',
  },
};

export type WhoMayApply = {
  /** Whether the one who applies may, or unknown when nobody has said who it is. */
  readonly applicant: Answer;
  readonly persons: readonly {
    readonly who: Who;
    readonly label: string;
    readonly answer: Answer;
    readonly basis: string;
    readonly note: string;
  }[];
  /** Never offered, never told anything about the case. */
  readonly shutOut: readonly { readonly who: Who; readonly label: string; readonly basis: string }[];
  /** Where nobody may apply as of right: who can act today. */
  readonly fallback: string | undefined;
  /** The day on which a guardian's standing for a minor ends: the 18th birthday. */
  readonly guardianStandingEndsOn: PlainDate | undefined;
};

const ORDER: readonly Who[] = ['self', 'guardian', 'closeRelative', 'otherRelative', 'authorised', 'organisation'];

/** May the one who applies do so? */
export const applicantStands: Condition<Facts> = any(
  ...ORDER.map((who) => all(factIs('applicantIs', who), STANDING[who].holds)),
);

/** A ward whose guardian harms her or is not there, and nobody else to apply (40 names no organisation). */
const nobodyLeft = all(
  isWard,
  any(fact('guardianHarmsHer'), fact('guardianUnavailable')),
  not(fact('hasOtherGuardianOrRelative')),
);

/** Where the guardian harms her it must be known who else there is. */
export const harmedWithoutGuardian = all(
  fact('guardianHarmsHer'),
  any(fact('isMinor'), fact('lacksCapacity')),
  known('hasOtherGuardianOrRelative'),
);

export function whoMayApply(facts: Facts): WhoMayApply {
  const conflicted = evaluate(all(isWard, fact('guardianHarmsHer')), facts) === 'yes';
  const birth = valueIn(facts, 'birthDate');
  const persons = ORDER.map((who) => ({ who, answer: evaluate(STANDING[who].holds, facts), standing: STANDING[who] }))
    .filter((each) => each.answer !== 'no')
    .map(({ who, answer, standing }) => ({
      who,
      answer,
      label: standing.label,
      basis: cite(standing.basis),
      note: standing.note,
    }));
  return {
    applicant: evaluate(applicantStands, facts),
    persons,
    shutOut: conflicted ? [{ who: 'guardian', label: '侵害其权益的监护人', basis: cite(LAL_40) }] : [],
    fallback:
      evaluate(nobodyLeft, facts) === 'yes'
        ? '没有能代为申请的人：由工作人员当天决定怎样受理，联系民政部门临时监护；村居委会、学校、妇联可以报告、转介、代为申请人身安全保护令'
        : undefined,
    guardianStandingEndsOn: birth === undefined ? undefined : birthdayAt(birth, 18),
  };
}
