import { cite } from '../../law/kernel/citation.ts';
import type { PlainDate } from '../../law/kernel/plain-date.ts';
import type { CaseStatus } from '../casework/case.model.ts';
import { assignmentPeriod, decisionPeriod } from '../../law/national/legal-aid-law/decision-periods.ts';
import { LAL_43_1, LAL_43_2 } from '../../law/national/legal-aid-law/provisions.ts';
import { cases } from '../casework/case.scope.ts';
import { herChoice, type HerChoice } from '../casework/her-choice.queries.ts';
import { citationOf } from '../casework/on-file.queries.ts';
import { findAidPersonnel } from '../network/aid-personnel.queries.ts';
import { findInstitution } from '../network/institution.queries.ts';
import { papersOf } from '../papers/issued.queries.ts';
import { contactPlanOf } from '../people/people.queries.ts';
import { hasExpired, planToday, waitsForHours } from '../people/safe-contact.queries.ts';
import { periodsOf } from '../periods/due.queries.ts';
import { occasionOf, type Kernel } from '../platform/kernel.ts';
import { scoped } from '../platform/scope.ts';
import type { ApplicantViewer } from '../platform/viewer.ts';
import { offeredActions, type OfferedAction } from '../platform/workflow/can-perform.ts';
import { loadApplication } from './application.store.ts';
import { isSafetyFlagged, type Application, type ApplicationStatus } from './application.model.ts';
import { withdrawalTalkPeriod } from '../../law/national/standards/withdrawal-talk.ts';
import { applications } from './application.scope.ts';
import { applicationWorkflow } from './application.workflow.ts';
import { herCollections, type ToCollect } from './collection.queries.ts';
import type { DocumentKind } from './documents.ts';

/** What she sees of her own application: where it stands, what comes next and when, and what she may do. */
export type HerApplication = {
  id: string;
  number: string;
  status: ApplicationStatus;
  receivedAt: Date;
  agency: { name: string; phone: string | undefined; address: string | undefined };
  isFlagged: boolean;
  mayCall: boolean;
  /** What was agreed about reaching her has run out: she is asked to agree again. */
  planExpired: boolean;
  /** She allows text messages but named no hours, and in danger nothing is sent without them. */
  isSilent: boolean;
  signedAt: Date | null;
  withdrawalAskedAt: Date | null;
  /** By when the office speaks to her about it. */
  talkBy: string | undefined;
  /** She was spoken to, and wishes to go on. */
  goesOn: boolean;
  notice: { kinds: readonly DocumentKind[]; days: number | null; dueOn: PlainDate | null; basis: string } | undefined;
  due: { dueOn: string | undefined; isPaused: boolean; isTentative: boolean; basis: string } | undefined;
  decision: { at: Date; reason: string; grounds: readonly { article: string; says: string }[] } | undefined;
  /** After a grant: who helps her, or by when somebody will be named. */
  help:
    | {
        status: CaseStatus;
        unit: string | undefined;
        unitPhone: string | undefined;
        lawyer: string | undefined;
        assignBy: string | undefined;
      }
    | undefined;
  choice: HerChoice;
  collections: readonly ToCollect[];
  papers: readonly { id: string; title: string; issuedAt: string; isReady: boolean }[];
  handedIn: readonly { kind: DocumentKind; state: string; at: Date }[];
  actions: readonly OfferedAction[];
};

const decided: readonly ApplicationStatus[] = ['granted', 'refused', 'provisionalEnded', 'deemedWithdrawn'];

export async function getHerApplication(kernel: Kernel, viewer: ApplicantViewer): Promise<HerApplication> {
  const { db, sealer } = kernel;
  const row = await scoped(db, viewer, applications)
    .select(['applications.agencyId', 'applications.personId'])
    .where('applications.id', '=', viewer.applicationId)
    .executeTakeFirstOrThrow();
  const application = await kernel.db
    .transaction()
    .execute((trx) => loadApplication(trx, kernel, viewer, viewer.applicationId));
  if (!application) throw new Error('a session without its application');
  const [agency, periods, papers, plan, handedIn] = await Promise.all([
    findInstitution(db, viewer, row.agencyId),
    periodsOf(db, [application.id], kernel.clock.now(), kernel.ports.figures.current().calendar),
    papersOf(db, [application.id]),
    contactPlanOf(db, sealer, row.personId),
    db
      .selectFrom('applicationDocuments')
      .select(['kind', 'state', 'suppliedAt'])
      .where('applicationId', '=', application.id)
      .orderBy('id')
      .execute(),
  ]);
  const decision = periods.find(
    ({ ruleId, state }) => ruleId === decisionPeriod.id && (state === 'running' || state === 'paused'),
  );
  return {
    id: application.id,
    number: application.number,
    status: application.status,
    receivedAt: application.receivedAt,
    agency: { name: agency?.name ?? '', phone: agency?.phone, address: agency?.address },
    isFlagged: isSafetyFlagged(application),
    mayCall: planToday(plan, kernel.clock.today()).mayCall,
    planExpired: plan !== undefined && hasExpired(plan, kernel.clock.today()),
    isSilent: plan !== undefined && waitsForHours(planToday(plan, kernel.clock.today())),
    signedAt: application.signedAt,
    withdrawalAskedAt: decided.includes(application.status) ? null : application.withdrawalAskedAt,
    talkBy: periods.find(({ ruleId, state }) => ruleId === withdrawalTalkPeriod.id && state === 'running')?.dueOn,
    goesOn: application.spokenAloneAt !== null && application.withdrawalAskedAt === null,
    notice: noticeOf(application),
    due: decision
      ? {
          dueOn: decision.dueOn,
          isPaused: decision.state === 'paused',
          isTentative: decision.tentative,
          basis: cite(LAL_43_1),
        }
      : undefined,
    decision:
      decided.includes(application.status) && application.decidedAt
        ? {
            at: application.decidedAt,
            reason: application.opinionReason ?? '',
            grounds: application.opinionGrounds.map(citationOf).map(({ article, says }) => ({ article, says })),
          }
        : undefined,
    help:
      application.status === 'granted' || application.status === 'provisional'
        ? await helpOf(kernel, viewer)
        : undefined,
    choice: await herChoice(kernel, viewer),
    collections: await herCollections(kernel, viewer),
    papers: papers
      .filter(({ state }) => state !== 'withdrawn')
      .map(({ id, title, issuedAt, state }) => ({ id, title, issuedAt, isReady: state === 'rendered' })),
    handedIn: handedIn.map(({ kind, state, suppliedAt }) => ({ kind, state, at: suppliedAt })),
    actions: offeredActions(applicationWorkflow, application, occasionOf(kernel, viewer)),
  };
}

async function helpOf({ db, clock, ports }: Kernel, viewer: ApplicantViewer): Promise<HerApplication['help']> {
  const matter = await scoped(db, viewer, cases)
    .select(['cases.id', 'cases.status', 'cases.undertakerInstitutionId', 'cases.personnelId'])
    .where('cases.id', '=', viewer.caseId)
    .executeTakeFirst();
  if (!matter) return undefined;
  const [unit, lawyer, periods] = await Promise.all([
    matter.undertakerInstitutionId ? findInstitution(db, viewer, matter.undertakerInstitutionId) : undefined,
    // The register of lawyers is the offices' list; the one who helps her is hers to know.
    matter.personnelId
      ? findAidPersonnel(db, { kind: 'system', because: 'application.followed' }, matter.personnelId)
      : undefined,
    periodsOf(db, [matter.id], clock.now(), ports.figures.current().calendar),
  ]);
  const assignment = periods.find(({ ruleId, state }) => ruleId === assignmentPeriod.id && state === 'running');
  return {
    status: matter.status,
    unit: unit?.name,
    unitPhone: unit?.phone,
    lawyer: lawyer?.name,
    assignBy: assignment?.dueOn,
  };
}

function noticeOf(application: Application): HerApplication['notice'] {
  if (application.status !== 'awaitingDocuments') return undefined;
  return {
    kinds: application.noticeKinds,
    days: application.supplementDays,
    dueOn: application.supplementDueOn,
    basis: cite(LAL_43_2),
  };
}
