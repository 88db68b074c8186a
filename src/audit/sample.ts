import { sql } from 'kysely';
import { addDays, weekday, type PlainDate } from '../../law/kernel/plain-date.ts';
import type { Database } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import type { StaffViewer } from '../platform/viewer.ts';
import { once } from '../platform/workflow/command.ts';
import { chainLock } from './chain.ts';
import './audit.tables.ts';

const share = 0.05;

/** Monday of the last whole week. */
export const lastWeek = (today: PlainDate): PlainDate => addDays(today, 1 - weekday(today) - 7);

/** Draws by lot one in twenty of the week's looks at single files, once a week; at least one where there was any. */
export async function drawSample(db: Database, today: PlainDate, now: Date): Promise<void> {
  const week = lastWeek(today);
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${chainLock})`.execute(trx);
    if (await trx.selectFrom('auditSamples').select('week').where('week', '=', week).limit(1).executeTakeFirst())
      return;
    await sql`with looks as (
        select id from audit_entries
        where kind = 'view' and actor_kind = 'staff' and result = 'done' and cardinality(about_ids) = 1
          and at >= ${`${week}T00:00:00+08:00`}::timestamptz and at < ${`${week}T00:00:00+08:00`}::timestamptz + interval '7 days')
      insert into audit_samples (entry_id, week, drawn_at)
      select id, ${week}::date, ${now} from looks order by random() limit (select ceil(count(*) * ${share}::numeric) from looks)`.execute(
      trx,
    );
  });
}

/** The auditor's word on a drawn view; said again, the last one counts. */
export async function judgeSample(
  kernel: Kernel,
  viewer: StaffViewer,
  { entryId, verdict }: { entryId: number; verdict: 'fine' | 'ask' },
  requestId: string,
): Promise<{ entryId: number; verdict: 'fine' | 'ask' }> {
  return once(
    kernel,
    { requestId, viewer, name: 'audit.judge', input: { entryId, verdict } },
    async ({ trx, now, record }) => {
      const drawn = await trx
        .selectFrom('auditSamples')
        .select('week')
        .where('entryId', '=', entryId)
        .executeTakeFirst();
      if (!drawn) throw new Refused('notFound');
      await trx.insertInto('auditVerdicts').values({ entryId, verdict, givenBy: viewer.staffId, at: now }).execute();
      await record({ subjectKind: 'audit', subjectIds: [String(entryId)], purpose: 'auditing' });
      return { entryId, verdict };
    },
  );
}
