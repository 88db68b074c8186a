import { all, any, fact, factIs, type Facts } from '../../facts.ts';
import { provisionsOf } from '../../kernel/citation.ts';
import type { Ground } from '../../kernel/determination.ts';
import { parsePlainDate } from '../../kernel/plain-date.ts';

/** Arts. 25 and 28: the case authority must have a lawyer assigned; no application, no means. All presuppose that nobody was engaged. */
const law = provisionsOf('legalAidLaw', {
  source: '两份公开镜像逐条比对',
  verified: { on: parsePlainDate('2026-11-23'), how: '两份公开镜像逐条比对' },
  grade: 'V',
});

export const LAL_25 = [
  law('LAL-25-1', 25, '未成年人没有委托辩护人的，应当通知指派律师辩护', { paragraph: 1, item: 1 }),
  law('LAL-25-2', 25, '视力、听力、言语残疾人没有委托辩护人的，应当通知指派', { paragraph: 1, item: 2 }),
  law('LAL-25-3', 25, '不能完全辨认自己行为的成年人没有委托辩护人的，应当通知指派', { paragraph: 1, item: 3 }),
  law('LAL-25-4', 25, '可能判处无期徒刑、死刑的人没有委托辩护人的，应当通知指派', { paragraph: 1, item: 4 }),
  law('LAL-25-5', 25, '申请法律援助的死刑复核案件被告人，应当通知指派', { paragraph: 1, item: 5 }),
  law('LAL-25-6', 25, '缺席审判案件的被告人没有委托辩护人的，应当通知指派', { paragraph: 1, item: 6 }),
] as const;
export const LAL_28 = law('LAL-28', 28, '强制医疗案件的被申请人、被告人没有委托诉讼代理人的，法院应当通知指派律师');
export const LAL_36 = law(
  'LAL-36',
  36,
  '办案机关发现应当通知的情形，三日内通知；援助机构收到通知后三日内指派并通知办案机关',
);

const facts25 = [
  fact('isMinor'),
  fact('isDeafMuteBlind'),
  fact('lacksCapacity'),
  fact('mayFaceLifeOrDeath'),
  fact('isDeathReviewApplicant'),
  fact('isTriedInAbsence'),
] as const;

export const mandatoryGrounds: readonly Ground<Facts>[] = [
  ...LAL_25.flatMap((basis, index) => {
    const who = facts25[index];
    return who === undefined
      ? []
      : [
          {
            basis,
            label: basis.says,
            holds: all(factIs('matter', 'criminalDefence'), fact('isSuspectOrAccusedUnrepresented'), who),
          },
        ];
  }),
  {
    basis: LAL_28,
    label: LAL_28.says,
    holds: all(factIs('matter', 'compulsoryTreatment'), fact('isSuspectOrAccusedUnrepresented')),
  },
];

/** Whether one of these is even possible: only then are its facts asked. */
export const maybeMandatory = any(factIs('matter', 'criminalDefence', 'compulsoryTreatment'));

/** The authority's notice is here: assigned within three days, nothing is applied for, no means are reviewed (25, 28, 36). */
export const onNotice = all(maybeMandatory, fact('noticeReceived'));

export const NO_NOTICE_YET = '应由办案机关通知指派：法律援助机构当天致函办案机关；同时可以依第二十四条申请，不必等通知';
