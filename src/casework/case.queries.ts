import { sql, type Selectable } from 'kysely';
import { FACTS } from '../../law/facts.ts';
import { papersOf } from '../papers/issued.queries.ts';
import { blindKeysOf, peopleOf } from '../people/people.queries.ts';
import { safeContactOf, type Disclosure } from '../people/safe-contact.queries.ts';
import { nextDueOf, periodsOf } from '../periods/due.queries.ts';
import type { Database } from '../platform/database/database.ts';
import type { Tables } from '../platform/database/tables.ts';
import { occasionOf, type Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { scoped } from '../platform/scope.ts';
import { roles, type StaffViewer } from '../platform/viewer.ts';
import { offeredActions } from '../platform/workflow/can-perform.ts';
import type { CaseRow, CaseView } from './case-view.model.ts';
import {
  activityLabels,
  caseOriginLabels,
  outcomeLabels,
  stageLabels,
  type Case,
  type CaseStatus,
} from './case.model.ts';
import { cases } from './case.scope.ts';
import { withGuardFacts } from './case.store.ts';
import { caseWorkflow } from './case.workflow.ts';
import { fileListOf } from './file-list.store.ts';
import { pieceOwners } from './file-list.ts';
import { historyOf, partiesOf } from './on-file.queries.ts';
import { priorityLabel } from './priority-reasons.model.ts';

export const PAGE_SIZE = 30;
export type CaseSearch = {
  status?: CaseStatus | 'open' | undefined;
  words?: string | undefined;
  mine?: boolean | undefined;
  page?: number | undefined;
  order?: 'priority' | 'due';
};

const open = (Object.keys(caseWorkflow.states) as CaseStatus[]).filter(
  (status) => !caseWorkflow.final.includes(status) && status !== 'intake',
); // the keys of the declaration
const outcomes: Readonly<Record<string, string>> = outcomeLabels;
const matters: Readonly<Record<string, string>> = {
  ...Object.fromEntries(FACTS.matter.choices.map(({ value, label }) => [value, label])),
  criminalDefence: '刑事辩护',
};
export const matterName = (matter: string): string => matters[matter] ?? matter;

const isOfAgency = (viewer: StaffViewer): boolean => viewer.roles.some((role) => role.startsWith('agency.'));

/** A handler inside an agency sees the own cases, not the agency's: the seat decides, not the door. */
export function visible(db: Database, viewer: StaffViewer) {
  const query = scoped(db, viewer, cases);
  if (isOfAgency(viewer) || viewer.roles.includes('undertaker.manager')) return query;
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
      recipients: (recipients.get(row.id) ?? []).map(({ name }) => name),
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

export async function countCases(
  kernel: Kernel,
  viewer: StaffViewer,
): Promise<{ status: string; label: string; count: number }[]> {
  const rows = await visible(kernel.db, viewer)
    .where('cases.status', 'in', open)
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
    .where((eb) => eb.or(keys.map(({ field, value }) => eb(`persons.${field}`, '=', value))))
    .where('caseParties.role', 'in', ['applicant', 'representedChild', 'opponent'])
    .limit(2000)
    .execute();
  return rows.map(({ caseId }) => caseId);
}

async function recipientsOf(
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

async function namesOf(
  db: Database,
  table: 'institutions' | 'aidPersonnel',
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await db.selectFrom(table).select(['id', 'name']).where('id', 'in', wanted).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export async function getCase(kernel: Kernel, viewer: StaffViewer, id: string): Promise<CaseView> {
  const { db, sealer } = kernel;
  const row = await visible(db, viewer).selectAll('cases').where('cases.id', '=', id).executeTakeFirst();
  if (!row) throw new Refused('notFound');
  const now = kernel.clock.now();
  const today = kernel.clock.today();
  const agencySide = isOfAgency(viewer) && row.agencyId === viewer.institutionId;
  const [matter, recipients, applications, activities, fileList, history, institutions, personnel] = await Promise.all([
    governedOf(kernel, row),
    recipientsOf(kernel, [id]),
    applicationsOf(kernel, id, agencySide),
    activitiesOf(kernel, id),
    fileListOf(db, row),
    historyOf(db, kernel, id, 'case', caseWorkflow, true),
    db
      .selectFrom('institutions')
      .select(['id', 'name', 'divisionCode'])
      .where(
        'id',
        'in',
        [
          row.agencyId,
          row.ownerInstitutionId,
          row.undertakerInstitutionId,
          row.offeredToInstitutionId,
          row.authorityId,
        ].filter((each) => each !== null),
      )
      .execute(),
    namesOf(db, 'aidPersonnel', [row.personnelId]),
  ]);
  const subjectIds = [id, ...(agencySide ? applications.map((application) => application.id) : [])];
  const people = recipients.get(id) ?? [];
  const contacts = await Promise.all(
    people.map(async ({ id: personId, name }) => ({
      personId,
      name,
      contact: await safeContactOf(db, kernel, personId),
    })),
  );
  const mayCall = contacts.every(({ contact }) => contact.mayCall);
  const [parties, periods, papers] = await Promise.all([
    partiesOf(db, kernel, id, today, disclosureTo(agencySide), mayCall),
    periodsOf(db, subjectIds, now),
    papersOf(db, agencySide ? subjectIds : [id]),
  ]);
  const institution = (wanted: string | null) => institutions.find((each) => each.id === wanted);
  const agency = institution(row.agencyId) ?? { id: row.agencyId, name: '', divisionCode: '' };
  const undertaker = institution(row.undertakerInstitutionId);
  const person = personnel.get(row.personnelId ?? '');
  const offeredTo = institution(row.offeredToInstitutionId);
  return {
    today,
    id,
    ...(row.number ? { number: row.number } : {}),
    origin: row.origin,
    originLabel: caseOriginLabels[row.origin],
    status: row.status,
    statusLabel: caseWorkflow.states[row.status],
    owner: {
      institution: institution(row.ownerInstitutionId)?.name ?? '',
      role: roles[row.ownerRole],
      ...(offeredTo ? { offeredTo: offeredTo.name } : {}),
    },
    agency,
    matterLabel: matterName(row.matter),
    stage: row.stage,
    stageLabel: stageLabels[row.stage],
    flags: flagsOf(row),
    priorityReasons: row.priorityReasons.map(priorityLabel),
    contacts,
    parties,
    applications: applications.map(({ narrative: _told, ...application }) => application),
    narratives: applications.map(({ narrative }) => narrative),
    ...(undertaker ? { undertaker: { id: undertaker.id, name: undertaker.name } } : {}),
    ...(person && row.personnelId ? { personnel: { id: row.personnelId, name: person } } : {}),
    ...(matter.assignmentReasons ? { assignmentReasons: matter.assignmentReasons } : {}),
    ...(row.wish ? wishWords(sealer.open('cases.wish', row.wish)) : {}),
    ...(row.noticeReceivedAt
      ? {
          notice: {
            authority: institution(row.authorityId)?.name ?? row.authorityName ?? '',
            kind: row.noticeKind === 'representation' ? '通知代理' : '通知辩护',
            ...(row.noticeNumber ? { number: row.noticeNumber } : {}),
            receivedAt: row.noticeReceivedAt.toISOString(),
          },
        }
      : {}),
    dates: datesOf(row),
    ...(row.outcomeKind
      ? {
          outcome: {
            kind: outcomes[row.outcomeKind] ?? row.outcomeKind,
            words: matter.outcome ?? '',
            ...(row.recoveredFen === null ? {} : { recoveredFen: row.recoveredFen }),
          },
        }
      : {}),
    activities,
    fileList: fileList.map(({ key, label, owedBy, present, from }) => ({
      key,
      label,
      owedBy: pieceOwners[owedBy],
      present,
      mayScan: from.some((source) => 'scan' in source),
    })),
    periods,
    papers,
    history,
    actions: offeredActions(caseWorkflow, matter, occasionOf(kernel, viewer)),
  };
}

/** Who handles the case learns names and how to reach the helped; addresses and numbers stay with the agency. */
const disclosureTo =
  (agencySide: boolean) =>
  (role: string): Disclosure =>
    agencySide
      ? 'all'
      : role === 'applicant' || role === 'representedChild' || role === 'applyingAgent'
        ? 'reachable'
        : 'name';

function governedOf(kernel: Kernel, row: Selectable<Tables['cases']>): Promise<Case> {
  const {
    wish: _wish,
    priority: _priority,
    priorityReasons: _reasons,
    authorityId: _authority,
    authorityName: _name,
    noticeNumber: _number,
    createdAt: _at,
    ...governed
  } = row;
  return withGuardFacts(kernel.db, kernel, governed);
}

async function applicationsOf(kernel: Kernel, caseId: string, agencySide: boolean) {
  const rows = await kernel.db
    .selectFrom('applications')
    .select(['id', 'number', 'personId', 'status', 'receivedAt', 'narrative'])
    .where('caseId', '=', caseId)
    .orderBy('id')
    .execute();
  const people = await peopleOf(
    kernel.db,
    kernel.sealer,
    rows.map(({ personId }) => personId),
  );
  return rows
    .filter(({ status }) => agencySide || status === 'granted' || status === 'provisional')
    .map(({ personId, narrative, receivedAt, status, ...row }) => ({
      ...row,
      applicant: people.get(personId)?.name ?? '',
      status,
      receivedAt: receivedAt.toISOString(),
      narrative: kernel.sealer.open('applications.narrative', narrative),
    }));
}

async function activitiesOf(kernel: Kernel, caseId: string): Promise<CaseView['activities']> {
  const rows = await kernel.db
    .selectFrom('caseActivities')
    .innerJoin('aidPersonnel', 'aidPersonnel.id', 'caseActivities.personnelId')
    .select(['caseActivities.id', 'kind', 'onDay', 'note', 'fileId', 'aidPersonnel.name as by'])
    .where('caseId', '=', caseId)
    .orderBy('onDay')
    .orderBy('caseActivities.id')
    .execute();
  return rows.map(({ note, fileId, ...row }) => ({
    ...row,
    label: activityLabels[row.kind],
    ...(note ? { note: kernel.sealer.open('caseActivities.note', note) } : {}),
    ...(fileId ? { fileId } : {}),
  }));
}

function wishWords(json: string): { wish?: string } {
  const { womanWished, words } = JSON.parse(json) as { womanWished?: boolean; words?: string; personnelId?: string }; // written by the intake from its schema
  const told = [womanWished ? '希望女性承办人员' : '', words ?? ''].filter(Boolean).join('；');
  return told ? { wish: told } : {};
}

function datesOf(row: Selectable<Tables['cases']>): { label: string; at: string }[] {
  const dates: [string, Date | string | null][] = [
    ['收到通知', row.noticeReceivedAt],
    ['指派', row.assignedAt],
    ['单位接收', row.unitReceivedAt],
    ['承办人确认', row.confirmedAt],
    ['签订协议', row.agreementSignedOn],
    ['办理结束', row.handlingEndedOn],
    ['提交卷宗', row.fileSubmittedAt],
    ['归档', row.archivedAt],
  ];
  return dates.flatMap(([label, at]) =>
    at === null ? [] : [{ label, at: at instanceof Date ? at.toISOString() : at }],
  );
}

function flagsOf(row: Selectable<Tables['cases']>): string[] {
  const flags: [boolean, string][] = [
    [row.violence, '涉及暴力'],
    [row.minor, '未成年人'],
    [row.sexualHarm, '涉及性侵害未成年人'],
    [row.isGroup, '群体性案件'],
    [row.origin === 'provisional', '先行提供'],
  ];
  return flags.filter(([holds]) => holds).map(([, label]) => label);
}
