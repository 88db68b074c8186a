import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Trx } from '../platform/database/database.ts';
import './application.tables.ts';

/** Her wish that what is kept of her serves her case and nothing beside it, granted or lifted again. */
export async function restrictUse(trx: Trx, applicationId: string, isRestricted: boolean): Promise<void> {
  await trx.updateTable('applications').set({ useRestricted: isRestricted }).where('id', '=', applicationId).execute();
}

/**
 * The one condition of every use beyond the case: looking for her from other offices today, whatever else is built
 * tomorrow. The case itself goes on by the law on legal aid, and whoever is in danger is looked for all the same.
 */
export const mayServeBeyondTheCase: RawBuilder<SqlBool> = sql<SqlBool>`not applications.use_restricted`;
