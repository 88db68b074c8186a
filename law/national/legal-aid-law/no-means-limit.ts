import { all, any, fact, factIs, officerDecides, type Facts } from '../../facts.ts';
import type { Ground } from '../../kernel/determination.ts';
import * as law from './provisions.ts';

/** Art. 32: who is aided whatever she earns. Nobody on this route is asked about money. */
export const noMeansLimitGrounds: readonly Ground<Facts>[] = [
  { basis: law.LAL_32_1, label: law.LAL_32_1.says, holds: factIs('matter', 'heroReputation') },
  { basis: law.LAL_32_2, label: law.LAL_32_2.says, holds: factIs('matter', 'actOfBravery') },
  { basis: law.LAL_32_3, label: law.LAL_32_3.says, holds: factIs('matter', 'acquittalCompensation') },
  {
    basis: law.LAL_32_4,
    label: law.LAL_32_4.says,
    // An application for a protection order asserts a right arising from the violence by its nature.
    holds: all(fact('isVictimOfAbuse'), any(factIs('matter', 'protectionOrder'), fact('assertsRightsFromAbuse'))),
  },
  { basis: law.LAL_32_5, label: law.LAL_32_5.says, holds: officerDecides(law.LAL_32_5.says) },
];
