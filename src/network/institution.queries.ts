import { sql } from 'kysely';
import type { Database, Trx } from '../platform/database/database.ts';
import { scoped, type Subject } from '../platform/scope.ts';
import { sitsAt, type StaffViewer, type Viewer } from '../platform/viewer.ts';
import { upwards } from './divisions.ts';
import { named } from './named.queries.ts';
import { stationKinds, type Institution, type InstitutionKind } from './network.model.ts';
import { hoursRead } from './open-hours.model.ts';
import type { InstitutionsTable } from './network.tables.ts';
import { searchTerm, type SearchTerm } from './search-keys.ts';

export const institutionSubject: Subject<'institutions'> = {
  table: 'institutions',
  visibleTo: (_, eb) => eb.lit(true),
};

const institutionColumns = [
  'id',
  'name',
  'kind',
  'level',
  'divisionCode',
  'supervisingInstitutionId',
  'address',
  'phone',
  'hours',
  'weeklyHours',
  'takesApplications',
  'womanOnStaff',
  'childRoom',
  'stepFree',
  'signLanguage',
  'verifiedOn',
  'confirmedBy',
  'isInvented',
] as const;

export async function findInstitution(
  db: Database | Trx,
  viewer: Viewer,
  id: string,
): Promise<Institution | undefined> {
  const row = await scoped(db, viewer, institutionSubject)
    .select(institutionColumns)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && institutionOf(row);
}

/** By id; whoever asks about none gets none. */
export async function institutionNames(
  db: Database | Trx,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await db.selectFrom('institutions').select(['id', 'name']).where('id', 'in', wanted).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export type InstitutionSearch = {
  words?: string | undefined;
  kinds?: readonly InstitutionKind[] | undefined;
  /** Everything in this division, the offices of the places under it included. */
  within?: string | undefined;
  limit?: number | undefined;
};

export async function listInstitutions(
  db: Database | Trx,
  viewer: Viewer,
  search: InstitutionSearch,
): Promise<Institution[]> {
  const term = search.words === undefined ? undefined : searchTerm(search.words);
  if (search.words !== undefined && term === undefined) return [];
  const rows = await institutionListQuery(db, viewer, term, search).execute();
  return rows.map(institutionOf);
}

export function institutionListQuery(
  db: Database | Trx,
  viewer: Viewer,
  term: SearchTerm | undefined,
  search: InstitutionSearch,
) {
  const { kinds, within, limit = 50 } = search;
  return scoped(db, viewer, institutionSubject)
    .select(institutionColumns)
    .$if(term !== undefined, (query) => (term === undefined ? query : query.where(named(term))))
    .$if(kinds !== undefined, (query) => query.where('kind', 'in', kinds ?? []))
    .$if(within !== undefined, (query) => query.where('divisionCode', 'like', `${within}%`))
    .orderBy(sql`length(division_code)`)
    .orderBy('namePinyin')
    .orderBy('id')
    .limit(limit);
}

/**
 * Where she may hand in an application near a place: the village's own contact point first, then the township's,
 * the county's, the city's and the province's. Never empty, for the province's agency takes every application.
 */
export async function stationsNear(db: Database | Trx, viewer: Viewer, code: string): Promise<Institution[]> {
  const rows = await scoped(db, viewer, institutionSubject)
    .select(institutionColumns)
    .where('divisionCode', 'in', upwards(code))
    .where('takesApplications', '=', true)
    .orderBy(sql`length(division_code)`, 'desc')
    .orderBy(sql`(kind = 'aidAgency')`, 'desc')
    .orderBy('namePinyin')
    .orderBy('id')
    .execute();
  return rows.map(institutionOf);
}

/**
 * Where she would land tonight: everything that takes or guides, in the place she names and in all that it lies in,
 * nearest level first. A county stands for its townships and villages too, a page of them at a time; what it lies in
 * is on each page.
 */
export async function placesNear(
  db: Database | Trx,
  viewer: Viewer,
  code: string,
  page = 1,
): Promise<{ places: Institution[]; hasMore: boolean }> {
  const within =
    code.length < 6
      ? []
      : await placesQuery(db, viewer)
          .where('divisionCode', 'like', `${code}%`)
          .where('divisionCode', '!=', code)
          .limit(PLACES_A_PAGE + 1)
          .offset((page - 1) * PLACES_A_PAGE)
          .execute();
  const around = await placesQuery(db, viewer)
    .where('divisionCode', 'in', upwards(code))
    .limit(PLACES_A_PAGE)
    .execute();
  return {
    places: [...within.slice(0, PLACES_A_PAGE), ...around].map(institutionOf),
    hasMore: within.length > PLACES_A_PAGE,
  };
}

const PLACES_A_PAGE = 40;

export function placesQuery(db: Database | Trx, viewer: Viewer) {
  return scoped(db, viewer, institutionSubject)
    .select(institutionColumns)
    .where((eb) => eb.or([eb('takesApplications', '=', true), eb('kind', 'in', stationKinds)]))
    .orderBy(sql`least(length(division_code), 9)`, 'desc')
    .orderBy('takesApplications', 'desc')
    .orderBy(sql`(kind = 'aidAgency')`, 'desc')
    .orderBy('namePinyin')
    .orderBy('id');
}

/** What this office keeps: its own entry, and an agency also the stations of its place. */
export async function listKeptPlaces(db: Database | Trx, viewer: StaffViewer): Promise<Institution[]> {
  const rows = await scoped(db, viewer, institutionSubject)
    .select(institutionColumns)
    .where((eb) =>
      eb.or([
        eb('id', '=', viewer.institutionId),
        ...(sitsAt(viewer, 'agency')
          ? [eb.and([eb('kind', 'in', stationKinds), eb('divisionCode', 'like', `${viewer.divisionCode}%`)])]
          : []),
      ]),
    )
    .orderBy(sql`length(division_code)`)
    .orderBy('namePinyin')
    .orderBy('id')
    .limit(200)
    .execute();
  return rows.map(institutionOf);
}

/** The agency of a place: its county's, in a zone its city's (法律援助法 art. 38 says which place counts). */
export async function findCompetentAgency(
  db: Database | Trx,
  viewer: Viewer,
  code: string,
): Promise<Institution | undefined> {
  const row = await scoped(db, viewer, institutionSubject)
    .select(institutionColumns)
    .where('divisionCode', 'in', upwards(code))
    .where('kind', '=', 'aidAgency')
    .orderBy(sql`length(division_code)`, 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && institutionOf(row);
}

/** An empty column is an unanswered question, so it is left out and never shown as "no". */
function institutionOf(row: Pick<InstitutionsTable, (typeof institutionColumns)[number]>): Institution {
  return {
    ...row,
    supervisingInstitutionId: row.supervisingInstitutionId ?? undefined,
    address: row.address ?? undefined,
    phone: row.phone ?? undefined,
    hours: row.hours ?? undefined,
    weeklyHours: row.weeklyHours?.map(hoursRead),
    womanOnStaff: row.womanOnStaff ?? undefined,
    childRoom: row.childRoom ?? undefined,
    stepFree: row.stepFree ?? undefined,
    signLanguage: row.signLanguage ?? undefined,
    verifiedOn: row.verifiedOn ?? undefined,
    confirmedBy: row.confirmedBy ?? undefined,
    isInvented: row.isInvented || undefined,
  };
}
