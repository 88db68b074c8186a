import type { Expression, ExpressionBuilder, SelectQueryBuilder, SqlBool } from 'kysely';
import type { Database, Trx } from './database/database.ts';
import type { Tables } from './database/tables.ts';
import type { Viewer } from './viewer.ts';

export type TableName = keyof Tables;

/** A kind of record and the one predicate that says whose it is. Compiled into every read of it. */
export type Subject<T extends TableName> = {
  table: T;
  /** True for the rows this viewer may know of. Written once, used by lists, pages, locks and exports alike. */
  visibleTo: (viewer: Viewer, eb: ExpressionBuilder<Tables, T>) => Expression<SqlBool>;
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
  return query.where((eb) => subject.visibleTo(viewer, eb));
}
