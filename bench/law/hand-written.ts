import type { Facts } from '../../law/facts.ts';

/**
 * The same part of the law written out by hand for one day, as a programmer would who has only speed in mind:
 * no tree, no dates of force, no list of facts used, no explanation. It keeps each reason with its citation.
 */
export type Answer = 'yes' | 'no' | 'unknown' | 'officer';
export type Reason = { readonly id: string; readonly basis: string; readonly answer: Answer };
export type Decision = {
  readonly scope: Answer;
  readonly scopeReasons: readonly Reason[];
  readonly mandatory: Answer;
  readonly mandatoryReasons: readonly Reason[];
  readonly noLimit: Answer;
  readonly noLimitReasons: readonly Reason[];
  readonly exempt: Answer;
  readonly exemptReasons: readonly Reason[];
  readonly route: string;
};

const truth = (value: boolean | undefined): Answer => (value === undefined ? 'unknown' : value ? 'yes' : 'no');
const isOne = (value: string | undefined, ...of: readonly string[]): Answer =>
  value === undefined ? 'unknown' : of.includes(value) ? 'yes' : 'no';
const and = (a: Answer, b: Answer): Answer =>
  a === 'no' || b === 'no'
    ? 'no'
    : a === 'unknown' || b === 'unknown'
      ? 'unknown'
      : a === 'officer' || b === 'officer'
        ? 'officer'
        : 'yes';
const or = (a: Answer, b: Answer): Answer =>
  a === 'yes' || b === 'yes'
    ? 'yes'
    : a === 'unknown' || b === 'unknown'
      ? 'unknown'
      : a === 'officer' || b === 'officer'
        ? 'officer'
        : 'no';
const not = (a: Answer): Answer => (a === 'yes' ? 'no' : a === 'no' ? 'yes' : a);

const AID = '《法律援助法》';
const because = (answer: Answer, reasons: readonly Reason[]): readonly Reason[] =>
  reasons.filter((each) => each.answer === answer);
const any = (reasons: readonly Reason[]): Answer => {
  let answer: Answer = 'no';
  for (const each of reasons) {
    if (each.answer === 'yes') return 'yes';
    answer = or(answer, each.answer);
  }
  return answer;
};

export function decide(facts: Facts): Decision {
  const { matter } = facts;
  const onNotice = and(isOne(matter, 'criminalDefence', 'compulsoryTreatment'), truth(facts.noticeReceived));
  const alone = truth(facts.isSuspectOrAccusedUnrepresented);
  const defends = and(isOne(matter, 'criminalDefence'), alone);
  const article25 = (item: number, says: string, who: boolean | undefined): Reason => ({
    id: `LAL-25-${item}`,
    basis: `${AID}第二十五条第一款第（${says}）项`,
    answer: and(defends, truth(who)),
  });
  const mandatoryReasons: readonly Reason[] = [
    article25(1, '一', facts.isMinor),
    article25(2, '二', facts.isDeafMuteBlind),
    article25(3, '三', facts.lacksCapacity),
    article25(4, '四', facts.mayFaceLifeOrDeath),
    article25(5, '五', facts.isDeathReviewApplicant),
    article25(6, '六', facts.isTriedInAbsence),
    { id: 'LAL-28', basis: `${AID}第二十八条`, answer: and(isOne(matter, 'compulsoryTreatment'), alone) },
  ];
  const mandatory = any(mandatoryReasons);

  const fromAbuse = and(
    truth(facts.isVictimOfAbuse),
    or(isOne(matter, 'protectionOrder'), truth(facts.assertsRightsFromAbuse)),
  );
  const noLimitReasons: readonly Reason[] = [
    { id: 'LAL-32-1', basis: `${AID}第三十二条第（一）项`, answer: isOne(matter, 'heroReputation') },
    { id: 'LAL-32-2', basis: `${AID}第三十二条第（二）项`, answer: isOne(matter, 'actOfBravery') },
    { id: 'LAL-32-3', basis: `${AID}第三十二条第（三）项`, answer: isOne(matter, 'acquittalCompensation') },
    { id: 'LAL-32-4', basis: `${AID}第三十二条第（四）项`, answer: fromAbuse },
  ];
  const noLimit = any(noLimitReasons);

  const exemptReasons: readonly Reason[] = [
    {
      id: 'LAL-42-1',
      basis: `${AID}第四十二条第（一）项`,
      answer: and(
        truth(facts.hasNoFixedIncome),
        or(or(truth(facts.isMinor), truth(facts.isElderly)), truth(facts.isDisabled)),
      ),
    },
    {
      id: 'LAL-42-2',
      basis: `${AID}第四十二条第（二）项`,
      answer: isOne(facts.assistance, 'socialAssistance', 'judicialRelief', 'preferentialTreatment'),
    },
    {
      id: 'LAL-42-3',
      basis: `${AID}第四十二条第（三）项`,
      answer: and(truth(facts.isMigrantWorker), isOne(matter, 'labourPay', 'workInjury')),
    },
  ];
  const exempt = any(exemptReasons);

  const here = isOne(facts.province, '14');
  const article31 = (item: number, says: string, ...of: readonly string[]): Reason => ({
    id: `LAL-31-${item}`,
    basis: `${AID}第三十一条第（${says}）项`,
    answer: isOne(matter, ...of),
  });
  const added = (item: number, of: string): Reason => ({
    id: `SX-ADD-${item}`,
    basis: '《山西省法律援助条例》（待核）',
    answer: and(isOne(matter, of), here),
  });
  const covered: readonly Reason[] = [
    article31(1, '一', 'stateCompensation', 'acquittalCompensation'),
    article31(2, '二', 'socialBenefits'),
    article31(3, '三', 'bereavementBenefits'),
    article31(4, '四', 'supportPayments'),
    article31(5, '五', 'labourPay'),
    article31(6, '六', 'capacityDeclaration'),
    article31(7, '七', 'workInjury', 'trafficInjury', 'foodDrugInjury', 'medicalInjury'),
    article31(8, '八', 'environmentalHarm'),
    { id: 'LAL-32-1', basis: `${AID}第三十二条第（一）项`, answer: isOne(matter, 'heroReputation') },
    { id: 'LAL-32-2', basis: `${AID}第三十二条第（二）项`, answer: isOne(matter, 'actOfBravery') },
    { id: 'LAL-32-4', basis: `${AID}第三十二条第（四）项`, answer: fromAbuse },
    { id: 'LAL-24', basis: `${AID}第二十四条`, answer: isOne(matter, 'criminalDefence') },
    { id: 'LAL-29', basis: `${AID}第二十九条`, answer: isOne(matter, 'criminalVictim') },
    { id: 'LAL-33', basis: `${AID}第三十三条`, answer: and(isOne(matter, 'retrial'), truth(facts.retrialOpened)) },
    ...mandatoryReasons,
    added(1, 'servicePay'),
    added(2, 'productFarmInput'),
    added(3, 'marriageFamily'),
    added(4, 'ruralLand'),
  ];
  const residual = and(
    isOne(
      matter,
      'guardianship',
      'protectionOrder',
      'labourTermination',
      'studentInjury',
      'harassmentDiscrimination',
      'compulsoryTreatment',
    ),
    'officer',
  );
  const elsewhere = and(
    and(isOne(matter, 'marriageFamily', 'servicePay', 'productFarmInput', 'ruralLand'), not(here)),
    'officer',
  );
  const excluded: readonly Reason[] = [
    { id: 'LAL-48-6', basis: `${AID}第四十八条第（六）项`, answer: truth(facts.hasOwnLawyer) },
    { id: 'RULES-PARTIES', basis: '《办理法律援助案件程序规定》（待核）', answer: truth(facts.isOrganisation) },
    { id: 'LAL-33', basis: `${AID}第三十三条`, answer: and(isOne(matter, 'retrial'), not(truth(facts.retrialOpened))) },
  ];
  const matterKnown: Answer = matter === undefined ? 'unknown' : 'yes';
  let scope = and(matterKnown, or(onNotice, and(or(or(any(covered), residual), elsewhere), not(any(excluded)))));
  const listed: readonly Reason[] = [{ id: 'LAL-36', basis: `${AID}第三十六条`, answer: onNotice }, ...covered];
  let scopeReasons = because(any(listed), listed);
  if (scope === 'yes' && and(truth(facts.isForeign), not(truth(facts.isMinor))) === 'yes') {
    scope = 'officer';
    scopeReasons = [{ id: 'LAL-69', basis: `${AID}第六十九条`, answer: 'officer' }];
  } else if (scope === 'no' && any(excluded) === 'yes')
    scopeReasons = because('yes', excluded).map((each) => ({ ...each, answer: 'no' }));
  else if (scope === 'no' || scope === 'officer')
    scopeReasons = [{ id: 'LAL-31-9', basis: `${AID}第三十一条第（九）项`, answer: scope }];

  const reviewed = or(isOne(facts.service, 'consultation'), onNotice);
  const route =
    reviewed === 'yes' || mandatory === 'yes'
      ? 'notApplicable'
      : noLimit === 'yes'
        ? 'noLimit'
        : noLimit === 'unknown'
          ? 'unknown'
          : exempt === 'yes'
            ? 'exemptFromCheck'
            : exempt === 'unknown'
              ? 'unknown'
              : 'check';
  return {
    scope,
    scopeReasons,
    mandatory,
    mandatoryReasons: because(mandatory, mandatoryReasons),
    noLimit,
    noLimitReasons: because(noLimit, noLimitReasons),
    exempt,
    exemptReasons: because(exempt, exemptReasons),
    route,
  };
}
