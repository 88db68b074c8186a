import { sql } from 'kysely';
import type { Database, Trx } from './database.ts';

/**
 * Reads from a vault. Its row security shows only what the transaction has named (migration 0075): a forgotten
 * condition, or a query somebody slipped in, finds nothing. After the read nothing is named any more.
 */
export async function naming<T>(
  db: Database | Trx,
  ids: readonly string[],
  read: (trx: Database | Trx) => Promise<T>,
): Promise<T> {
  if (!db.isTransaction) return db.transaction().execute((trx) => naming(trx, ids, read));
  await sql`select set_config('yuanhu.named', ${ids.join(',')}, true)`.execute(db);
  const found = await read(db);
  await sql`select set_config('yuanhu.named', '', true)`.execute(db);
  return found;
}
