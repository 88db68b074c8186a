import { sql } from 'kysely';
import { FACTS } from '../../law/facts.ts';
import { maskName } from '../people/masking.model.ts';
import { blindKeysOf, peopleOf } from '../people/people.queries.ts';
import { nextDueOf } from '../periods/due.queries.ts';
import type { Database } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import { notDecoy } from '../platform/not-decoy.ts';
import { scoped } from '../platform/scope.ts';
import type { StaffViewer } from '../platform/viewer.ts';
import type { CaseRow } from './case-view.model.ts';
import { caseOriginLabels, stageLabels, type Case, type CaseStatus } from './case.model.ts';
import { cases } from './case.scope.ts';
import { caseWorkflow } from './case.workflow.ts';
import { priorityLabel } from './priority-reasons.model.ts';

export const PAGE_SIZE = 30;
export type CaseSearch = {
  status?: CaseStatus | 'open' | undefined;
  words?: string | undefined;
  mine?: boolean | undefined;
  page?: number | undefined;
  order?: 'priority' | 'due';
  /** What somebody's day begins with, not what the office has. */
  forDesk?: boolean;
};

const open = (Object.keys(caseWorkflow.states) as CaseStatus[]).filter(
  (status) => !caseWorkflow.final.includes(status) && status !== 'intake',
); // the keys of the declaration
const matters: Readonly<Record<string, string>> = {
  ...Object.fromEntries(FACTS.matter.choices.map(({ value, label }) => [value, label])),
  criminalDefence: '刑事辩护',
};
export const matterName = (matter: string): string => matters[matter] ?? matter;

export const isOfAgency = (viewer: StaffViewer): boolean => viewer.roles.some((role) => role.startsWith('agency.'));

/** A handler inside an agency sees the own cases, not the agency's: the seat decides, not the door. */
export function visible(db: Database, viewer: StaffViewer) {
  const query = scoped(db, viewer, cases);
  if (isOfAgency(viewer) || viewer.roles.includes('undertaker.manager') || viewer.brokenInto) return query;
  return query.where('cases.personnelId', '=', viewer.personnelId ?? '00000000-0000-0000-0000-000000000000');
}

export async function listCases(
  kernel: Kernel,
  viewer: StaffViewer,
  search: CaseSearch,
): Promise<{ items: CaseRow[]; total: number; page: number; size: number }> {
  const page = search.page ?? 1;
  const caseIds = search.words === undefined ? undefined : await casesOfPeopleNamed(kernel, search.words);
  const matching = visible(kernel.db, viewer)
    .$if(search.status === 'open', (query) => query.where('cases.status', 'in', open))
    .$if(search.status === undefined, (query) => query.where('cases.status', '!=', 'intake'))
    .$if(search.status !== undefined && search.status !== 'open', (query) =>
      query.where('cases.status', '=', search.status as CaseStatus),
    ) // the condition beside it
    .$if(search.mine === true || search.forDesk === true, (query) => query.where(notDecoy('cases.id')))
    .$if(search.mine === true, (query) =>
      query
        .where('cases.ownerInstitutionId', '=', viewer.institutionId)
        .where('cases.ownerRole', 'in', [...viewer.roles])
        .where('cases.status', 'in', open)
        .where((eb) =>
          eb.or([
            eb('cases.ownerRole', '!=', 'personnel.handler'),
            eb('cases.personnelId', '=', viewer.personnelId ?? null),
          ]),
        ),
    )
    .$if(caseIds !== undefined, (query) =>
      query.where((eb) =>
        eb.or([
          eb('cases.number', '=', search.words ?? ''),
          ...(caseIds?.length ? [eb('cases.id', 'in', caseIds)] : []),
        ]),
      ),
    );
  const [rows, { total }] = await Promise.all([
    matching
      .select([
        'cases.id',
        'cases.number',
        'cases.matter',
        'cases.stage',
        'cases.origin',
        'cases.status',
        'cases.undertakerInstitutionId',
        'cases.personnelId',
        'cases.createdAt',
        'cases.priorityReasons',
        'cases.ownerInstitutionId',
        'cases.ownerRole',
        'cases.offeredToInstitutionId',
      ])
      .$if(search.order === 'due', (query) => query.orderBy(soonestEnd))
      .orderBy('cases.priority')
      .orderBy('cases.createdAt')
      .orderBy('cases.id')
      .limit(PAGE_SIZE)
      .offset((page - 1) * PAGE_SIZE)
      .execute(),
    matching.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ]);
  const ids = rows.map(({ id }) => id);
  const [recipients, dues, institutions, personnel] = await Promise.all([
    recipientsOf(kernel, ids),
    nextDueOf(kernel.db, ids, kernel.clock.now()),
    namesOf(
      kernel.db,
      'institutions',
      rows.map(({ undertakerInstitutionId }) => undertakerInstitutionId),
    ),
    namesOf(
      kernel.db,
      'aidPersonnel',
      rows.map(({ personnelId }) => personnelId),
    ),
  ]);
  const items = rows.map((row): CaseRow => {
    const due = dues.get(row.id);
    const undertaker = institutions.get(row.undertakerInstitutionId ?? '');
    const person = personnel.get(row.personnelId ?? '');
    return {
      id: row.id,
      ...(row.number ? { number: row.number } : {}),
      recipients: (recipients.get(row.id) ?? []).map(({ name }) => maskName(name)),
      matter: matterName(row.matter),
      stage: stageLabels[row.stage],
      origin: caseOriginLabels[row.origin],
      status: row.status,
      statusLabel: caseWorkflow.states[row.status],
      ...(undertaker ? { undertaker } : {}),
      ...(person ? { personnel: person } : {}),
      createdAt: row.createdAt.toISOString(),
      priorityReasons: row.priorityReasons.map(priorityLabel),
      ...(due ? { due } : {}),
      isMine: open.includes(row.status) && isOwed(viewer, row),
      offeredToUs: row.offeredToInstitutionId === viewer.institutionId,
    };
  });
  return { items, total, page, size: PAGE_SIZE };
}

/** When the period that ends first ends; what has none comes last. */
const soonestEnd = sql`(select min(coalesce(due_on::timestamptz, due_at)) from periods where periods.subject_id = cases.id and periods.state = 'running') nulls last`;

/** What is open here, for counts over it. */
export const openCaseIds = (db: Database, viewer: StaffViewer) =>
  visible(db, viewer).where('cases.status', 'in', open).where(notDecoy('cases.id')).select('cases.id');

export async function countCases(
  kernel: Kernel,
  viewer: StaffViewer,
): Promise<{ status: string; label: string; count: number }[]> {
  const rows = await visible(kernel.db, viewer)
    .where('cases.status', 'in', open)
    .where(notDecoy('cases.id'))
    .select((eb) => ['cases.status', eb.fn.countAll<number>().as('count')])
    .groupBy('cases.status')
    .execute();
  return open.flatMap((status) =>
    rows
      .filter((row) => row.status === status)
      .map(({ count }) => ({ status, label: caseWorkflow.states[status], count })),
  );
}

function isOwed(
  viewer: StaffViewer,
  row: { ownerInstitutionId: string; ownerRole: Case['ownerRole']; personnelId: string | null },
): boolean {
  if (row.ownerInstitutionId !== viewer.institutionId || !viewer.roles.includes(row.ownerRole)) return false;
  return row.ownerRole !== 'personnel.handler' || row.personnelId === viewer.personnelId;
}

async function casesOfPeopleNamed(kernel: Kernel, words: string): Promise<string[]> {
  const keys = blindKeysOf(kernel.sealer, words);
  const rows = await kernel.db
    .selectFrom('persons')
    .innerJoin('caseParties', 'caseParties.personId', 'persons.id')
    .select('caseParties.caseId')
    .distinct()
    .where((eb) => eb.or(keys.map(({ field, values }) => eb(`persons.${field}`, 'in', values))))
    .where('caseParties.role', 'in', ['applicant', 'representedChild', 'opponent'])
    .limit(2000)
    .execute();
  return rows.map(({ caseId }) => caseId);
}

export async function recipientsOf(
  kernel: Kernel,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, { id: string; name: string }[]>> {
  if (caseIds.length === 0) return new Map();
  const rows = await kernel.db
    .selectFrom('caseParties')
    .select(['caseId', 'personId'])
    .where('caseId', 'in', caseIds)
    .where('role', 'in', ['applicant', 'representedChild'])
    .orderBy('id')
    .execute();
  const people = await peopleOf(
    kernel.db,
    kernel.sealer,
    rows.map(({ personId }) => personId),
  );
  const found = new Map<string, { id: string; name: string }[]>();
  for (const { caseId, personId } of rows) {
    const person = people.get(personId);
    if (person) found.set(caseId, [...(found.get(caseId) ?? []), { id: person.id, name: person.name }]);
  }
  return found;
}

export async function namesOf(
  db: Database,
  table: 'institutions' | 'aidPersonnel',
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await db.selectFrom(table).select(['id', 'name']).where('id', 'in', wanted).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
