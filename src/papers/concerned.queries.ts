import { sql } from 'kysely';
import type { Database } from '../platform/database/database.ts';

/** Records of hers on which papers are issued, each with the column of her application. */
const raised = ['help_records', 'objections', 'complaints', 'change_requests', 'data_requests'];

/**
 * Whose the papers of these records are, as the audit names her: the application behind what she raised; an application
 * and a case are themselves. What she raised without a name stays itself: it is nobody's.
 */
export async function concernedBy(db: Database, subjectIds: readonly string[]): Promise<string[]> {
  if (subjectIds.length === 0) return [];
  const each = raised.map(
    (table) => sql`select id, application_id from ${sql.table(table)} where id = any (${[...subjectIds]}::uuid[])`,
  );
  const { rows } = await sql<{ id: string; applicationId: string | null }>`${sql.join(each, sql` union all `)}`.execute(
    db,
  );
  const behind = new Map(rows.flatMap(({ id, applicationId }) => (applicationId ? [[id, applicationId]] : [])));
  return [...new Set(subjectIds.map((id) => behind.get(id) ?? id))];
}
