import type { Database, Trx } from '../platform/database/database.ts';
import { scoped, type Subject } from '../platform/scope.ts';
import type { Viewer } from '../platform/viewer.ts';
import type { AidPersonnel } from './network.model.ts';
import type { AidPersonnelTable } from './network.tables.ts';

/** Who may be named on a case is the offices' working list; the choice shown to her is made by appointments. */
export const aidPersonnelSubject: Subject<'aidPersonnel'> = {
  table: 'aidPersonnel',
  visibleTo: (viewer, eb) => eb.lit(viewer.kind === 'staff' || viewer.kind === 'system'),
};

const personnelColumns = [
  'id',
  'name',
  'institutionId',
  'qualification',
  'licenceNumber',
  'sex',
  'practiceFields',
  'languages',
  'yearsOfPractice',
  'criminalDefenceYears',
  'knowsMinors',
  'knowsDomesticViolence',
  'maxOpenCases',
  'willing',
] as const;

export async function findAidPersonnel(
  db: Database | Trx,
  viewer: Viewer,
  id: string,
): Promise<AidPersonnel | undefined> {
  const row = await scoped(db, viewer, aidPersonnelSubject)
    .select(personnelColumns)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && personnelOf(row);
}

export async function listAidPersonnel(
  db: Database | Trx,
  viewer: Viewer,
  institutionIds: readonly string[],
): Promise<AidPersonnel[]> {
  if (institutionIds.length === 0) return [];
  const rows = await scoped(db, viewer, aidPersonnelSubject)
    .select(personnelColumns)
    .where('institutionId', 'in', institutionIds)
    .orderBy('institutionId')
    .orderBy('namePinyin')
    .orderBy('id')
    .execute();
  return rows.map(personnelOf);
}

function personnelOf(row: Pick<AidPersonnelTable, (typeof personnelColumns)[number]>): AidPersonnel {
  return { ...row, licenceNumber: row.licenceNumber ?? undefined };
}
