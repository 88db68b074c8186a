import type { Database, Trx } from '../platform/database/database.ts';

/** The justice bureau of an office's own place: where an objection to what it decides goes (法律援助法 49). */
export function bureauOver(
  db: Database | Trx,
  institutionId: string,
): Promise<{ id: string; name: string; office: string } | undefined> {
  return db
    .selectFrom('institutions')
    .innerJoin('institutions as bureau', 'bureau.divisionCode', 'institutions.divisionCode')
    .select(['bureau.id', 'bureau.name', 'institutions.name as office'])
    .where('institutions.id', '=', institutionId)
    .where('bureau.kind', '=', 'justiceBureau')
    .limit(1)
    .executeTakeFirst();
}
