import { sql, type Selectable, type SelectQueryBuilder } from 'kysely';
import { priorityLabel } from '../casework/priority-reasons.model.ts';
import { maskName } from '../people/masking.model.ts';
import { blindKeysOf, namesOf } from '../people/people.queries.ts';
import { nextDueOf } from '../periods/due.queries.ts';
import type { Database } from '../platform/database/database.ts';
import type { Tables } from '../platform/database/tables.ts';
import type { Kernel } from '../platform/kernel.ts';
import { notDecoy } from '../platform/not-decoy.ts';
import { scoped, type Subject } from '../platform/scope.ts';
import type { StaffViewer } from '../platform/viewer.ts';
import type { ApplicationRow } from './application-view.model.ts';
import { intakeChannelLabels, type ApplicationStatus } from './application.model.ts';
import { decidedHere, offeredHere } from './application.scope.ts';
import { applicationWorkflow } from './application.workflow.ts';
import { matterLabels } from './submit-application.model.ts';

export const PAGE_SIZE = 30;
export type ApplicationSearch = {
  status?: ApplicationStatus | 'open' | undefined;
  words?: string | undefined;
  mine?: boolean | undefined;
  page?: number | undefined;
  order?: 'priority' | 'due';
  /** What somebody's day begins with and the figures over it, not what the office has. */
  forDesk?: boolean;
};

export const isOfAgency = (viewer: StaffViewer): boolean => viewer.roles.some((role) => role.startsWith('agency.'));
export const open = (Object.keys(applicationWorkflow.states) as ApplicationStatus[]).filter(
  (status) => !applicationWorkflow.final.includes(status),
); // the keys of the declaration

/**
 * The inbox in the order of the four priorities. An office sees what it decides and what is offered to it; whoever
 * only received an application has the receipt, and comes by `listReceipts`.
 */
export async function listApplications(
  kernel: Kernel,
  viewer: StaffViewer,
  search: ApplicationSearch,
): Promise<{ items: ApplicationRow[]; total: number; page: number; size: number }> {
  const page = search.page ?? 1;
  const nothing = { items: [], total: 0, page, size: PAGE_SIZE };
  if (!isOfAgency(viewer)) return nothing;
  const persons = search.words === undefined ? undefined : await personsNamed(kernel, search.words);
  const [rows, { total }] = await Promise.all([
    inOrder(
      inbox(kernel.db, viewer, search, persons, (half) => inOrder(half, search).limit(page * PAGE_SIZE)),
      search,
    )
      .innerJoin('cases', 'cases.id', 'applications.caseId')
      .select([
        'applications.id',
        'applications.caseId',
        'applications.number',
        'applications.personId',
        'applications.status',
        'applications.channel',
        'applications.receivedAt',
        'applications.priority',
        'applications.priorityReasons',
        'applications.ownerInstitutionId',
        'applications.ownerRole',
        'applications.offeredToInstitutionId',
        'cases.matter',
      ])
      .limit(PAGE_SIZE)
      .offset((page - 1) * PAGE_SIZE)
      .execute(),
    inbox(kernel.db, viewer, search, persons)
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
  ]);
  const [names, dues] = await Promise.all([
    namesOf(
      kernel.db,
      kernel.sealer,
      rows.map(({ personId }) => personId),
    ),
    nextDueOf(
      kernel.db,
      rows.map(({ id }) => id),
      kernel.clock.now(),
    ),
  ]);
  const items = rows.map((row): ApplicationRow => {
    const due = dues.get(row.id);
    return {
      id: row.id,
      caseId: row.caseId,
      number: row.number,
      applicant: maskName(names.get(row.personId) ?? ''),
      matter: matterLabels[row.matter] ?? row.matter,
      channel: intakeChannelLabels[row.channel],
      status: row.status,
      statusLabel: applicationWorkflow.states[row.status],
      receivedAt: row.receivedAt.toISOString(),
      priority: row.priority,
      priorityReasons: row.priorityReasons.map(priorityLabel),
      ...(due ? { due } : {}),
      isMine:
        open.includes(row.status) &&
        row.ownerInstitutionId === viewer.institutionId &&
        viewer.roles.includes(row.ownerRole),
      offeredToUs: row.offeredToInstitutionId === viewer.institutionId,
    };
  });
  return { items, total, page, size: PAGE_SIZE };
}

const inOrder = <Row>(
  query: SelectQueryBuilder<Tables, 'applications', Row>,
  { order }: ApplicationSearch,
): SelectQueryBuilder<Tables, 'applications', Row> =>
  query
    .$if(order === 'due', (ordered) => ordered.orderBy(soonestEnd))
    .orderBy('applications.priority')
    .orderBy('applications.receivedAt')
    .orderBy('applications.id');

/** When the period that ends first ends; what has none comes last. */
const soonestEnd = sql`(select min(coalesce(due_on::timestamptz, due_at)) from periods where periods.subject_id = applications.id and periods.state = 'running') nulls last`;

/** What is open here, for counts over it. */
export const openApplicationIds = (db: Database, viewer: StaffViewer) =>
  inbox(db, viewer, { status: 'open', forDesk: true }, undefined).select('applications.id');

/** How many lie in each position: the figures of the desk, each of which opens its rows. */
export async function countApplications(
  kernel: Kernel,
  viewer: StaffViewer,
): Promise<{ status: string; label: string; count: number }[]> {
  if (!isOfAgency(viewer)) return [];
  const rows = await inbox(kernel.db, viewer, { status: 'open', forDesk: true }, undefined)
    .select((eb) => ['applications.status', eb.fn.countAll<number>().as('count')])
    .groupBy('applications.status')
    .execute();
  return open.flatMap((status) =>
    rows
      .filter((row) => row.status === status)
      .map(({ count }) => ({ status, label: applicationWorkflow.states[status], count })),
  );
}

type Inbox<Row = object> = SelectQueryBuilder<Tables, 'applications', Row>;

/**
 * What the office decides and what is offered to it, as one list: each half is scoped, and read through an index of its
 * own. A page needs no more of a half than itself and what comes before it, which `first` says.
 */
export function inbox(
  db: Database,
  viewer: StaffViewer,
  { status, mine, words, forDesk }: ApplicationSearch,
  persons: readonly string[] | undefined,
  first: (half: Inbox<Selectable<Tables['applications']>>) => Inbox<Selectable<Tables['applications']>> = (half) =>
    half,
): Inbox {
  const half = (subject: Subject<'applications'>) =>
    first(
      scoped(db, viewer, subject)
        .selectAll('applications')
        .$if(status === 'open', (query) => query.where('applications.status', 'in', open))
        .$if(status !== undefined && status !== 'open', (query) =>
          query.where('applications.status', '=', status as ApplicationStatus),
        ) // the condition beside it
        .$if(mine === true || forDesk === true, (query) => query.where(notDecoy('applications.caseId')))
        .$if(mine === true, (query) =>
          query
            .where('applications.ownerInstitutionId', '=', viewer.institutionId)
            .where('applications.ownerRole', 'in', [...viewer.roles])
            .where('applications.status', 'in', open),
        )
        .$if(persons !== undefined, (query) =>
          query.where((eb) =>
            eb.or([
              eb('applications.personId', 'in', persons?.length ? [...persons] : [nobody]),
              eb('applications.number', '=', words ?? ''),
            ]),
          ),
        ),
    ).as('half');
  const both = db
    .selectFrom(half(decidedHere))
    .selectAll('half')
    .unionAll(db.selectFrom(half(offeredHere)).selectAll('half'));
  return db.selectFrom(both.as('applications'));
}

const nobody = '00000000-0000-0000-0000-000000000000';

/** People by the keyed hash of a whole name, telephone or number. Part of a name finds nobody, on purpose. */
async function personsNamed(kernel: Kernel, words: string): Promise<string[]> {
  const keys = blindKeysOf(kernel.sealer, words);
  const rows = await kernel.db
    .selectFrom('persons')
    .select('id')
    .where((eb) => eb.or(keys.map(({ field, values }) => eb(field, 'in', values))))
    .limit(2000)
    .execute();
  return rows.map(({ id }) => id);
}
