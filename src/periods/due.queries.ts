import type { HolidayCalendar } from '../../law/kernel/calendar.ts';
import { cite } from '../../law/kernel/citation.ts';
import { lampOf, UNIT_LABELS, withLength, type Lamp, type PeriodRule } from '../../law/kernel/period.ts';
import { addDays, dayOf, daysBetween, instantOf, startOfDay } from '../../law/kernel/plain-date.ts';
import type { Selectable, SelectQueryBuilder } from 'kysely';
import type { Database, Trx } from '../platform/database/database.ts';
import type { Tables } from '../platform/database/tables.ts';
import { notDecoy } from '../platform/not-decoy.ts';
import type { DueView, PeriodView } from './due-view.model.ts';
import { computeDue } from './period-book.ts';
import './periods.tables.ts';
import { ruleOf } from './rules.ts';

type Row = Selectable<Tables['periods']>;
const columns = [
  'id',
  'ruleId',
  'length',
  'subjectId',
  'caseId',
  'institutionId',
  'state',
  'startedAt',
  'dueOn',
  'dueAt',
  'tentative',
  'pauses',
  'closedAt',
] as const;
type Read = Pick<Row, (typeof columns)[number]>;

/** Periods of records that a scoped read has just returned; ids never come from outside. */
export async function periodsOf(
  db: Database | Trx,
  subjectIds: readonly string[],
  now: Date,
  calendar: HolidayCalendar,
): Promise<PeriodView[]> {
  if (subjectIds.length === 0) return [];
  const rows = await db
    .selectFrom('periods')
    .select(columns)
    .where('subjectId', 'in', subjectIds)
    .orderBy('id')
    .execute();
  return rows.map((row) => viewOf(row, now, calendar));
}

/** The period that ends first, for each record of a list. */
export async function nextDueOf(
  db: Database | Trx,
  subjectIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, DueView>> {
  if (subjectIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('periods')
    .select(columns)
    .where('subjectId', 'in', subjectIds)
    .where('state', 'in', ['running', 'paused'])
    .execute();
  const earliestFirst = rows.toSorted((a, b) => endOf(a) - endOf(b));
  const found = new Map<string, DueView>();
  for (const row of earliestFirst) if (!found.has(row.subjectId)) found.set(row.subjectId, dueOf(row, now));
  return found;
}

type Ids = SelectQueryBuilder<Tables, never, { id: string }>;

/** Of one kind of record that an office owes, the ids of those whose period runs; the cases come as a scoped query. */
export const owedIds = (db: Database, subjectKind: string, institutionId: string, cases: Ids) =>
  db
    .selectFrom('periods')
    .where('subjectKind', '=', subjectKind)
    .where('institutionId', '=', institutionId)
    .where('state', '=', 'running')
    .where('caseId', 'in', cases)
    .select('subjectId as id');

/** How many periods of these records are over or nearly so; the records come as scoped queries, not as lists of ids. */
export async function lampCounts(
  db: Database | Trx,
  subjects: readonly Ids[],
  now: Date,
): Promise<Record<'overdue' | 'near', number>> {
  const rows = await db
    .selectFrom('periods')
    .select(columns)
    .where('state', '=', 'running')
    .where(notDecoy('periods.caseId'))
    .where((eb) => eb.or(subjects.map((ids) => eb('subjectId', 'in', ids))))
    .where((eb) => eb.or([eb('dueOn', '<=', addDays(dayOf(now.getTime()), farthestNear)), eb('dueAt', 'is not', null)]))
    .execute();
  const lamps = rows.map((row) => lampFor(row, now));
  return {
    overdue: lamps.filter((lamp) => lamp === 'overdue').length,
    near: lamps.filter((lamp) => lamp === 'near').length,
  };
}

/** No lamp turns earlier than this many days before the end: half a month, for periods in months. */
const farthestNear = 15;

function endOf({ dueOn, dueAt, state }: Read): number {
  if (state === 'paused') return Number.MAX_SAFE_INTEGER;
  if (dueAt) return dueAt.getTime();
  return dueOn ? startOfDay(addDays(dueOn, 1)) - 1 : Number.MAX_SAFE_INTEGER;
}

function ruleFor(row: Read): PeriodRule {
  const rule = ruleOf(row.ruleId);
  return rule.length === row.length ? rule : withLength(rule, row.length);
}

function lampFor(row: Read, now: Date): Lamp {
  if (row.state === 'paused') return 'paused';
  const { unit, near } = ruleFor(row);
  const endsAt = endOf(row);
  const nearFrom = unit === 'hour' ? endsAt - near * 3_600_000 : startOfDay(addDays(row.dueOn ?? dayOf(endsAt), -near));
  return lampOf(
    { state: 'running', due: row.dueOn ?? instantOf(endsAt), endsAt, nearFrom, tentative: row.tentative, explain: [] },
    now.getTime(),
  );
}

function dueOf(row: Read, now: Date): DueView {
  return { name: ruleOf(row.ruleId).name, lamp: lampFor(row, now), tentative: row.tentative, ...ends(row, now) };
}

function ends(row: Read, now: Date): { dueOn?: string; dueAt?: string; left?: string } {
  const { dueOn, dueAt, state } = row;
  if (state === 'paused') return {};
  return {
    ...(dueOn ? { dueOn } : {}),
    ...(dueAt ? { dueAt: dueAt.toISOString() } : {}),
    ...(state === 'running' ? { left: leftIn(row, now) } : {}),
  };
}

/** What remains, in the words people use; an hour counts only where the law counts hours. */
function leftIn({ dueOn, dueAt }: Read, now: Date): string {
  if (dueAt) {
    const hours = Math.floor((dueAt.getTime() - now.getTime()) / 3_600_000);
    return hours >= 0 ? `还剩 ${hours} 小时` : `超期 ${-hours} 小时`;
  }
  const days = dueOn ? daysBetween(dayOf(now.getTime()), dueOn) : 0;
  if (days === 0) return '今天到期';
  return days > 0 ? `还剩 ${days} 天` : `超期 ${-days} 天`;
}

function viewOf(row: Read, now: Date, calendar: HolidayCalendar): PeriodView {
  const rule = ruleFor(row);
  const isOpen = row.state === 'running' || row.state === 'paused';
  return {
    id: row.id,
    ruleId: row.ruleId,
    name: rule.name,
    article: cite(rule.provision),
    length: `${row.length} ${UNIT_LABELS[rule.unit]}`,
    startsOn: rule.startsOn,
    actor: rule.actor,
    startedAt: row.startedAt.toISOString(),
    state: row.state,
    ...(isOpen ? { lamp: lampFor(row, now) } : {}),
    ...ends(row, now),
    tentative: row.tentative,
    ...(row.closedAt ? { closedAt: row.closedAt.toISOString() } : {}),
    explain: [...computeDue(rule, row.startedAt, row.pauses, calendar).explain],
  };
}
