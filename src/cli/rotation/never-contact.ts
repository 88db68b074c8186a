import type pg from 'pg';
import { z } from 'zod';
import { normalise } from '../../people/normalise.model.ts';
import type { Progress } from '../../platform/sealing/rotation/reseal-rows.ts';
import type { Sealed, Sealer } from '../../platform/sealing/seal.ts';

const BATCH = 500;
const Numbers = z.array(z.string());

/**
 * The numbers never to be contacted, indexed by the new key from the plans that name them. New hashes come in before
 * the old ones go, in one transaction: at no moment is such a number not known.
 */
export async function reindexNeverContact(
  client: pg.Client,
  sealer: Sealer,
  each: (progress: Progress) => void,
): Promise<Progress> {
  const progress: Progress = { seen: 0, changed: 0 };
  for (let after: string | null = null; ; ) {
    const { rows }: { rows: { id: string; person: string; numbers: string; hashes: string[] }[] } = await client.query(
      `select p.id, p.person_id as person, p.never_contact as numbers,
         array(select n.phone_blind from never_contact_numbers n where n.plan_id = p.id) as hashes
       from contact_plans p where p.never_contact is not null and ($1::uuid is null or p.id > $1::uuid) order by p.id limit $2`,
      [after, BATCH],
    );
    for (const { id, person, numbers, hashes } of rows) {
      const told = Numbers.parse(JSON.parse(sealer.open('contactPlans.neverContact', numbers as Sealed, id))); // as read from the column
      const anew = [...new Set(told.map((number) => sealer.blind('persons.phone', normalise.phone(number))))];
      if (anew.length === hashes.length && anew.every((hash) => hashes.includes(hash))) continue;
      await client.query('begin');
      await client.query(
        'insert into never_contact_numbers (plan_id, person_id, phone_blind) select $1, $2, unnest($3::text[]) on conflict do nothing',
        [id, person, anew],
      );
      await client.query('delete from never_contact_numbers where plan_id = $1 and phone_blind <> all ($2::text[])', [
        id,
        anew,
      ]);
      await client.query('commit');
      progress.changed++;
    }
    progress.seen += rows.length;
    each(progress);
    after = rows.at(-1)?.id ?? null;
    if (after === null) return progress;
  }
}
