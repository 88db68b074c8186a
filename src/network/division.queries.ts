import { sql } from 'kysely';
import type { Database, Trx } from '../platform/database/database.ts';
import { scoped, type Subject } from '../platform/scope.ts';
import type { Viewer } from '../platform/viewer.ts';
import { named, startsWith } from './named.queries.ts';
import { type NetworkLevel, type PlacedDivision } from './network.model.ts';
import type { DivisionsTable } from './network.tables.ts';
import { searchTerm, type SearchTerm } from './search-keys.ts';

/** Places and offices are public knowledge (法律援助法 art. 58 and the duty to publish addresses and contacts). */
export const divisionSubject: Subject<'divisions'> = { table: 'divisions', visibleTo: (_, eb) => eb.lit(true) };

const divisionColumns = ['code', 'name', 'level', 'kind', 'parentCode', 'pathName'] as const;

export async function findDivision(
  db: Database | Trx,
  viewer: Viewer,
  code: string,
): Promise<PlacedDivision | undefined> {
  const row = await scoped(db, viewer, divisionSubject)
    .select(divisionColumns)
    .where('code', '=', code)
    .executeTakeFirst();
  return row && divisionOf(row);
}

/** The eleven cities when no parent is given; in code order, the order in which every official list names them. */
export async function childrenOf(db: Database | Trx, viewer: Viewer, parent = '14'): Promise<PlacedDivision[]> {
  const rows = await childrenQuery(db, viewer, parent).execute();
  return rows.map(divisionOf);
}

/** The queries stand apart from their callers so that a test can ask the planner whether an index serves them. */
export function childrenQuery(db: Database | Trx, viewer: Viewer, parent: string) {
  return scoped(db, viewer, divisionSubject).select(divisionColumns).where('parentCode', '=', parent).orderBy('code');
}

export type DivisionSearch = {
  words: string;
  levels?: readonly NetworkLevel[] | undefined;
  within?: string | undefined;
  limit?: number | undefined;
};

export async function searchDivisions(
  db: Database | Trx,
  viewer: Viewer,
  search: DivisionSearch,
): Promise<PlacedDivision[]> {
  const term = searchTerm(search.words);
  if (term === undefined) return [];
  const rows = await divisionSearchQuery(db, viewer, term, search).execute();
  return rows.map(divisionOf);
}

export function divisionSearchQuery(
  db: Database | Trx,
  viewer: Viewer,
  term: SearchTerm,
  search: Omit<DivisionSearch, 'words'>,
) {
  const { levels, within, limit = 20 } = search;
  return scoped(db, viewer, divisionSubject)
    .select(divisionColumns)
    .where(named(term))
    .$if(levels !== undefined, (query) => query.where('level', 'in', levels ?? []))
    .$if(within !== undefined, (query) => query.where('code', 'like', `${within}%`))
    .orderBy(sql`length(code)`)
    .orderBy(startsWith(term), 'desc')
    .orderBy('namePinyin')
    .orderBy('code')
    .limit(limit);
}

function divisionOf({ parentCode, ...row }: Pick<DivisionsTable, (typeof divisionColumns)[number]>): PlacedDivision {
  return { ...row, parent: parentCode ?? undefined };
}
