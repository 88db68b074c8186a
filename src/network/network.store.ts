import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { agenciesOf } from '../../seeds/institutions/agencies.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database, Trx } from '../platform/database/database.ts';
import type { AidPersonnel, Division, Institution } from './network.model.ts';
import type { AidPersonnelTable, DivisionsTable, InstitutionsTable, SearchColumns } from './network.tables.ts';
import { readDivisions } from './read-divisions.ts';
import { hoursWritten } from './open-hours.model.ts';
import { searchKeys } from './search-keys.ts';

/** Raise it when the keys or the agencies are made differently, so that an installed extract is written anew. */
const extractEdition = '1';
const extractName = 'shanxi';

/** Puts the divisions and their agencies in place, in one transaction; does nothing when they already are. */
export async function loadNetwork(db: Database, clock: Clock): Promise<{ divisions: number; institutions: number }> {
  const divisions = readDivisions();
  const agencies = agenciesOf(divisions);
  const counts = { divisions: divisions.length, institutions: agencies.length };
  const sha256 = createHash('sha256')
    .update(extractEdition)
    .update(JSON.stringify([divisions, agencies]))
    .digest('hex');
  const isLoaded = async (on: Database | Trx): Promise<boolean> =>
    (await on.selectFrom('networkExtracts').select('sha256').where('name', '=', extractName).executeTakeFirst())
      ?.sha256 === sha256;
  if (await isLoaded(db)) return counts;
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(4820712)`.execute(trx); // two processes starting together load it once
    if (await isLoaded(trx)) return;
    await writeDivisions(trx, divisions);
    await addInstitutions(trx, agencies);
    const loaded = { sha256, loadedAt: clock.now() };
    await trx
      .insertInto('networkExtracts')
      .values({ name: extractName, ...loaded })
      .onConflict((conflict) => conflict.column('name').doUpdateSet(loaded))
      .execute();
  });
  return counts;
}

async function writeDivisions(trx: Trx, divisions: readonly Division[]): Promise<void> {
  const byCode = new Map(divisions.map((division) => [division.code, division]));
  const pathOf = (division: Division): string => {
    const above = division.parent === undefined ? undefined : byCode.get(division.parent);
    return above === undefined || above.level === 'province' ? division.name : `${pathOf(above)} ${division.name}`;
  };
  const rows = divisions.map(
    (division): DivisionsTable => ({
      code: division.code,
      name: division.name,
      level: division.level,
      kind: division.kind,
      parentCode: division.parent ?? null,
      pathName: pathOf(division),
      ...searchColumns(division.name),
    }),
  );
  // One statement per level, parents first; a JSON argument has no limit on the number of bound values.
  for (const level of ['province', 'city', 'county', 'township', 'village'] as const) {
    const batch = JSON.stringify(rows.filter((row) => row.level === level));
    await sql`
      insert into divisions (code, name, level, kind, parent_code, path_name, name_pinyin, search_pinyin, search_initials, search_grams)
      select code, name, level, kind, "parentCode", "pathName", "namePinyin", "searchPinyin", "searchInitials", "searchGrams"
      from json_to_recordset(${batch}::json) as row (code text, name text, level text, kind text, "parentCode" text, "pathName" text,
        "namePinyin" text, "searchPinyin" text, "searchInitials" text, "searchGrams" text[])
      on conflict (code) do update set name = excluded.name, kind = excluded.kind, path_name = excluded.path_name,
        name_pinyin = excluded.name_pinyin, search_pinyin = excluded.search_pinyin, search_initials = excluded.search_initials,
        search_grams = excluded.search_grams`.execute(trx);
  }
}

/** Adds those not yet known; what an office has since corrected about itself stays. */
export async function addInstitutions(db: Database | Trx, institutions: readonly Institution[]): Promise<void> {
  if (institutions.length === 0) return;
  const rows = institutions.map(
    (institution): InstitutionsTable => ({
      ...institution,
      supervisingInstitutionId: institution.supervisingInstitutionId ?? null,
      address: institution.address ?? null,
      phone: institution.phone ?? null,
      hours: institution.hours ?? null,
      weeklyHours: institution.weeklyHours?.map(hoursWritten) ?? null,
      womanOnStaff: institution.womanOnStaff ?? null,
      childRoom: institution.childRoom ?? null,
      stepFree: institution.stepFree ?? null,
      signLanguage: institution.signLanguage ?? null,
      verifiedOn: institution.verifiedOn ?? null,
      confirmedBy: institution.confirmedBy ?? null,
      isInvented: institution.isInvented ?? false,
      ...searchColumns(institution.name),
    }),
  );
  await db
    .insertInto('institutions')
    .values(rows)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

export async function addAidPersonnel(db: Database | Trx, personnel: readonly AidPersonnel[]): Promise<void> {
  if (personnel.length === 0) return;
  const rows = personnel.map(
    (person): AidPersonnelTable => ({
      ...person,
      licenceNumber: person.licenceNumber ?? null,
      willing: person.willing ?? false,
      namePinyin: searchKeys(person.name).order,
    }),
  );
  await db
    .insertInto('aidPersonnel')
    .values(rows)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

function searchColumns(name: string): SearchColumns {
  const keys = searchKeys(name);
  return {
    namePinyin: keys.order,
    searchPinyin: keys.pinyin,
    searchInitials: keys.initials,
    searchGrams: [...keys.grams],
  };
}
