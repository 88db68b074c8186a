import { sql } from 'kysely';
import type { Logger } from 'pino';
import type { Clock } from '../platform/clock.ts';
import type { Database, Trx } from '../platform/database/database.ts';
import type { AuditEntry, AuditSink } from '../platform/ports.ts';
import type { Purpose } from '../platform/purpose.ts';
import { Refused } from '../platform/refusal.ts';
import { actorOf, rolesOf, seatOf, type Viewer } from '../platform/viewer.ts';
import './audit.tables.ts';

type Row = ReturnType<typeof rowOf>;
type Waiting = { row: Row; written: () => void; failed: (error: unknown) => void };
/** Views written by one statement: what arrives while it runs goes into the next. */
const most = 500;

/** Appends who saw or did what; never what it said. Without it nothing is shown and nothing is done. */
export function auditSinkOf({ db, clock, log }: { db: Database; clock: Clock; log: Logger }): AuditSink {
  const orRefuse = async (writing: Promise<void>): Promise<void> => {
    try {
      await writing;
    } catch (error) {
      log.error({ err: error instanceof Error ? error.message : String(error) }, 'audit entry not written');
      throw new Refused('auditUnavailable');
    }
  };
  const write = groupOf((rows) => insert(db, rows));
  return {
    record: (trx, entry) => orRefuse(insert(trx, [rowOf(entry, clock.now())])),
    recordView: (entry) => orRefuse(write(rowOf(entry, clock.now()))),
  };
}

/** Group commit: one disk flush for all who wait, and nobody is answered before the flush that holds his entry. */
function groupOf(insertAll: (rows: readonly Row[]) => Promise<void>): (row: Row) => Promise<void> {
  const waiting: Waiting[] = [];
  let isWriting = false;
  const flush = async (): Promise<void> => {
    isWriting = true;
    while (waiting.length > 0) {
      const group = waiting.splice(0, most);
      await insertAll(group.map(({ row }) => row)).then(
        () => group.forEach(({ written }) => written()),
        (error: unknown) => group.forEach(({ failed }) => failed(error)),
      );
    }
    isWriting = false;
  };
  return (row) =>
    new Promise((written, failed) => {
      waiting.push({ row, written, failed });
      if (!isWriting) void flush();
    });
}

function rowOf(entry: AuditEntry, at: Date) {
  const { viewer, subjectKind, subjectIds, caseIds = [] } = entry;
  const actor = actorOf(viewer);
  const origin = viewer.kind === 'system' ? undefined : viewer.origin;
  const namesItself = subjectKind === 'application' || subjectKind === 'case';
  return {
    at: at.toISOString(),
    kind: entry.kind,
    actor_kind: actor.kind,
    actor_id: actor.id,
    actor_institution_id: actor.institutionId,
    actor_roles: rolesOf(viewer),
    on_behalf_of: entry.onBehalfOf ?? null,
    device: origin?.device ?? null,
    source: origin?.source ?? null,
    action: entry.action,
    subject_kind: subjectKind,
    subject_ids: subjectIds,
    case_ids: caseIds,
    about_ids: entry.about ?? (namesItself ? subjectIds : []),
    purpose: purposeFor(viewer, entry.purpose) ?? null,
    result: entry.refused ? 'refused' : 'done',
    refusal: entry.refused ?? null,
    before_hash: entry.before ?? null,
    after_hash: entry.after ?? null,
  };
}

/** Whoever sits nowhere but at the bureau does not handle the case: he supervises it. */
function purposeFor(viewer: Viewer, purpose: Purpose | undefined): Purpose | undefined {
  const seats = viewer.kind === 'staff' ? viewer.roles.map(seatOf) : [];
  return seats.length > 0 && seats.every((seat) => seat === 'bureau') ? 'supervising' : purpose;
}

/** One statement and one parameter for any number of rows: the text stays the same, so nothing is planned twice. */
async function insert(db: Database | Trx, rows: readonly Row[]): Promise<void> {
  await sql`insert into audit_entries (at, kind, actor_kind, actor_id, actor_institution_id, actor_roles, on_behalf_of, device, source, action, subject_kind, subject_ids, case_ids, about_ids, purpose, result, refusal, before_hash, after_hash)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as e(at timestamptz, kind text, actor_kind text, actor_id text, actor_institution_id uuid, actor_roles text[], on_behalf_of text, device text, source text, action text, subject_kind text, subject_ids text[], case_ids text[], about_ids text[], purpose text, result text, refusal text, before_hash text, after_hash text)`.execute(
    db,
  );
}
