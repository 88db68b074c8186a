import { all, before, fact, not, officerDecides, type Facts } from '../../facts.ts';
import { addDays, type PlainDate } from '../../kernel/plain-date.ts';
import type { Ground } from '../../kernel/determination.ts';
import * as law from './provisions.ts';

/** Less than seven days: six are, seven are not. A day already past is no ground here. */
export const PROVISIONAL_AID_WITHIN_DAYS = 7;

/** Art. 44 §1: aid before the decision, formalities later. */
export function provisionalAidGrounds(on: PlainDate): readonly Ground<Facts>[] {
  return [
    {
      basis: law.LAL_44_1,
      label: law.LAL_44_1.says,
      holds: all(
        before('limitationEndsOn', addDays(on, PROVISIONAL_AID_WITHIN_DAYS)),
        not(before('limitationEndsOn', on)),
      ),
    },
    { basis: law.LAL_44_1_2, label: law.LAL_44_1_2.says, holds: fact('needsPreservation') },
    { basis: law.LAL_44_1_3, label: law.LAL_44_1_3.says, holds: officerDecides(law.LAL_44_1_3.says) },
  ];
}
