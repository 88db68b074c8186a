import type { Database, Trx } from '../platform/database/database.ts';

/** The justice bureau over an office: where an objection to what it decides goes (法律援助法 49). None known: undefined. */
export async function bureauOver(db: Database | Trx, institutionId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('institutions')
    .innerJoin('institutions as bureau', 'bureau.divisionCode', 'institutions.divisionCode')
    .select('bureau.name')
    .where('institutions.id', '=', institutionId)
    .where('bureau.kind', '=', 'justiceBureau')
    .executeTakeFirst();
  return row?.name;
}
