import { sql } from 'kysely';
import type { PersonCorrection } from '../people/correct-person.records.ts';
import type { Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import type { Viewer } from '../platform/viewer.ts';
import './application.tables.ts';
import { settleMinor } from './settle-minor.records.ts';
import { handingIn } from './submit-application.model.ts';

/** Whether anything that was written of this person still waits to be looked at, on every application she stands in. */
export async function recountPending(trx: Trx, personId: string): Promise<void> {
  await trx
    .updateTable('applications')
    .set({
      detailsPending: sql<boolean>`exists (select from persons where as_typed is not null and (persons.id = applications.person_id
        or persons.id in (select p.person_id from case_parties p
          where p.application_id = applications.id and p.role = any (${[...handingIn]}::text[]))))`,
    })
    .where((eb) =>
      eb.or([
        eb('personId', '=', personId),
        eb('id', 'in', (of) =>
          of
            .selectFrom('caseParties')
            .select('applicationId')
            .where('personId', '=', personId)
            .$castTo<{ applicationId: string }>(),
        ),
      ]),
    )
    .execute();
}

/** A detail of hers has its right value now: what waited for it waits no longer, and what was reckoned from it is reckoned anew. */
export async function followDetail(
  trx: Trx,
  kernel: Kernel,
  personId: string,
  field: PersonCorrection['field'] | 'note',
  by: { viewer: Viewer; at: Date },
): Promise<void> {
  await recountPending(trx, personId);
  if (field === 'birthDate' || field === 'idNumber') await settleMinor(trx, kernel, personId, by);
}
