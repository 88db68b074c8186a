import type { Selectable } from 'kysely';
import type { Database, Trx } from '../platform/database/database.ts';
import type { Tables } from '../platform/database/tables.ts';
import { recordsOf } from '../platform/ways.ts';
import { scoped } from '../platform/scope.ts';
import type { StaffViewer } from '../platform/viewer.ts';
import type { PaperView } from './issued-view.model.ts';
import './papers.tables.ts';
import { paperKinds } from './templates/index.ts';

const columns = ['id', 'caseId', 'subjectId', 'kind', 'number', 'issuedAt', 'state', 'unprintableBecause'] as const;
const titles: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(paperKinds).map(([kind, { title }]) => [kind, title]),
);

export const titleOfPaper = (kind: string): string => titles[kind] ?? kind;

/** An office's own papers. Those of one record are reached through the record instead. */
export const ownPapers = recordsOf({
  table: 'papers',
  title: '本机构出具的文书',
  ofCase: 'papers.caseId',
  ways: [{ as: 'sameDesk', by: ['agency', 'bureau'], office: 'papers.institutionId' }],
});

/** Papers of records that a scoped read has just returned. */
export async function papersOf(db: Database | Trx, subjectIds: readonly string[]): Promise<PaperView[]> {
  if (subjectIds.length === 0) return [];
  const rows = await db
    .selectFrom('papers')
    .select(columns)
    .where('subjectId', 'in', subjectIds)
    .orderBy('issuedAt')
    .orderBy('id')
    .execute();
  return withServices(db, rows);
}

export async function listPapers(
  db: Database,
  viewer: StaffViewer,
  { kind, page, size }: { kind?: string | undefined; page: number; size: number },
): Promise<{ items: PaperView[]; total: number }> {
  const isOfAgency = viewer.roles.some((role) => role.startsWith('agency.'));
  if (!isOfAgency) return { items: [], total: 0 };
  const mine = scoped(db, viewer, ownPapers).$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''));
  const rows = await mine
    .select(columns)
    .orderBy('id', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const { total } = await mine.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return { items: await withServices(db, rows), total };
}

async function withServices(
  db: Database | Trx,
  rows: readonly Pick<Selectable<Tables['papers']>, (typeof columns)[number]>[],
): Promise<PaperView[]> {
  const ids = rows.map(({ id }) => id);
  const services =
    ids.length === 0
      ? []
      : await db
          .selectFrom('paperServices')
          .select(['paperId', 'method', 'reached', 'servedOn'])
          .where('paperId', 'in', ids)
          .orderBy('id')
          .execute();
  return rows.map(({ unprintableBecause, issuedAt, ...row }) => ({
    ...row,
    title: titleOfPaper(row.kind),
    issuedAt: issuedAt.toISOString(),
    ...(unprintableBecause ? { unprintableBecause } : {}),
    services: services
      .filter(({ paperId }) => paperId === row.id)
      .map(({ method, reached, servedOn }) => ({ method, reached, servedOn })),
  }));
}
