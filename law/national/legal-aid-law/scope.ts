import { all, any, fact, factIs, not, officerDecides, type Facts } from '../../facts.ts';
import type { Ground } from '../../kernel/determination.ts';
import * as law from './provisions.ts';

/** Which matters legal aid covers (31, 32, 24, 29, 33): one ground a sentence of law. Shanxi's own are in law/shanxi. */
const item = (
  basis: Ground<Facts>['basis'],
  ...matters: Parameters<typeof factIs<'matter'>> extends [unknown, ...infer M] ? M : never
): Ground<Facts> => ({
  basis,
  label: basis.says,
  holds: factIs('matter', ...matters),
});

export const scopeGrounds: readonly Ground<Facts>[] = [
  item(law.LAL_31_1, 'stateCompensation', 'acquittalCompensation'),
  item(law.LAL_31_2, 'socialBenefits'),
  item(law.LAL_31_3, 'bereavementBenefits'),
  item(law.LAL_31_4, 'supportPayments'),
  item(law.LAL_31_5, 'labourPay'),
  item(law.LAL_31_6, 'capacityDeclaration'),
  item(law.LAL_31_7, 'workInjury', 'trafficInjury', 'foodDrugInjury', 'medicalInjury'),
  item(law.LAL_31_8, 'environmentalHarm'),
  item(law.LAL_32_1, 'heroReputation'),
  item(law.LAL_32_2, 'actOfBravery'),
  {
    basis: law.LAL_32_4,
    label: law.LAL_32_4.says,
    holds: all(fact('isVictimOfAbuse'), any(factIs('matter', 'protectionOrder'), fact('assertsRightsFromAbuse'))),
  },
  item(law.LAL_24, 'criminalDefence'),
  item(law.LAL_29, 'criminalVictim'),
  { basis: law.LAL_33, label: law.LAL_33.says, holds: all(factIs('matter', 'retrial'), fact('retrialOpened')) },
];

/** Matters that the list does not name although related documents treat them: a person looks (31 item 9). */
export const scopeByOfficer: Ground<Facts> = {
  basis: law.LAL_31_9,
  label: '清单没有写明，由工作人员认定是否属于其他规定的情形',
  holds: all(
    factIs(
      'matter',
      'guardianship',
      'protectionOrder',
      'labourTermination',
      'studentInjury',
      'harassmentDiscrimination',
      'compulsoryTreatment',
    ),
    officerDecides('法律、法规、规章规定的其他情形'),
  ),
};

/** 33 opens only when the court reopens or the procuratorate protests. */
export const retrialNotOpened = all(factIs('matter', 'retrial'), not(fact('retrialOpened')));

/** What shuts aid out whatever the matter: 24–31 speak of those who engaged nobody; an organisation is no party here. */
export const exclusionGrounds: readonly Ground<Facts>[] = [
  { basis: law.LAL_48[5], label: '已经自己请了律师或者代理人', holds: fact('hasOwnLawyer') },
  { basis: law.RULES_PARTIES, label: '以单位名义申请', holds: fact('isOrganisation') },
  { basis: law.LAL_33, label: '申诉、再审还没有开启', holds: retrialNotOpened },
];
export const notExcluded = all(...exclusionGrounds.map((ground) => not(ground.holds)));

/**
 * A foreigner's right depends on treaty or reciprocity (69); a child in China is protected alike (未成年人保护法 131).
 * Nobody is asked for a passport: it counts when it is said or seen.
 */
export const foreignAdult = all(fact('isForeign'), not(fact('isMinor')));
