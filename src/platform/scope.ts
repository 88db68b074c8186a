import { sql, type Expression, type ExpressionBuilder, type SelectQueryBuilder, type SqlBool } from 'kysely';
import type { Database, Trx } from './database/database.ts';
import type { Tables } from './database/tables.ts';
import './exclusion.tables.ts';
import type { Viewer } from './viewer.ts';

export type TableName = keyof Tables;

/** A kind of record and the one predicate that says whose it is. Compiled into every read of it. */
export type Subject<T extends TableName> = {
  table: T;
  /** True for the rows this viewer may know of. Written once, used by lists, pages, locks and exports alike. */
  visibleTo: (viewer: Viewer, eb: ExpressionBuilder<Tables, T>) => Expression<SqlBool>;
  /** The column that names the case, of what belongs to one: staff shut out of the case are shut out of this too. */
  ofCase?: `${T}.${string}`;
  /** What stands beside the file: break-glass opens the case, not what was said of those who work on it. */
  besideTheFile?: true;
};

/**
 * The only exported way to read records of people. Whoever holds no viewer cannot ask; what is not the viewer's
 * is not in the answer, and so cannot be told apart from what does not exist.
 */
export function scoped<T extends TableName>(
  db: Database | Trx,
  viewer: Viewer,
  subject: Subject<T>,
): SelectQueryBuilder<Tables, T, object> {
  const query = db.selectFrom(subject.table) as unknown as SelectQueryBuilder<Tables, T, object>; // Kysely cannot follow a generic table name
  const { ofCase } = subject;
  // The one place where break-glass opens anything: by the case, to look, and never past an exclusion.
  const mine =
    ofCase && !subject.besideTheFile && viewer.kind === 'staff' && viewer.brokenInto
      ? query.where(sql<SqlBool>`${sql.ref(ofCase)} = ${viewer.brokenInto}`)
      : query.where((eb) => subject.visibleTo(viewer, eb));
  if (!ofCase || viewer.kind !== 'staff') return mine;
  const shutOut = sql`select case_id from exclusions where staff_id = ${viewer.staffId} and state = 'inForce'`;
  return mine.where(sql<SqlBool>`coalesce(${sql.ref(ofCase)} not in (${shutOut}), true)`); // one list for the whole query: the order of its index stays
}
