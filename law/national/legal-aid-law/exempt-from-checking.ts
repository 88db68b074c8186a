import { all, any, fact, factIs, officerDecides, type Facts } from '../../facts.ts';
import type { Ground } from '../../kernel/determination.ts';
import * as law from './provisions.ts';

/** Art. 42: whose means are not checked, given proof of the status. Where the proof is missing the commitment route follows, never a refusal. */
export const exemptFromCheckingGrounds: readonly Ground<Facts>[] = [
  {
    basis: law.LAL_42_1,
    label: law.LAL_42_1.says,
    holds: all(fact('hasNoFixedIncome'), any(fact('isMinor'), fact('isElderly'), fact('isDisabled'))),
  },
  {
    basis: law.LAL_42_2,
    label: law.LAL_42_2.says,
    holds: factIs('assistance', 'socialAssistance', 'judicialRelief', 'preferentialTreatment'),
  },
  {
    basis: law.LAL_42_3,
    label: law.LAL_42_3.says,
    holds: all(fact('isMigrantWorker'), factIs('matter', 'labourPay', 'workInjury')),
  },
  { basis: law.LAL_42_4, label: law.LAL_42_4.says, holds: officerDecides(law.LAL_42_4.says) },
];
