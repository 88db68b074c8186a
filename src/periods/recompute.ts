import type { HolidayCalendar } from '../../law/kernel/calendar.ts';
import { withLength } from '../../law/kernel/period.ts';
import type { PlainDate } from '../../law/kernel/plain-date.ts';
import type { Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import { notDecoy } from '../platform/not-decoy.ts';
import type { Viewer } from '../platform/viewer.ts';
import { appendEvent } from '../platform/workflow/events.ts';
import { computeDue, dueColumns } from './period-book.ts';
import './periods.tables.ts';
import { ruleOf } from './rules.ts';

/** Why days are looked at again, and by which calendar; `from` also takes in official days that a new notice touches. */
export type Occasion = { viewer: Viewer; calendar?: HolidayCalendar; from?: PlainDate };

/**
 * Computes anew what rests on days without a holiday notice: at each start, each night, and when a notice is approved,
 * because 暂定 days may have become official. Each change is an event. Returns how many periods changed.
 */
export async function recomputeTentative(
  trx: Trx,
  kernel: Kernel,
  { viewer, calendar = kernel.ports.figures.current().calendar, from }: Occasion,
): Promise<number> {
  const rows = await trx
    .selectFrom('periods')
    .select(['id', 'ruleId', 'length', 'caseId', 'institutionId', 'startedAt', 'pauses', 'dueOn', 'dueAt', 'tentative'])
    .where('state', '=', 'running')
    .where(notDecoy('periods.caseId'))
    .where((eb) =>
      from === undefined ? eb('tentative', '=', true) : eb.or([eb('tentative', '=', true), eb('dueOn', '>=', from)]),
    )
    .orderBy('id')
    .forUpdate()
    .execute();
  let changed = 0;
  for (const row of rows) {
    const rule = ruleOf(row.ruleId);
    const columns = dueColumns(
      computeDue(withLength(rule, row.length, rule.unit), row.startedAt, row.pauses, calendar),
    );
    if (
      columns.dueOn === row.dueOn &&
      columns.dueAt?.getTime() === row.dueAt?.getTime() &&
      columns.tentative === row.tentative
    )
      continue;
    await trx.updateTable('periods').set(columns).where('id', '=', row.id).execute();
    await appendEvent(trx, kernel, {
      type: 'period.recomputed',
      subjectKind: 'period',
      subjectId: row.id,
      caseId: row.caseId,
      fromStatus: 'running',
      toStatus: 'running',
      owner: { institutionId: row.institutionId, role: 'system.reaction' },
      basis: rule.provision.id,
      requestId: null,
      counts: {
        rule: row.ruleId,
        dueBefore: row.dueOn ?? row.dueAt?.toISOString() ?? '',
        dueAfter: columns.dueOn ?? columns.dueAt?.toISOString() ?? '',
        tentativeBefore: row.tentative,
        tentativeAfter: columns.tentative,
      },
      viewer,
      at: kernel.clock.now(),
      input: null,
    });
    changed++;
  }
  return changed;
}
