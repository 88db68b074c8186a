import type { Selectable } from 'kysely';
import { papersOf } from '../papers/issued.queries.ts';
import type { PaperView } from '../papers/issued-view.model.ts';
import { papersToServe } from '../papers/to-serve.model.ts';
import { accessNeedWords } from '../people/access-needs.model.ts';
import { peopleOf } from '../people/people.queries.ts';
import { safeContactOf } from '../people/safe-contact.queries.ts';
import { periodsOf } from '../periods/due.queries.ts';
import type { Tables } from '../platform/database/tables.ts';
import { occasionOf, type Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { roles, type StaffViewer } from '../platform/viewer.ts';
import { offeredActions } from '../platform/workflow/can-perform.ts';
import { isOfAgency, matterName, namesOf, recipientsOf, visible } from './case-list.queries.ts';
import type { CaseView } from './case-view.model.ts';
import { activityLabels, caseOriginLabels, outcomeLabels, stageLabels, type Case } from './case.model.ts';
import { withGuardFacts } from './case.store.ts';
import { caseWorkflow } from './case.workflow.ts';
import { fileListOf } from './file-list.store.ts';
import { pieceOwners } from './file-list.ts';
import { historyOf, partiesOf } from './on-file.queries.ts';
import { priorityLabel } from './priority-reasons.model.ts';
import { wishOf } from './wish.model.ts';

const outcomes: Readonly<Record<string, string>> = outcomeLabels;

/** Everything about one case that the viewer's part in it needs. */
export async function getCase(kernel: Kernel, viewer: StaffViewer, id: string): Promise<CaseView> {
  const { db, sealer } = kernel;
  const row = await visible(db, viewer).selectAll('cases').where('cases.id', '=', id).executeTakeFirst();
  if (!row) throw new Refused('notFound');
  const now = kernel.clock.now();
  const today = kernel.clock.today();
  const agencySide = !viewer.brokenInto && isOfAgency(viewer) && row.agencyId === viewer.institutionId;
  const offeredOnly = !agencySide && row.status === 'assigned'; // a unit that may still hand it back learns enough to see a conflict
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
  const people = offeredOnly ? [] : (recipients.get(id) ?? []);
  const contacts = await Promise.all(
    people.map(async ({ id: personId, name }) => ({
      personId,
      name,
      contact: await safeContactOf(db, kernel, personId),
      accessNeeds: accessNeedWords(
        applications.find((application) => application.personId === personId)?.accessNeeds ?? [],
        { isInDanger: row.violence },
      ),
    })),
  );
  const mayCall = !offeredOnly && contacts.every(({ contact }) => contact.mayCall);
  const relationship = agencySide
    ? 'sameDesk'
    : offeredOnly
      ? 'offered'
      : viewer.personnelId === row.personnelId
        ? 'assigned'
        : 'undertakes';
  const [parties, periods, papers, toServe] = await Promise.all([
    partiesOf(db, kernel, id, today, relationship, mayCall),
    periodsOf(db, subjectIds, now, kernel.ports.figures.current().calendar),
    papersOf(db, agencySide ? subjectIds : [id]),
    viewer.personnelId && viewer.personnelId === row.personnelId ? toServeOf(kernel, id) : [],
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
    flags: flagsOf(
      row,
      applications.some(({ useRestricted }) => useRestricted),
    ),
    priorityReasons: row.priorityReasons.map(priorityLabel),
    contacts,
    parties,
    applications: applications.map(
      ({ narrative: _told, personId: _whose, accessNeeds: _needs, useRestricted: _flag, ...application }) =>
        application,
    ),
    narratives: offeredOnly ? [] : applications.map(({ narrative }) => narrative),
    ...(undertaker ? { undertaker: { id: undertaker.id, name: undertaker.name } } : {}),
    ...(person && row.personnelId ? { personnel: { id: row.personnelId, name: person } } : {}),
    ...(matter.assignmentReasons ? { assignmentReasons: matter.assignmentReasons } : {}),
    ...(row.wish ? wishWords(sealer.open('cases.wish', row.wish, id)) : {}),
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
    toServe,
    history,
    actions: offeredActions(caseWorkflow, matter, occasionOf(kernel, viewer)),
  };
}

/** What whoever handles the case may hand to those who are helped: the title and the number, not the paper itself. */
async function toServeOf({ db }: Kernel, caseId: string): Promise<PaperView[]> {
  const helped = await db
    .selectFrom('applications')
    .select('id')
    .where('caseId', '=', caseId)
    .where('status', 'in', ['granted', 'provisional', 'provisionalEnded'])
    .execute();
  const papers = await papersOf(
    db,
    helped.map(({ id }) => id),
  );
  const served: readonly string[] = papersToServe;
  return papers.filter(
    ({ kind, state, services }) =>
      served.includes(kind) && state !== 'held' && state !== 'withdrawn' && !services.some(({ reached }) => reached),
  );
}

/** Who handles the case learns names and how to reach the helped; addresses and numbers stay with the agency. */
function governedOf(kernel: Kernel, row: Selectable<Tables['cases']>): Promise<Case> {
  const {
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
    .select(['id', 'number', 'personId', 'status', 'receivedAt', 'narrative', 'accessNeeds', 'useRestricted'])
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
    .map(({ narrative, receivedAt, status, ...row }) => ({
      ...row,
      applicant: people.get(row.personId)?.name ?? '',
      status,
      receivedAt: receivedAt.toISOString(),
      narrative: kernel.sealer.open('applications.narrative', narrative, row.id),
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
    ...(note ? { note: kernel.sealer.open('caseActivities.note', note, row.id) } : {}),
    ...(fileId ? { fileId } : {}),
  }));
}

function wishWords(json: string): { wish?: string } {
  const { womanWished, words } = wishOf(json);
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

function flagsOf(row: Selectable<Tables['cases']>, isRestricted: boolean): string[] {
  const flags: [boolean, string][] = [
    [row.violence, '涉及暴力'],
    [row.minor, '未成年人'],
    [row.sexualHarm, '涉及性侵害未成年人'],
    [row.isGroup, '群体性案件'],
    [row.origin === 'provisional', '先行提供'],
    [isRestricted, '限制使用：只用来办这件事'],
  ];
  return flags.filter(([holds]) => holds).map(([, label]) => label);
}
