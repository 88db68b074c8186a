import type { Facts } from '../facts.ts';
import { parsePlainDate as day, type PlainDate } from '../kernel/plain-date.ts';

/**
 * Examples that a jurist reads and signs: written from the statutes, not from the program. Each names the facts, what is
 * asked, what the law answers and the article that carries it; `worked-examples.test.ts` holds the engine to them, and
 * `worked-examples.md` is the same table on paper.
 */
export type Question =
  | 'scope'
  | 'means'
  | 'hardship'
  | 'notified'
  | 'guardianMayApply'
  | 'relativeMayApply'
  | 'organisationMayApply'
  | 'selfMayApply'
  | 'provisional'
  | 'mediation'
  | 'jurisdiction';
export type Example = {
  readonly topic: string;
  readonly facts: Facts;
  readonly on: PlainDate;
  readonly asks: Question;
  readonly expect: string;
  /** The article that must stand in the answer's reasons; absent where the law says nothing. */
  readonly article?: string;
};

const today = day('2026-11-23');
const rows = (
  topic: string,
  asks: Question,
  ...of: readonly (readonly [Facts, string, (string | undefined)?, PlainDate?])[]
): readonly Example[] =>
  of.map(([facts, expect, article, on = today]) => ({
    topic,
    facts,
    on,
    asks,
    expect,
    ...(article === undefined ? {} : { article }),
  }));

/** What every one of these people has in common: no lawyer yet, no organisation, wants somebody to represent her. */
const she = {
  service: 'representation',
  hasOwnLawyer: false,
  isOrganisation: false,
  isForeign: false,
  province: '14',
} as const;
const hurt = { isVictimOfAbuse: true, assertsRightsFromAbuse: true } as const;
const unhurt = { isVictimOfAbuse: false, assertsRightsFromAbuse: false } as const;

export const EXAMPLES: readonly Example[] = [
  ...rows(
    '法律援助的范围',
    'scope',
    [{ ...she, ...unhurt, matter: 'supportPayments' }, 'yes', '《法律援助法》第三十一条第（四）项'],
    [{ ...she, ...unhurt, matter: 'labourPay' }, 'yes', '《法律援助法》第三十一条第（五）项'],
    [{ ...she, ...unhurt, matter: 'capacityDeclaration' }, 'yes', '《法律援助法》第三十一条第（六）项'],
    [{ ...she, ...unhurt, matter: 'workInjury' }, 'yes', '《法律援助法》第三十一条第（七）项'],
    [{ ...she, ...unhurt, matter: 'environmentalHarm' }, 'yes', '《法律援助法》第三十一条第（八）项'],
    [{ ...she, ...hurt, matter: 'marriageFamily', province: '37' }, 'yes', '《法律援助法》第三十二条第（四）项'],
    [{ ...she, isVictimOfAbuse: true, matter: 'protectionOrder' }, 'yes', '《法律援助法》第三十二条第（四）项'],
    [{ ...she, ...unhurt, matter: 'marriageFamily' }, 'yes', '《山西省法律援助条例》（待核）'],
    [{ ...she, ...unhurt, matter: 'marriageFamily' }, 'officer', undefined, day('2024-12-31')],
    [{ ...she, ...unhurt, matter: 'marriageFamily' }, 'yes', '《山西省法律援助条例》（待核）', day('2025-01-01')],
    [{ ...she, ...unhurt, matter: 'marriageFamily', province: '37' }, 'officer'],
    [{ ...she, ...unhurt, matter: 'servicePay' }, 'yes', '《山西省法律援助条例》（待核）'],
    [{ ...she, ...unhurt, matter: 'guardianship' }, 'officer', '《法律援助法》第三十一条第（九）项'],
    [{ ...she, ...unhurt, matter: 'other' }, 'no'],
    [{ ...she, ...unhurt, matter: 'supportPayments', hasOwnLawyer: true }, 'no', '《法律援助法》第四十八条第（六）项'],
    [{ ...she, ...unhurt, matter: 'retrial', retrialOpened: false }, 'no', '《法律援助法》第三十三条'],
    [{ ...she, ...unhurt, matter: 'retrial', retrialOpened: true }, 'yes', '《法律援助法》第三十三条'],
    [{ ...she, ...unhurt, matter: 'criminalVictim' }, 'yes', '《法律援助法》第二十九条'],
    [
      { ...she, ...unhurt, matter: 'supportPayments', isForeign: true, isMinor: false },
      'officer',
      '《法律援助法》第六十九条',
    ],
    [
      { ...she, ...unhurt, matter: 'supportPayments', isForeign: true, isMinor: true },
      'yes',
      '《法律援助法》第三十一条第（四）项',
    ],
    [{ ...she, ...unhurt, matter: 'supportPayments' }, 'notInForce', undefined, day('2021-12-31')],
    [{ ...she, ...unhurt, matter: 'supportPayments' }, 'yes', '《法律援助法》第三十一条第（四）项', day('2022-01-01')],
  ),
  ...rows(
    '要不要看经济状况',
    'means',
    [{ ...she, ...hurt, matter: 'marriageFamily' }, 'noLimit', '《法律援助法》第三十二条第（四）项'],
    [{ ...she, isVictimOfAbuse: true, matter: 'protectionOrder' }, 'noLimit', '《法律援助法》第三十二条第（四）项'],
    [{ ...she, ...unhurt, matter: 'heroReputation' }, 'noLimit', '《法律援助法》第三十二条第（一）项'],
    [{ ...she, ...unhurt, matter: 'actOfBravery' }, 'noLimit', '《法律援助法》第三十二条第（二）项'],
    [
      { ...she, isVictimOfAbuse: true, assertsRightsFromAbuse: false, matter: 'labourPay', isMigrantWorker: true },
      'exemptFromCheck',
      '《法律援助法》第四十二条第（三）项',
    ],
    [
      { ...she, ...unhurt, matter: 'supportPayments', isMinor: true, hasNoFixedIncome: true },
      'exemptFromCheck',
      '《法律援助法》第四十二条第（一）项',
    ],
    [
      { ...she, ...unhurt, matter: 'supportPayments', isDisabled: true, hasNoFixedIncome: true },
      'exemptFromCheck',
      '《法律援助法》第四十二条第（一）项',
    ],
    [
      { ...she, ...unhurt, matter: 'supportPayments', assistance: 'socialAssistance' },
      'exemptFromCheck',
      '《法律援助法》第四十二条第（二）项',
    ],
    [
      { ...she, ...unhurt, matter: 'workInjury', isMigrantWorker: true },
      'exemptFromCheck',
      '《法律援助法》第四十二条第（三）项',
    ],
    [
      {
        ...she,
        ...unhurt,
        matter: 'supportPayments',
        isMinor: false,
        isElderly: false,
        isDisabled: false,
        hasNoFixedIncome: false,
        assistance: 'none',
        isMigrantWorker: false,
      },
      'check',
    ],
    [{ ...she, service: 'consultation', matter: 'other' }, 'notApplicable'],
    [{ ...she, matter: 'supportPayments' }, 'unknown'],
  ),
  ...rows(
    '经济困难（盐湖区2026年试验数：城镇每月760元，二倍1520元；农村每年5858元，二倍每月976.33元）',
    'hardship',
    ...(
      [
        [{ residence: 'urban', opponentInHousehold: false, householdMonthlyIncome: 455_999, householdSize: 3 }, 'yes'],
        [{ residence: 'urban', opponentInHousehold: false, householdMonthlyIncome: 456_001, householdSize: 3 }, 'no'],
        [{ residence: 'urban', opponentInHousehold: true, ownMonthlyIncome: 151_999 }, 'yes'],
        [{ residence: 'urban', opponentInHousehold: true, ownMonthlyIncome: 152_001 }, 'no'],
        [{ residence: 'rural', opponentInHousehold: true, ownMonthlyIncome: 97_633 }, 'yes'],
        [{ residence: 'rural', opponentInHousehold: true, ownMonthlyIncome: 97_634 }, 'no'],
      ] as const
    ).map(
      ([income, expect]) =>
        [
          {
            ...she,
            ...unhurt,
            matter: 'supportPayments',
            isMinor: false,
            isElderly: false,
            isDisabled: false,
            hasNoFixedIncome: false,
            assistance: 'none',
            isMigrantWorker: false,
            decidingCounty: '140802',
            ...income,
          } as const,
          expect,
        ] as const,
    ),
    [
      {
        ...she,
        ...unhurt,
        matter: 'supportPayments',
        isMinor: false,
        isElderly: false,
        isDisabled: false,
        hasNoFixedIncome: false,
        assistance: 'none',
        isMigrantWorker: false,
        decidingCounty: '140902',
        residence: 'urban',
        opponentInHousehold: true,
        ownMonthlyIncome: 100,
      },
      'officer',
    ],
  ),
  ...rows(
    '应当通知指派',
    'notified',
    [
      { matter: 'criminalDefence', isSuspectOrAccusedUnrepresented: true, isMinor: true },
      'yes',
      '《法律援助法》第二十五条第一款第（一）项',
    ],
    [
      { matter: 'criminalDefence', isSuspectOrAccusedUnrepresented: true, isDeafMuteBlind: true },
      'yes',
      '《法律援助法》第二十五条第一款第（二）项',
    ],
    [
      { matter: 'criminalDefence', isSuspectOrAccusedUnrepresented: true, mayFaceLifeOrDeath: true },
      'yes',
      '《法律援助法》第二十五条第一款第（四）项',
    ],
    [{ matter: 'criminalDefence', isSuspectOrAccusedUnrepresented: false, isMinor: true }, 'no'],
    [{ matter: 'compulsoryTreatment', isSuspectOrAccusedUnrepresented: true }, 'yes', '《法律援助法》第二十八条'],
    [{ matter: 'marriageFamily', isMinor: true }, 'no'],
    [{ matter: 'criminalDefence', isMinor: true }, 'unknown'],
  ),
  ...rows(
    '监护人能不能代为申请',
    'guardianMayApply',
    [{ isMinor: true, applicantIs: 'guardian', guardianHarmsHer: false }, 'yes', '《法律援助法》第四十条'],
    [{ isMinor: true, applicantIs: 'guardian', guardianHarmsHer: true }, '不在其内'],
    [
      { birthDate: day('2008-11-24'), applicantIs: 'guardian', guardianHarmsHer: false },
      'yes',
      '《法律援助法》第四十条',
    ],
    [
      {
        birthDate: day('2008-11-23'),
        lacksCapacity: false,
        isDetained: false,
        applicantIs: 'guardian',
        guardianHarmsHer: false,
      },
      '不在其内',
    ],
  ),
  ...rows(
    '近亲属能不能代为申请',
    'relativeMayApply',
    [{ isMinor: true, applicantIs: 'closeRelative', guardianHarmsHer: true }, 'yes', '《法律援助法》第四十条'],
    [
      { isMinor: false, lacksCapacity: false, isDetained: true, applicantIs: 'closeRelative' },
      'yes',
      '《法律援助法》第四十条',
    ],
    [{ isMinor: false, lacksCapacity: false, isDetained: false, applicantIs: 'closeRelative' }, '不在其内'],
  ),
  ...rows('学校、村居委、妇联能不能代为申请', 'organisationMayApply', [
    { isMinor: true, guardianHarmsHer: true, hasOtherGuardianOrRelative: false, applicantIs: 'organisation' },
    'officer',
  ]),
  ...rows(
    '先行提供法律援助',
    'provisional',
    [{ limitationEndsOn: day('2026-11-29') }, 'yes', '《法律援助法》第四十四条第一款第（一）项'],
    [{ limitationEndsOn: day('2026-11-30'), needsPreservation: false }, 'no'],
    [{ needsPreservation: true }, 'yes', '《法律援助法》第四十四条第一款第（二）项'],
    [{ needsPreservation: false }, 'unknown'],
  ),
  ...rows(
    '能不能提议调解',
    'mediation',
    [{ ...hurt, dangerYesCount: 6 }, 'no'],
    [{ isVictimOfAbuse: true }, 'no'],
    [{ dangerYesCount: 0, dangerLethalSign: true }, 'no'],
    [{ opponentRefusesMediation: true }, 'no'],
    [{ isMinor: true, isSexualHarmToMinor: true }, 'no'],
    [{ hasLiveProtectionOrder: true }, 'no'],
    [{ matter: 'supportPayments' }, 'unknown'],
  ),
  ...rows(
    '由哪里的机构办',
    'jurisdiction',
    [{ isLitigation: true, caseAuthorityCounty: '140105' }, 'caseAuthority', '《法律援助法》第三十八条'],
    [{ isLitigation: false, eventCounty: '140105' }, 'disputeBodyOrPlaceOfEvent', '《法律援助法》第三十八条'],
  ),
];

/** From a start to its due day; a pause takes its days out. The day of the start does not count, a last day off rolls on. */
export type DueExample = {
  readonly rule: string;
  readonly from: PlainDate;
  readonly due: PlainDate;
  readonly why: string;
};
export const DUE_EXAMPLES: readonly DueExample[] = [
  { rule: 'DL-05', from: day('2026-11-23'), due: day('2026-11-30'), why: '七日，当天不算，11月30日周一' },
  { rule: 'DL-05', from: day('2026-09-24'), due: day('2026-10-08'), why: '第七日10月1日放假，顺延到节后第一个工作日' },
  { rule: 'DL-05', from: day('2026-11-21'), due: day('2026-11-30'), why: '第七日11月28日周六，顺延到周一' },
  { rule: 'DL-07', from: day('2026-11-25'), due: day('2026-11-30'), why: '第三日周六，顺延到周一' },
  { rule: 'DL-10', from: day('2026-11-23'), due: day('2026-11-30'), why: '第五日11月28日周六，顺延到周一' },
  { rule: 'DL-11', from: day('2026-11-23'), due: day('2026-11-30'), why: '五个工作日' },
  { rule: 'DL-17', from: day('2026-11-23'), due: day('2026-11-30'), why: '第五日周六，顺延' },
  { rule: 'DL-35', from: day('2026-11-23'), due: day('2026-12-03'), why: '庇护十日，不顺延' },
  { rule: 'DL-27', from: day('2026-08-31'), due: day('2027-02-28'), why: '六个月，没有31日的月到月末，不顺延' },
  { rule: 'DL-39', from: day('2024-02-29'), due: day('2025-02-28'), why: '一年，平年没有29日' },
];
