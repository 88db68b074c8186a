import { sql } from 'kysely';
import type { Database, Trx } from '../platform/database/database.ts';
import { entrySql, linkHash, type Entry } from './verifier.ts';
import './audit.tables.ts';

/** Held while linking, so that several workers make one chain. */
export const chainLock = 5_170_215;
const most = 5000;

/** Where a worker stands: entries of earlier transactions are linked, all of them. Each worker begins at the beginning. */
export type Standing = { from: string };

/**
 * Links what no transaction in flight can still precede, ordered by transaction and number; answers how many. Entries
 * of a restored database may carry numbers of transactions that this server has not reached: they precede nothing.
 */
export async function linkEntries(db: Database, standing: Standing, now: Date): Promise<number> {
  return db
    .withoutPlugins()
    .transaction()
    .execute(async (trx) => {
      const { rows: lock } = await sql<{ got: boolean }>`select pg_try_advisory_xact_lock(${chainLock}) as got`.execute(
        trx,
      );
      if (!lock[0]?.got) return 0;
      const { rows: entries } = await settled(trx, standing);
      const { rows: heads } = await sql<{
        seq: string;
        hash: string;
      }>`select seq::text, hash from audit_links order by audit_links.seq desc limit 1`.execute(trx);
      let { seq, hash } = { seq: Number(heads[0]?.seq ?? 0), hash: heads[0]?.hash ?? '' };
      const linkedAt = now.toISOString().replace('Z', '000Z');
      const links = entries.map(({ horizon: _horizon, ...entry }) => {
        seq++;
        hash = linkHash(hash, seq, linkedAt, entry);
        return { seq, entry_id: entry.id, hash };
      });
      if (links.length > 0)
        await sql`insert into audit_links (seq, entry_id, hash, at)
        select seq, entry_id, hash, ${linkedAt}::timestamptz from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as l(seq bigint, entry_id bigint, hash text)`.execute(
          trx,
        );
      const [first] = entries;
      const last = entries.at(-1);
      if (first && entries.length < most) standing.from = first.horizon;
      else if (first && Number(last?.['xid']) < Number(first.horizon)) standing.from = String(last?.['xid']); // a long backlog is not searched anew
      return entries.length;
    });
}

const settled = (trx: Trx, { from }: Standing) =>
  sql<Entry & { horizon: string }>`
    with now as materialized (select pg_current_snapshot() as snapshot),
    edge as materialized (select pg_snapshot_xmin(snapshot)::text::bigint as low, pg_snapshot_xmax(snapshot)::text::bigint as high from now)
    select ${sql.raw(entrySql)}, edge.low::text as horizon
    from audit_entries e, edge
    where e.xid >= ${from}::bigint and (e.xid < edge.low or e.xid >= edge.high)
      and not exists (select from audit_links l where l.entry_id = e.id)
    order by e.xid, e.id limit ${most}`.execute(trx);
