import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Database, Trx } from './database/database.ts';
import './decoys.tables.ts';

/**
 * For whatever counts, reminds or asks somebody to act: a honey record is about nobody and is work for nobody.
 * Lists and searches do not ask, or whoever snoops could tell it apart.
 */
export const notDecoy = (caseId: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`not exists (select from decoys where decoys.case_id = ${sql.ref(caseId)})`;

export async function isDecoy(db: Database | Trx, caseId: string): Promise<boolean> {
  const row = await db.selectFrom('decoys').select('caseId').where('caseId', '=', caseId).executeTakeFirst();
  return row !== undefined;
}
