import type { Database, Trx } from '../platform/database/database.ts';
import { scoped, type Subject } from '../platform/scope.ts';
import type { Viewer } from '../platform/viewer.ts';
import type { PlacedDivision } from './network.model.ts';
import { searchDivisions } from './division.queries.ts';
import type { VillageAdviser } from './village-adviser.model.ts';
import './network.tables.ts';
import { villageReadings } from './village-words.ts';

/** Posted on the wall of the village committee: anybody may read it. */
export const villageAdviserSubject: Subject<'villageAdvisers'> = {
  table: 'villageAdvisers',
  visibleTo: (_, eb) => eb.lit(true),
};

/** The villages of a county that her words may mean: the first reading that finds any. */
export async function findVillages(
  db: Database | Trx,
  viewer: Viewer,
  { county, words }: { county: string; words: string },
): Promise<PlacedDivision[]> {
  for (const reading of villageReadings(words)) {
    const found = await searchDivisions(db, viewer, { words: reading, levels: ['village'], within: county, limit: 12 });
    if (found.length > 0) return found;
  }
  return [];
}

/** The township that her words may mean, where they mean no village. */
export async function findTownship(
  db: Database | Trx,
  viewer: Viewer,
  { county, words }: { county: string; words: string },
): Promise<PlacedDivision | undefined> {
  for (const reading of villageReadings(words)) {
    const [found] = await searchDivisions(db, viewer, {
      words: reading,
      levels: ['township'],
      within: county,
      limit: 1,
    });
    if (found) return found;
  }
  return undefined;
}

/** The adviser of one village, or of all in a place that have one. */
export async function listVillageAdvisers(
  db: Database | Trx,
  viewer: Viewer,
  within: string,
): Promise<VillageAdviser[]> {
  const rows = await scoped(db, viewer, villageAdviserSubject)
    .innerJoin('divisions', 'divisions.code', 'villageAdvisers.divisionCode')
    .select(['divisionCode', 'villageAdvisers.name', 'unit', 'phone', 'days', 'how'])
    .select(['isInvented', 'verifiedOn', 'confirmedBy', 'divisions.pathName as village'])
    .where('divisionCode', 'like', `${within}%`)
    .orderBy('divisionCode')
    .limit(500)
    .execute();
  return rows.map(({ unit, phone, days, how, ...row }) => ({
    ...row,
    unit: unit ?? undefined,
    phone: phone ?? undefined,
    days: days ?? undefined,
    how: how ?? undefined,
  }));
}
