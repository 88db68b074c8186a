import { sql } from 'kysely';
import { addDays } from '../../law/kernel/plain-date.ts';
import { caseWorkflow } from '../casework/case.workflow.ts';
import type { Kernel } from '../platform/kernel.ts';
import { anomalyRules } from './anomaly.model.ts';
import './anomaly.tables.ts';

/** A look-up is answered for by an act within this time. */
const actWithinMinutes = 30;

/** Today's and yesterday's entries against the rules; a number that has grown is kept up to date. */
export async function noticeAnomalies({ db, clock }: Kernel): Promise<void> {
  const now = clock.now();
  const from = sql`${`${addDays(clock.today(), -1)}T00:00:00+08:00`}::timestamptz`;
  const thresholds = JSON.stringify(Object.entries(anomalyRules).map(([rule, { from: least }]) => ({ rule, least })));
  await sql`
    with looks as (
      select actor_id::uuid as staff_id, actor_roles, at, about_ids[1] as file, purpose,
             (at at time zone 'Asia/Shanghai')::date as day, extract(hour from at at time zone 'Asia/Shanghai') as hour
      from audit_entries
      where at >= ${from} and kind = 'view' and actor_kind = 'staff' and result = 'done' and cardinality(about_ids) = 1
    ), searches as (
      select actor_id::uuid as staff_id, at, (at at time zone 'Asia/Shanghai')::date as day
      from audit_entries s
      where at >= ${from} and at < ${now}::timestamptz - make_interval(mins => ${actWithinMinutes}) and kind = 'view'
        and actor_kind = 'staff' and result = 'done' and action like 'search%' and cardinality(subject_ids) > 0
        and not exists (select from audit_entries a where a.actor_id = s.actor_id and a.kind = 'act' and a.action not like 'session.%' and a.result = 'done'
          and a.at >= s.at and a.at < s.at + make_interval(mins => ${actWithinMinutes}))
    ), found as (
      select 'manyFiles' as rule, staff_id, day, count(distinct file) as times, min(at) as first_at from looks group by staff_id, day
      union all
      select 'manyUnrelated', staff_id, day, count(distinct file), min(at) from looks where purpose = 'breakGlass' group by staff_id, day
      union all
      select 'offHours', staff_id, day, count(*), min(at) from looks
      where (hour < 7 or hour >= 21) and not 'hotline.operator' = any (actor_roles)
        and not exists (select from duty_shifts d where d.staff_id = looks.staff_id and looks.at >= d.from_at and looks.at < d.until_at)
      group by staff_id, day
      union all
      select 'afterClosing', staff_id, day, max(times), min(first_at) from (
        select looks.staff_id, day, count(*) as times, min(at) as first_at from looks join cases on cases.id::text = looks.file
        where cases.status = any (${[...caseWorkflow.final]}::text[]) group by looks.staff_id, day, file) as closed
      group by staff_id, day
      union all
      select 'idleLookUps', staff_id, day, count(*), min(at) from searches group by staff_id, day
      union all
      select 'manyLookUps', actor_id::uuid, (at at time zone 'Asia/Shanghai')::date, count(*), min(at) from audit_entries
      where at >= ${from} and actor_kind = 'staff' and action = 'searchElsewhere' and result = 'done' group by 2, 3
      union all
      select 'overBudget', actor_id::uuid, (at at time zone 'Asia/Shanghai')::date, count(*), min(at) from audit_entries
      where at >= ${from} and actor_kind = 'staff' and refusal = 'viewBudgetSpent' group by 2, 3
    )
    insert into anomalies (rule, staff_id, day, times, first_at, noticed_at)
    select found.rule, staff_id, day, times, first_at, ${now}::timestamptz
    from found join jsonb_to_recordset(${thresholds}::jsonb) as t (rule text, least int) on t.rule = found.rule and times >= least
    on conflict (staff_id, day, rule) do update set times = excluded.times where anomalies.times < excluded.times`.execute(
    db,
  );
}
