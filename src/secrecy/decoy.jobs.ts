import { sql } from 'kysely';
import { addDays } from '../../law/kernel/plain-date.ts';
import type { Kernel } from '../platform/kernel.ts';
import { repeat } from '../platform/repeat.ts';
import './anomaly.tables.ts';
import './decoy.tables.ts';

/** An alarm is due within a minute; a look at the newest entries costs little. */
const every = 5000;

/** Watches for as long as the worker runs. The first look goes back a day: what happened while nobody watched counts. */
export function watchDecoys(kernel: Kernel): { stop(): Promise<void> } {
  let since: Date | undefined;
  return repeat(every, async () => {
    const now = kernel.clock.now();
    try {
      await noticeDecoys(kernel, since);
      since = new Date(now.getTime() - 60_000); // entries of acts under way a moment ago stand by then
    } catch (error) {
      kernel.log.error({ err: error instanceof Error ? error.message : String(error) }, 'honey records not watched');
    }
  });
}

/**
 * Whoever opened one or acted on one. A list or a search that merely held it is no opening. A day's number is counted
 * over the whole day, so that looking again and again shows.
 */
export async function noticeDecoys({ db, clock }: Pick<Kernel, 'db' | 'clock'>, since?: Date): Promise<void> {
  const planted = await db.selectFrom('decoys').select(['caseId', 'applicationId']).execute();
  if (planted.length === 0) return;
  const ids = planted.flatMap(({ caseId, applicationId }) => [caseId, applicationId]);
  const now = clock.now();
  const from = since ? sql`${since}::timestamptz` : sql`${`${addDays(clock.today(), -1)}T00:00:00+08:00`}::timestamptz`;
  const opened = sql`e.actor_kind = 'staff' and e.result = 'done'
    and (e.case_ids && ${ids}::text[] or e.about_ids && ${ids}::text[])
    and not (e.kind = 'view' and (e.action in ('getDesk', 'getOutbox') or e.action ~ '^(list|search)'))`;
  await sql`
    with fresh as (
      select distinct e.actor_id, (e.at at time zone 'Asia/Shanghai')::date as day
      from audit_entries e where e.at >= ${from} and ${opened}
    )
    insert into anomalies (rule, staff_id, day, times, first_at, noticed_at)
    select 'decoyOpened', fresh.actor_id::uuid, fresh.day, count(*), min(e.at), ${now}::timestamptz
    from fresh join audit_entries e on e.actor_id = fresh.actor_id
      and e.at >= fresh.day::timestamp at time zone 'Asia/Shanghai'
      and e.at < (fresh.day + 1)::timestamp at time zone 'Asia/Shanghai' and ${opened}
    group by fresh.actor_id, fresh.day
    on conflict (staff_id, day, rule) do update set times = excluded.times where anomalies.times < excluded.times`.execute(
    db,
  );
}
