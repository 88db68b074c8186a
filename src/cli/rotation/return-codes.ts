import type pg from 'pg';
import { hashesOfReturnCode, hashOfReturnCode, returnCodeOf } from '../../intake/return-code.records.ts';
import type { Progress } from '../../platform/sealing/rotation/reseal-rows.ts';
import type { Sealer } from '../../platform/sealing/seal.ts';

const BATCH = 500;

/** Where codes stand, and what each was made from: the request of the event that gave it out. */
const places = [
  {
    table: 'applications',
    column: 'return_code_hash',
    events: ['application.received', 'application.codeReplaced'],
    madeFrom: (request: string) => request,
  },
  {
    table: 'complaints',
    column: 'code_hash',
    events: ['complaint.received'],
    madeFrom: (request: string) => `complaint ${request}`,
  },
  // A helper's code names its own request.
  {
    table: 'follow_codes',
    column: 'code_hash',
    events: [],
    madeFrom: (request: string) => `follow ${request}`,
  },
] as const;
type Place = (typeof places)[number];

/** A code is stored nowhere; it is made again from the request that it was given for, and indexed by the new key. */
export async function reindexReturnCodes(
  client: pg.Client,
  sealer: Sealer,
  each: (progress: Progress) => void,
): Promise<Progress> {
  const progress: Progress = { seen: 0, changed: 0 };
  for (const place of places) await reindex(client, sealer, place, progress, each);
  return progress;
}

async function reindex(
  client: pg.Client,
  sealer: Sealer,
  { table, column, events, madeFrom }: Place,
  progress: Progress,
  each: (progress: Progress) => void,
): Promise<void> {
  for (let after: string | null = null; ; ) {
    const { rows }: { rows: { id: string; hash: string; request: string | null }[] } = await client.query(
      `select a.id, a.${column} as hash, ${table === 'follow_codes' ? 'a.made_from' : 'e.request_id'} as request from ${table} a
       left join lateral (select request_id from events where subject_id = a.id
         and type = any($3) order by id desc limit 1) e on true
       where a.${column} is not null and ($1::uuid is null or a.id > $1::uuid) order by a.id limit $2`,
      [after, BATCH, events],
    );
    const changed = rows.flatMap(({ id, hash, request }) => {
      if (request === null) return [];
      const code = returnCodeOf(sealer, madeFrom(request));
      const anew = hashOfReturnCode(sealer, code);
      // Only a hash that is the code's own is replaced: whatever else stands there is not ours to change.
      return anew !== hash && hashesOfReturnCode(sealer, code).some((known) => known === hash)
        ? [{ id, hash, anew }]
        : [];
    });
    if (changed.length > 0)
      await client.query(
        `update ${table} set ${column} = anew.hash from unnest($1::uuid[], $2::text[], $3::text[]) as anew (id, old, hash)
         where ${table}.id = anew.id and ${table}.${column} = anew.old`,
        [changed.map(({ id }) => id), changed.map(({ hash }) => hash), changed.map(({ anew }) => anew)],
      );
    progress.seen += rows.length;
    progress.changed += changed.length;
    each(progress);
    after = rows.at(-1)?.id ?? null;
    if (after === null) return;
  }
}
