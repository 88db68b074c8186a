import { any, fact, factIs, not, all, officerDecides, type Facts } from '../../facts.ts';
import type { Ground } from '../../kernel/determination.ts';
import * as law from './provisions.ts';

/** Which matters legal aid covers (31, 32, 24, 29, 33): one ground a sentence of law. Shanxi's own are in law/shanxi. */
const item = (basis: Ground<Facts>['basis'], ...matters: Parameters<typeof factIs<'matter'>> extends [unknown, ...infer M] ? M : never): Ground<Facts> => ({
  basis, label: basis.says, holds: factIs('matter', ...matters),
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
  { basis: law.LAL_32_4, label: law.LAL_32_4.says, holds: all(fact('isVictimOfAbuse'), any(factIs('matter', 'protectionOrder'), fact('assertsRightsFromAbuse'))) },
  item(law.LAL_24, 'criminalDefence'),
  item(law.LAL_29, 'criminalVictim'),
  { basis: law.LAL_33, label: law.LAL_33.says, holds: all(factIs('matter', 'retrial'), fact('retrialOpened')) },
];

/** Matters that the list does not name although related documents treat them: a person looks (31 item 9). */
export const scopeByOfficer: Ground<Facts> = {
  basis: law.LAL_31_9,
  label: '清单没有写明，由工作人员认定是否属于其他规定的情形',
  holds: all(
    factIs('matter', 'guardianship', 'protectionOrder', 'labourTermination', 'studentInjury', 'harassmentDiscrimination', 'compulsoryTreatment'),
    officerDecides('法律、法规、规章规定的其他情形'),
  ),
};

/** What shuts aid out whatever the matter: an own lawyer (24–31 speak of those who have none), an organisation. */
export const excluded = any(fact('isOrganisation'), fact('hasOwnLawyer'));
export const notExcluded = not(excluded);

/** A foreigner's right depends on treaty or reciprocity (69). */
export const foreignerGround: Ground<Facts> = { basis: law.LAL_69, label: law.LAL_69.says, holds: all(fact('isForeign'), officerDecides(law.LAL_69.says)) };
