import type { Selectable } from 'kysely';
import { stageLabels } from '../casework/case.model.ts';
import { citationOf, historyOf, partiesOf, staffNames } from '../casework/on-file.queries.ts';
import { priorityLabel } from '../casework/priority-reasons.model.ts';
import type { Assessed } from '../eligibility/assessed.model.ts';
import { assessmentOf, summaryOf } from '../eligibility/eligibility.queries.ts';
import { institutionNames } from '../network/institution.queries.ts';
import { papersOf } from '../papers/issued.queries.ts';
import { accessNeedWords } from '../people/access-needs.model.ts';
import { peopleOf } from '../people/people.queries.ts';
import { personViewOf, safeContactOf } from '../people/safe-contact.queries.ts';
import { periodsOf } from '../periods/due.queries.ts';
import type { Database } from '../platform/database/database.ts';
import type { Tables } from '../platform/database/tables.ts';
import { occasionOf, type Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { scoped } from '../platform/scope.ts';
import { roles, type StaffViewer } from '../platform/viewer.ts';
import { offeredActions } from '../platform/workflow/can-perform.ts';
import { isOfAgency, open } from './application-list.queries.ts';
import type { ApplicationView } from './application-view.model.ts';
import { intakeChannelLabels, opinionLabels, signatureLabels, type Application } from './application.model.ts';
import { applications } from './application.scope.ts';
import { applicationWorkflow } from './application.workflow.ts';
import { assessmentView, factViews } from './assessment-view.queries.ts';
import { documentKinds, type DocumentKind } from './documents.ts';
import { matterLabels } from './submit-application.model.ts';

export const documentStateLabels = {
  supplied: '已提交',
  unavailable: '本人没有这份材料',
  lookedUp: '已查询核对',
  committed: '以承诺代替',
} as const;

/** What a paper she handed in is called. */
export const documentLabelOf = (kind: DocumentKind): string => documentKinds[kind].label;

/** One application with everything an officer needs to decide on it. */
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
  const factsJson = sealer.open('applications.facts', row.facts, row.id);
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
      partiesOf(db, kernel, row.caseId, today, 'sameDesk', true),
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
      institution: institutions.get(row.ownerInstitutionId) ?? '',
      role: roles[row.ownerRole],
      ...(row.offeredToInstitutionId ? { offeredTo: institutions.get(row.offeredToInstitutionId) ?? '' } : {}),
    },
    person: personViewOf(person, today, { relationship: 'sameDesk' }),
    contact,
    parties,
    matter: matter.matter,
    matterLabel: matterLabels[matter.matter] ?? matter.matter,
    stageLabel: stageLabels[matter.stage],
    channel: intakeChannelLabels[row.channel],
    receivedAt: row.receivedAt.toISOString(),
    receivedBy: institutions.get(row.receivedByInstitutionId) ?? '',
    priorityReasons: row.priorityReasons.map(priorityLabel),
    flags: flagsOf(row, matter),
    accessNeeds: accessNeedWords(row.accessNeeds, { isInDanger: row.violence }),
    narrative: sealer.open('applications.narrative', row.narrative, row.id),
    voices: row.voiceFileIds,
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
            from: institutions.get(row.transferredFromInstitutionId) ?? '',
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

export function actionsFor(kernel: Kernel, viewer: StaffViewer, application: Application) {
  return offeredActions(applicationWorkflow, application, occasionOf(kernel, viewer));
}

export function asGoverned(
  { facts: _sealed, narrative: _told, opinionReason, ...row }: Selectable<Tables['applications']>,
  kernel: Kernel,
  assessment: Assessed,
): Application {
  return {
    ...row,
    opinionReason:
      opinionReason === null ? null : kernel.sealer.open('applications.opinionReason', opinionReason, row.id),
    assessment,
  };
}

function parsedFacts(json: string): Record<string, unknown> {
  return JSON.parse(json) as Record<string, unknown>; // written by the intake as an object
}

function flagsOf(
  row: Pick<
    Selectable<Tables['applications']>,
    | 'violence'
    | 'minor'
    | 'identityPending'
    | 'detailsPending'
    | 'useRestricted'
    | 'signedAt'
    | 'earlyAcceptedAt'
    | 'withdrawalAskedAt'
    | 'status'
  >,
  matter: { isGroup: boolean; sexualHarm: boolean },
): string[] {
  const flags: [boolean, string][] = [
    [row.violence, '涉及暴力'],
    [row.minor, '未成年人'],
    [matter.sexualHarm, '涉及性侵害未成年人'],
    [matter.isGroup, '群体性案件'],
    [row.identityPending, '身份待补'],
    [row.detailsPending, '有写得不清的，待核实'],
    [row.useRestricted, '限制使用：只用来办这件事'],
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
    ...(note ? { note: kernel.sealer.open('applicationDocuments.note', note, row.id) } : {}),
    ...(fileId ? { fileId } : {}),
    suppliedAt: suppliedAt.toISOString(),
  }));
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
