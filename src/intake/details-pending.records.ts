import { sql } from 'kysely';
import type { Trx } from '../platform/database/database.ts';
import './application.tables.ts';

/** Whether anything that was written of this person still waits to be looked at, on every application she stands in. */
export async function recountPending(trx: Trx, personId: string): Promise<void> {
  await trx
    .updateTable('applications')
    .set({
      detailsPending: sql<boolean>`exists (select from persons where as_typed is not null and (persons.id = applications.person_id
        or persons.id in (select p.person_id from case_parties p
          where p.application_id = applications.id and p.role in ('scribe', 'submitter', 'applyingAgent'))))`,
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
