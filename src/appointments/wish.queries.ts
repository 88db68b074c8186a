import { sql } from 'kysely';
import { faultOfNaming } from '../casework/candidate.queries.ts';
import type { Candidate } from '../casework/case.model.ts';
import { choosingMatter } from '../casework/her-choice.queries.ts';
import { undertakerKinds, type PracticeField, type Qualification } from '../network/network.model.ts';
import type { Database, Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import type { ApplicantViewer } from '../platform/viewer.ts';

/** What she may know of somebody whom she can choose: no telephone, no marks, no list of cases. */
export type Choosable = {
  id: string;
  name: string;
  unit: string;
  qualification: Qualification;
  sex: 'female' | 'male';
  practiceFields: readonly PracticeField[];
  languages: readonly string[];
  yearsOfPractice: number;
  isBusy: boolean;
};
export type ChoiceFilter = {
  field?: string | undefined;
  county?: string | undefined;
  language?: string | undefined;
  sex?: string | undefined;
};
export const CHOICES_SHOWN = 30;

/** The willing of her city whom the law allows for her matter. A conflict is the office's to find: it is never hinted at here. */
export async function choosableFor(
  db: Database | Trx,
  viewer: ApplicantViewer,
  filter: ChoiceFilter,
): Promise<Choosable[]> {
  const matter = await choosingMatter(db, viewer);
  if (!matter) return [];
  const rows = await db
    .selectFrom('aidPersonnel')
    .innerJoin('institutions', 'institutions.id', 'aidPersonnel.institutionId')
    .leftJoin('cases', (join) =>
      join
        .onRef('cases.personnelId', '=', 'aidPersonnel.id')
        .on('cases.status', 'in', ['personNamed', 'inProgress', 'closing']),
    )
    .select((eb) => [
      'aidPersonnel.id',
      'aidPersonnel.name',
      'aidPersonnel.institutionId',
      'institutions.name as unit',
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
      eb.fn.count<number>('cases.id').as('openCases'),
    ])
    .where('willing', '=', true)
    .where('institutions.divisionCode', 'like', `${filter.county ?? matter.divisionCode.slice(0, 4)}%`)
    .where((eb) => eb.or([eb('institutions.kind', 'in', undertakerKinds), eb('institutions.id', '=', matter.agencyId)]))
    .$if(filter.field !== undefined, (query) => query.where(sql<boolean>`${filter.field} = any(practice_fields)`))
    .$if(filter.language !== undefined, (query) => query.where(sql<boolean>`${filter.language} = any(languages)`))
    .$if(filter.sex !== undefined, (query) => query.where(sql<boolean>`sex = ${filter.sex}`))
    .groupBy(['aidPersonnel.id', 'institutions.id'])
    .orderBy('aidPersonnel.namePinyin')
    .orderBy('aidPersonnel.id')
    .limit(500)
    .execute();
  return rows
    .filter((row) => faultOfNaming(free(row), matter) === undefined)
    .map(({ maxOpenCases, openCases, licenceNumber: _n, institutionId: _i, ...row }) => ({
      ...row,
      isBusy: openCases >= maxOpenCases * BUSY_FROM,
    }))
    .toSorted((a, b) => Number(a.isBusy) - Number(b.isBusy));
}

/** A person is shown as busy when four fifths of what they can carry are taken. */
const BUSY_FROM = 0.8;

/** Judged as if free and without a conflict: only what everybody may know decides who is shown. */
function free(row: Omit<Candidate, 'licensed' | 'conflicted'> & { licenceNumber: string | null }): Candidate {
  return { ...row, licensed: row.licenceNumber !== null, conflicted: false, openCases: 0, maxOpenCases: 1 };
}

/** Those whom she has chosen, in her order, whatever became of their willingness since. */
export async function chosenPeople(
  { db }: Pick<Kernel, 'db'>,
  personnelIds: readonly string[],
): Promise<{ id: string; name: string; unit: string }[]> {
  if (personnelIds.length === 0) return [];
  const rows = await db
    .selectFrom('aidPersonnel')
    .innerJoin('institutions', 'institutions.id', 'aidPersonnel.institutionId')
    .select(['aidPersonnel.id', 'aidPersonnel.name', 'institutions.name as unit'])
    .where('aidPersonnel.id', 'in', personnelIds)
    .execute();
  return personnelIds.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

/** The languages that somebody willing in her city speaks: nothing is offered that would find nobody. */
export async function languagesOf({ db }: Pick<Kernel, 'db'>, city: string): Promise<string[]> {
  const rows = await db
    .selectFrom('aidPersonnel')
    .innerJoin('institutions', 'institutions.id', 'aidPersonnel.institutionId')
    .select(sql<string>`unnest(languages)`.as('language'))
    .distinct()
    .where('willing', '=', true)
    .where('institutions.divisionCode', 'like', `${city}%`)
    .orderBy('language')
    .execute();
  return rows.map(({ language }) => language);
}
