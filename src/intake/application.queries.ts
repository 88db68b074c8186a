import { sql, type Selectable, type SelectQueryBuilder } from 'kysely';
import { dayOf } from '../../law/kernel/plain-date.ts';
import { stageLabels } from '../casework/case.model.ts';
import { citationOf, historyOf, partiesOf, staffNames } from '../casework/on-file.queries.ts';
import { priorityLabel } from '../casework/priority-reasons.model.ts';
import type { Assessed } from '../eligibility/assessed.model.ts';
import { assessed, assessmentOf, summaryOf } from '../eligibility/eligibility.queries.ts';
import { papersOf } from '../papers/issued.queries.ts';
import { blindKeysOf, namesOf, peopleOf } from '../people/people.queries.ts';
import { personViewOf, safeContactOf } from '../people/safe-contact.queries.ts';
import { nextDueOf, periodsOf } from '../periods/due.queries.ts';
import type { Database } from '../platform/database/database.ts';
import type { Tables } from '../platform/database/tables.ts';
import { occasionOf, type Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { scoped, type Subject } from '../platform/scope.ts';
import { roles, rolesOf, type Role, type StaffViewer } from '../platform/viewer.ts';
import { offeredActions } from '../platform/workflow/can-perform.ts';
import type { ApplicationRow, ApplicationView, ReceiptView } from './application-view.model.ts';
import {
  intakeChannelLabels,
  opinionLabels,
  signatureLabels,
  type Application,
  type ApplicationStatus,
} from './application.model.ts';
import { applications, decidedHere, offeredHere } from './application.scope.ts';
import { applicationWorkflow } from './application.workflow.ts';
import { assessmentView, factViews } from './assessment-view.queries.ts';
import { documentKinds } from './documents.ts';
import { accessNeedLabels, matterLabels } from './submit-application.model.ts';

export const PAGE_SIZE = 30;
export type ApplicationSearch = {
  status?: ApplicationStatus | 'open' | undefined;
  words?: string | undefined;
  mine?: boolean | undefined;
  page?: number | undefined;
  order?: 'priority' | 'due';
};

const isOfAgency = (viewer: StaffViewer): boolean => viewer.roles.some((role) => role.startsWith('agency.'));
const open = (Object.keys(applicationWorkflow.states) as ApplicationStatus[]).filter(
  (status) => !applicationWorkflow.final.includes(status),
); // the keys of the declaration
const needLabels: Readonly<Record<string, string>> = accessNeedLabels;
export const documentStateLabels = {
  supplied: '已提交',
  unavailable: '本人没有这份材料',
  lookedUp: '已查询核对',
  committed: '以承诺代替',
} as const;

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
    inOrder(inbox(kernel.db, viewer, search, persons, (half) => inOrder(half, search).limit(page * PAGE_SIZE)), search)
      .innerJoin('cases', 'cases.id', 'applications.caseId')
      .select(['applications.id', 'applications.caseId', 'applications.number', 'applications.personId', 'applications.status', 'applications.channel', 'applications.receivedAt', 'applications.priority', 'applications.priorityReasons', 'applications.ownerInstitutionId', 'applications.ownerRole', 'applications.offeredToInstitutionId', 'cases.matter'])
      .limit(PAGE_SIZE)
      .offset((page - 1) * PAGE_SIZE)
      .execute(),
    inbox(kernel.db, viewer, search, persons).select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
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
      applicant: names.get(row.personId) ?? '',
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

const inOrder = <Row>(query: SelectQueryBuilder<Tables, 'applications', Row>, { order }: ApplicationSearch): SelectQueryBuilder<Tables, 'applications', Row> =>
  query.$if(order === 'due', (ordered) => ordered.orderBy(soonestEnd)).orderBy('applications.priority').orderBy('applications.receivedAt').orderBy('applications.id');

/** When the period that ends first ends; what has none comes last. */
const soonestEnd = sql`(select min(coalesce(due_on::timestamptz, due_at)) from periods where periods.subject_id = applications.id and periods.state = 'running') nulls last`;

/** How many lie in each position: the figures of the desk, each of which opens its rows. */
export async function countApplications(
  kernel: Kernel,
  viewer: StaffViewer,
): Promise<{ status: string; label: string; count: number }[]> {
  if (!isOfAgency(viewer)) return [];
  const rows = await inbox(kernel.db, viewer, { status: 'open' }, undefined)
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
export function inbox(db: Database, viewer: StaffViewer, { status, mine, words }: ApplicationSearch, persons: readonly string[] | undefined, first: (half: Inbox<Selectable<Tables['applications']>>) => Inbox<Selectable<Tables['applications']>> = (half) => half): Inbox {
  const half = (subject: Subject<'applications'>) =>
    first(
      scoped(db, viewer, subject)
        .selectAll('applications')
        .$if(status === 'open', (query) => query.where('applications.status', 'in', open))
        .$if(status !== undefined && status !== 'open', (query) => query.where('applications.status', '=', status as ApplicationStatus)) // the condition beside it
        .$if(mine === true, (query) => query.where('applications.ownerInstitutionId', '=', viewer.institutionId).where('applications.ownerRole', 'in', [...viewer.roles]).where('applications.status', 'in', open))
        .$if(persons !== undefined, (query) => query.where((eb) => eb.or([eb('applications.personId', 'in', persons?.length ? [...persons] : [nobody]), eb('applications.number', '=', words ?? '')]))),
    ).as('half');
  const both = db.selectFrom(half(decidedHere)).selectAll('half').unionAll(db.selectFrom(half(offeredHere)).selectAll('half'));
  return db.selectFrom(both.as('applications')) as unknown as Inbox; // the same columns under the same name
}

const nobody = '00000000-0000-0000-0000-000000000000';

/** People by the keyed hash of a whole name, telephone or number. Part of a name finds nobody, on purpose. */
async function personsNamed(kernel: Kernel, words: string): Promise<string[]> {
  const keys = blindKeysOf(kernel.sealer, words);
  const rows = await kernel.db
    .selectFrom('persons')
    .select('id')
    .where((eb) => eb.or(keys.map(({ field, value }) => eb(field, '=', value))))
    .limit(2000)
    .execute();
  return rows.map(({ id }) => id);
}

export async function getApplication(kernel: Kernel, viewer: StaffViewer, id: string): Promise<ApplicationView> {
  if (!isOfAgency(viewer)) throw new Refused('notFound');
  const { db, sealer } = kernel;
  const row = await scoped(db, viewer, applications)
    .selectAll('applications')
    .where('applications.id', '=', id)
    .where((eb) =>
      eb.or([
        eb('applications.agencyId', '=', viewer.institutionId),
        eb('applications.offeredToInstitutionId', '=', viewer.institutionId),
        eb('applications.transferredFromInstitutionId', '=', viewer.institutionId),
      ]),
    )
    .executeTakeFirst();
  if (!row) throw new Refused('notFound');
  const today = kernel.clock.today();
  const factsJson = sealer.open('applications.facts', row.facts);
  const found = assessmentOf(factsJson, today, kernel.ports.figures.current());
  const application = asGoverned(row, kernel, summaryOf(found));
  const [people, contact, matter, parties, documents, periods, papers, history, institutions, names] =
    await Promise.all([
      peopleOf(db, sealer, [row.personId]),
      safeContactOf(db, kernel, row.personId),
      db
        .selectFrom('cases')
        .select(['matter', 'stage', 'isGroup', 'sexualHarm'])
        .where('id', '=', row.caseId)
        .executeTakeFirstOrThrow(),
      partiesOf(db, kernel, row.caseId, today, () => 'all', true),
      documentsOf(kernel, row.id),
      periodsOf(db, [row.id], kernel.clock.now(), kernel.ports.figures.current().calendar),
      papersOf(db, [row.id]),
      historyOf(db, kernel, row.id, 'application', applicationWorkflow, true),
      institutionNames(db, [
        row.ownerInstitutionId,
        row.receivedByInstitutionId,
        row.offeredToInstitutionId,
        row.transferredFromInstitutionId,
      ]),
      staffNames(
        db,
        [row.opinionBy, row.decidedBy].filter((by) => by !== null),
      ),
    ]);
  const facts = parsedFacts(factsJson);
  const placeName = await placeNames(db, [
    ...Object.values(facts).filter((value) => typeof value === 'string'),
    ...found.jurisdiction.counties.map(({ county }) => county),
  ]);
  const person = people.get(row.personId);
  if (!person) throw new Error('an application without its applicant');
  return {
    today,
    id: row.id,
    caseId: row.caseId,
    number: row.number,
    status: row.status,
    statusLabel: applicationWorkflow.states[row.status],
    owner: {
      institution: institutions(row.ownerInstitutionId),
      role: roles[row.ownerRole],
      ...(row.offeredToInstitutionId ? { offeredTo: institutions(row.offeredToInstitutionId) } : {}),
    },
    person: personViewOf(person, today, 'all'),
    contact,
    parties,
    matter: matter.matter,
    matterLabel: matterLabels[matter.matter] ?? matter.matter,
    stageLabel: stageLabels[matter.stage],
    channel: intakeChannelLabels[row.channel],
    receivedAt: row.receivedAt.toISOString(),
    receivedBy: institutions(row.receivedByInstitutionId),
    priorityReasons: row.priorityReasons.map(priorityLabel),
    flags: flagsOf(row, matter),
    accessNeeds: row.accessNeeds.map((need) => needLabels[need] ?? need),
    narrative: sealer.open('applications.narrative', row.narrative),
    facts: factViews(facts, placeName),
    assessment: assessmentView(found, placeName),
    documents,
    ...(row.noticeGivenAt
      ? {
          notice: {
            kinds: row.noticeKinds.map((kind) => ({ kind, label: documentKinds[kind].label })),
            givenAt: row.noticeGivenAt.toISOString(),
            ...(row.noticeServedOn ? { servedOn: row.noticeServedOn } : {}),
            ...(row.supplementDays ? { days: row.supplementDays } : {}),
            ...(row.supplementDueOn ? { dueOn: row.supplementDueOn } : {}),
          },
        }
      : {}),
    signature: {
      label: signatureLabels[row.signature],
      ...(row.signedAt ? { signedAt: row.signedAt.toISOString() } : {}),
    },
    ...(row.opinion && row.opinionAt
      ? {
          opinion: {
            label: opinionLabels[row.opinion],
            grounds: row.opinionGrounds.map(citationOf),
            reason: application.opinionReason ?? '',
            by: names.get(row.opinionBy ?? '') ?? '',
            at: row.opinionAt.toISOString(),
          },
        }
      : {}),
    ...(row.decidedAt
      ? {
          decision: {
            by: names.get(row.decidedBy ?? '') ?? '',
            at: row.decidedAt.toISOString(),
            ...(row.decisionServedOn ? { servedOn: row.decisionServedOn } : {}),
          },
        }
      : {}),
    ...(row.transferredFromInstitutionId
      ? {
          transfer: {
            from: institutions(row.transferredFromInstitutionId),
            ...(row.transferTakenAt ? { takenAt: row.transferTakenAt.toISOString() } : {}),
          },
        }
      : {}),
    periods,
    papers,
    history,
    actions: actionsFor(kernel, viewer, application),
  };
}

function actionsFor(kernel: Kernel, viewer: StaffViewer, application: Application) {
  return offeredActions(applicationWorkflow, application, occasionOf(kernel, viewer));
}

function asGoverned(
  { facts: _sealed, narrative: _told, opinionReason, ...row }: Selectable<Tables['applications']>,
  kernel: Kernel,
  assessment: Assessed,
): Application {
  return {
    ...row,
    opinionReason: opinionReason === null ? null : kernel.sealer.open('applications.opinionReason', opinionReason),
    assessment,
  };
}

function parsedFacts(json: string): Record<string, unknown> {
  return JSON.parse(json) as Record<string, unknown>; // written by the intake as an object
}

function flagsOf(
  row: Pick<
    Selectable<Tables['applications']>,
    'violence' | 'minor' | 'identityPending' | 'signedAt' | 'earlyAcceptedAt' | 'withdrawalAskedAt' | 'status'
  >,
  matter: { isGroup: boolean; sexualHarm: boolean },
): string[] {
  const flags: [boolean, string][] = [
    [row.violence, '涉及暴力'],
    [row.minor, '未成年人'],
    [matter.sexualHarm, '涉及性侵害未成年人'],
    [matter.isGroup, '群体性案件'],
    [row.identityPending, '身份待补'],
    [row.signedAt === null, '待本人签名或确认'],
    [row.earlyAcceptedAt !== null, '先行受理'],
    [row.withdrawalAskedAt !== null && open.includes(row.status), '本人请求撤回'],
  ];
  return flags.filter(([holds]) => holds).map(([, label]) => label);
}

async function documentsOf(kernel: Kernel, applicationId: string): Promise<ApplicationView['documents']> {
  const rows = await kernel.db
    .selectFrom('applicationDocuments')
    .select(['id', 'kind', 'state', 'note', 'fileId', 'suppliedAt'])
    .where('applicationId', '=', applicationId)
    .orderBy('id')
    .execute();
  return rows.map(({ note, fileId, suppliedAt, ...row }) => ({
    ...row,
    label: documentKinds[row.kind].label,
    stateLabel: documentStateLabels[row.state],
    ...(note ? { note: kernel.sealer.open('applicationDocuments.note', note) } : {}),
    ...(fileId ? { fileId } : {}),
    suppliedAt: suppliedAt.toISOString(),
  }));
}

async function institutionNames(db: Database, ids: readonly (string | null)[]): Promise<(id: string) => string> {
  const wanted = ids.filter((id) => id !== null);
  const rows = await db.selectFrom('institutions').select(['id', 'name']).where('id', 'in', wanted).execute();
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? '';
}

async function placeNames(db: Database, values: readonly unknown[]): Promise<(code: string) => string> {
  const codes = values.filter((value): value is string => typeof value === 'string' && /^14\d{0,10}$/.test(value));
  const rows =
    codes.length === 0
      ? []
      : await db.selectFrom('divisions').select(['code', 'pathName']).where('code', 'in', codes).execute();
  const names = new Map(rows.map(({ code, pathName }) => [code, pathName]));
  return (code) => names.get(code) ?? code;
}

/** In plain words, for whoever only handed it over. */
const plainStatus = {
  received: '已收到，等待受理',
  awaitingDocuments: '需要补充材料',
  underReview: '正在办理',
  awaitingApproval: '正在办理',
  transferOffered: '正在办理',
  provisional: '正在办理',
  granted: '已办结',
  refused: '已办结',
  directedElsewhere: '已办结',
  withdrawn: '已办结',
  deemedWithdrawn: '已办结',
  provisionalEnded: '已办结',
} as const satisfies Record<ApplicationStatus, string>;

export async function listReceipts(
  kernel: Kernel,
  viewer: StaffViewer,
  page: number,
): Promise<{ items: ReceiptView[]; total: number; page: number; size: number }> {
  if (!rolesOf(viewer).some((role: Role) => role === 'station.worker' || role.startsWith('agency.')))
    return { items: [], total: 0, page, size: PAGE_SIZE };
  const mine = scoped(kernel.db, viewer, applications).where(
    'applications.receivedByInstitutionId',
    '=',
    viewer.institutionId,
  );
  const [rows, { total }] = await Promise.all([
    mine
      .selectAll('applications')
      .orderBy('applications.receivedAt', 'desc')
      .limit(PAGE_SIZE)
      .offset((page - 1) * PAGE_SIZE)
      .execute(),
    mine.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ]);
  return { items: rows.map((row) => receiptOf(kernel, viewer, row)), total, page, size: PAGE_SIZE };
}

/** A station cannot say which paper it handed over, for it sees none: the agency records the service it reports. */
function receiptOf(kernel: Kernel, viewer: StaffViewer, row: Selectable<Tables['applications']>): ReceiptView {
  const factsJson = kernel.sealer.open('applications.facts', row.facts);
  const application = asGoverned(row, kernel, assessed(factsJson, kernel.clock.today(), kernel.ports.figures.current()));
  return {
    id: row.id,
    number: row.number,
    receivedOn: dayOf(row.receivedAt.getTime()),
    status: plainStatus[row.status],
    actions: actionsFor(kernel, viewer, application).filter(({ name }) => name !== 'recordService'),
  };
}
