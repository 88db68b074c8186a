import type { HolidayCalendar } from '../../law/kernel/calendar.ts';
import { dueOf, withLength, type Due, type PeriodRule } from '../../law/kernel/period.ts';
import { instantOf, isPlainDate, startOfDay, type PlainDate } from '../../law/kernel/plain-date.ts';
import type { Trx } from '../platform/database/database.ts';
import { newId } from '../platform/identifier.ts';
import type { Kernel } from '../platform/kernel.ts';
import type { FiguresBook, Happening, PeriodBook, PeriodStart } from '../platform/ports.ts';
import type { StoredPause } from './periods.tables.ts';

type Needs = Pick<Kernel, 'clock'> & { figures: Pick<FiguresBook, 'current'> };

/** Opens, pauses, resumes and meets periods in the transaction of the act that does so. */
export function periodBookOf(kernel: Needs): PeriodBook {
  return {
    apply: async (trx, happening, change) => {
      await close(trx, happening, change.meets);
      for (const rule of change.pauses) await pause(trx, happening, rule);
      for (const rule of change.resumes) await resume(trx, kernel, happening, rule);
      for (const start of change.starts) await open(trx, kernel, happening, start, change.institutionId);
    },
  };
}

async function open(
  trx: Trx,
  kernel: Needs,
  happening: Happening,
  { rule, from }: PeriodStart,
  institutionId: string,
): Promise<void> {
  if (rule.length === undefined)
    throw new Error(`${rule.id} has no length of its own: the paper or the officer sets it`);
  const startedAt = instantOfStart(from ?? happening.at);
  await close(trx, happening, [rule]); // a period that starts anew replaces the one that ran
  await trx
    .insertInto('periods')
    .values({
      id: newId(kernel.clock.now().getTime()),
      ruleId: rule.id,
      length: rule.length,
      subjectKind: happening.subjectKind,
      subjectId: happening.subjectId,
      caseId: happening.caseId,
      institutionId,
      state: 'running',
      startedAt,
      ...dueColumns(computeDue(rule, startedAt, [], kernel.figures.current().calendar)),
      pauses: '[]',
      openedByEvent: happening.eventId,
      closedByEvent: null,
      closedAt: null,
    })
    .execute();
}

async function close(trx: Trx, happening: Happening, rules: readonly PeriodRule[]): Promise<void> {
  if (rules.length === 0) return;
  await trx
    .updateTable('periods')
    .set({ state: 'met', closedByEvent: happening.eventId, closedAt: happening.at })
    .where('subjectId', '=', happening.subjectId)
    .where(
      'ruleId',
      'in',
      rules.map(({ id }) => id),
    )
    .where('state', 'in', ['running', 'paused'])
    .execute();
}

async function pause(trx: Trx, happening: Happening, rule: PeriodRule): Promise<void> {
  const row = await trx
    .selectFrom('periods')
    .select(['id', 'pauses'])
    .where('subjectId', '=', happening.subjectId)
    .where('ruleId', '=', rule.id)
    .where('state', '=', 'running')
    .forUpdate()
    .executeTakeFirst();
  if (!row) return;
  const pauses: StoredPause[] = [...row.pauses, { from: happening.at.toISOString(), why: happening.type }];
  await trx
    .updateTable('periods')
    .set({ state: 'paused', pauses: JSON.stringify(pauses) })
    .where('id', '=', row.id)
    .execute();
}

async function resume(trx: Trx, kernel: Needs, happening: Happening, rule: PeriodRule): Promise<void> {
  const row = await trx
    .selectFrom('periods')
    .select(['id', 'pauses', 'startedAt', 'length'])
    .where('subjectId', '=', happening.subjectId)
    .where('ruleId', '=', rule.id)
    .where('state', '=', 'paused')
    .forUpdate()
    .executeTakeFirst();
  if (!row) return;
  const pauses = row.pauses.map((entry) =>
    entry.to === undefined ? { ...entry, to: happening.at.toISOString() } : entry,
  );
  await trx
    .updateTable('periods')
    .set({
      state: 'running',
      pauses: JSON.stringify(pauses),
      ...dueColumns(computeDue(withLength(rule, row.length), row.startedAt, pauses, kernel.figures.current().calendar)),
    })
    .where('id', '=', row.id)
    .execute();
}

export function computeDue(
  rule: PeriodRule,
  startedAt: Date,
  pauses: readonly StoredPause[],
  calendar: HolidayCalendar,
): Due {
  const spans = pauses.map(({ from, to, why }) => ({
    from: instantOf(from),
    ...(to === undefined ? {} : { to: instantOf(to) }),
    why,
  }));
  return dueOf(rule, instantOf(startedAt.toISOString()), spans, calendar);
}

export function dueColumns(due: Due): { dueOn: PlainDate | null; dueAt: Date | null; tentative: boolean } {
  if (due.state !== 'running') throw new Error(`a period that just started or resumed is running, not ${due.state}`);
  return isPlainDate(due.due)
    ? { dueOn: due.due, dueAt: null, tentative: due.tentative }
    : { dueOn: null, dueAt: new Date(due.endsAt), tentative: due.tentative };
}

function instantOfStart(from: PlainDate | Date): Date {
  return from instanceof Date ? from : new Date(startOfDay(from));
}
