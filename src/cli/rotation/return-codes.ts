import type pg from 'pg';
import { hashesOfReturnCode, hashOfReturnCode, returnCodeOf } from '../../intake/return-code.records.ts';
import type { Progress } from '../../platform/sealing/rotation/reseal-rows.ts';
import type { Sealer } from '../../platform/sealing/seal.ts';

const BATCH = 500;

/** Her code is stored nowhere; it is made again from the request that she got it for, and indexed by the new key. */
export async function reindexReturnCodes(
  client: pg.Client,
  sealer: Sealer,
  each: (progress: Progress) => void,
): Promise<Progress> {
  const progress: Progress = { seen: 0, changed: 0 };
  for (let after: string | null = null; ; ) {
    const { rows }: { rows: { id: string; hash: string; request: string | null }[] } = await client.query(
      `select a.id, a.return_code_hash as hash, e.request_id as request from applications a
       left join lateral (select request_id from events where subject_id = a.id
         and type in ('application.received', 'application.codeReplaced') order by id desc limit 1) e on true
       where $1::uuid is null or a.id > $1::uuid order by a.id limit $2`,
      [after, BATCH],
    );
    const changed = rows.flatMap(({ id, hash, request }) => {
      if (request === null) return [];
      const code = returnCodeOf(sealer, request);
      const anew = hashOfReturnCode(sealer, code);
      // Only a hash that is the code's own is replaced: whatever else stands there is not ours to change.
      return anew !== hash && hashesOfReturnCode(sealer, code).some((known) => known === hash)
        ? [{ id, hash, anew }]
        : [];
    });
    if (changed.length > 0)
      await client.query(
        `update applications a set return_code_hash = anew.hash from unnest($1::uuid[], $2::text[], $3::text[]) as anew (id, old, hash)
         where a.id = anew.id and a.return_code_hash = anew.old`,
        [changed.map(({ id }) => id), changed.map(({ hash }) => hash), changed.map(({ anew }) => anew)],
      );
    progress.seen += rows.length;
    progress.changed += changed.length;
    each(progress);
    after = rows.at(-1)?.id ?? null;
    if (after === null) return progress;
  }
}
