import { sql } from 'kysely';
import type { Database } from '../platform/database/database.ts';
import { purposes } from '../platform/purpose.ts';
import { roles } from '../platform/viewer.ts';
import type { AuditLine } from './audit-view.model.ts';
import './audit.tables.ts';

export const LINES_A_PAGE = 30;
const wordOf = (table: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

export type LineFilter = {
  day?: string | undefined;
  office?: string | undefined;
  person?: string | undefined;
  action?: string | undefined;
  administrators?: boolean;
  /** Monday of the week whose drawn views are asked for. */
  week?: string | undefined;
  page: number;
};

/** What the auditor reads: who did what, when, how many records; nothing that says whose. */
export async function listLines(db: Database, filter: LineFilter): Promise<{ items: AuditLine[]; total: number }> {
  let found = db
    .selectFrom('auditEntries as e')
    .leftJoin('institutions', 'institutions.id', 'e.actorInstitutionId')
    .leftJoin('staff', (join) => join.on((eb) => eb(eb.cast<string>('staff.id', 'text'), '=', eb.ref('e.actorId'))))
    .leftJoin('auditLinks', 'auditLinks.entryId', 'e.id')
    .leftJoin('auditSamples', 'auditSamples.entryId', 'e.id');
  const { day, office, person, action, administrators, week, page } = filter;
  if (day)
    found = found
      .where('e.at', '>=', sql<Date>`${`${day}T00:00:00+08:00`}::timestamptz`)
      .where('e.at', '<', sql<Date>`${`${day}T00:00:00+08:00`}::timestamptz + interval '1 day'`);
  if (office) found = found.where('institutions.name', 'like', `%${office.replaceAll(/[\\%_]/g, '')}%`);
  if (person) found = found.where('staff.name', '=', person);
  if (action) found = found.where('e.action', '=', action);
  if (administrators)
    found = found.where('e.actorRoles', '&&', sql.val(['admin.system', 'admin.security', 'admin.auditor']));
  if (week) found = found.where('auditSamples.week', '=', week);
  const { total } = await found.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await found
    .select(['e.id', 'e.at', 'e.kind', 'e.actorKind', 'e.actorRoles', 'e.action', 'e.subjectKind', 'e.purpose'])
    .select(['e.refusal', 'staff.name as person', 'institutions.name as office', 'auditLinks.seq'])
    .select(sql<number>`cardinality(e.subject_ids)`.as('records'))
    .select((eb) =>
      eb
        .selectFrom('auditVerdicts')
        .select('verdict')
        .whereRef('auditVerdicts.entryId', '=', 'e.id')
        .orderBy('auditVerdicts.id', 'desc')
        .limit(1)
        .as('verdict'),
    )
    .orderBy('e.at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(LINES_A_PAGE)
    .offset((page - 1) * LINES_A_PAGE)
    .execute();
  const items = rows.map((row): AuditLine => {
    const why = row.purpose === null ? undefined : wordOf(purposes, row.purpose);
    return {
      id: row.id,
      at: row.at.toISOString(),
      kind: row.kind,
      who: row.person ?? strangers(row.actorKind, row.subjectKind),
      posts: row.actorRoles.flatMap((role) => wordOf(roles, role) ?? []),
      action: row.action,
      subjectKind: row.subjectKind,
      records: row.records,
      ...(row.office ? { office: row.office } : {}),
      ...(why ? { why } : {}),
      ...(row.refusal ? { refusal: row.refusal } : {}),
      ...(row.seq ? { linked: row.seq } : {}),
      ...(row.verdict ? { verdict: row.verdict } : {}),
    };
  });
  return { items, total };
}

/** Whoever is not staff, by what was tried: which account it was is not said here, for trying is not signing in. */
function strangers(actorKind: string, subjectKind: string): string {
  if (actorKind === 'applicant') return '当事人（凭查询码）';
  if (actorKind === 'system') return '系统';
  if (subjectKind === 'account' || subjectKind === 'unknownAccount') return '有人试一个工作人员账号';
  return subjectKind === 'unknownCode' ? '有人试一个查询码' : '来访者';
}

export async function trailState(db: Database) {
  const [link, waiting, checkpoint] = await Promise.all([
    db.selectFrom('auditLinks').select(['seq', 'at']).orderBy('seq', 'desc').limit(1).executeTakeFirst(),
    db
      .selectFrom('auditEntries as e')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where((eb) => eb.not(eb.exists(eb.selectFrom('auditLinks').whereRef('entryId', '=', 'e.id'))))
      .executeTakeFirstOrThrow(),
    db.selectFrom('auditCheckpoints').selectAll().orderBy('number', 'desc').limit(1).executeTakeFirst(),
  ]);
  return {
    links: link?.seq ?? 0,
    waiting: waiting.count,
    ...(link ? { linkedAt: link.at.toISOString() } : {}),
    ...(checkpoint
      ? { checkpoint: { number: checkpoint.number, lastSeq: checkpoint.lastSeq, at: checkpoint.at.toISOString() } }
      : {}),
  };
}
