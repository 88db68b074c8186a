import { dayOf, type PlainDate } from '../../law/kernel/plain-date.ts';
import { objectionPeriod } from '../../law/national/legal-aid-law/decision-periods.ts';
import { applications } from '../intake/application.scope.ts';
import { bureauOver } from '../network/bureau.queries.ts';
import { cases } from '../casework/case.scope.ts';
import type { Database, Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import { scoped } from '../platform/scope.ts';
import type { ApplicantViewer } from '../platform/viewer.ts';
import type { Against } from './objection.model.ts';
import './objection.tables.ts';

/** The decision she may object to, with all that her form need not ask. */
export type DecisionAgainst = {
  against: Against;
  agencyId: string;
  bureauId: string;
  decisionEventId: number;
  decisionBy: string;
  decidedOn: PlainDate;
  servedOn: PlainDate | null;
  dueOn: PlainDate | null;
  isLate: boolean;
  number: string | undefined;
  agency: string;
  bureau: string;
  /** An objection against this very decision that is there already. */
  objectionId: string | undefined;
};

const decisions = {
  refusal: { event: 'application.refused', paper: 'refusal-decision' },
  provisionalEnded: { event: 'application.provisionalEnded', paper: 'termination-decision' },
  termination: { event: 'case.terminated', paper: 'termination-decision' },
} as const satisfies Record<Against, { event: string; paper: string }>;

export async function decisionAgainst(
  db: Database | Trx,
  kernel: Kernel,
  viewer: ApplicantViewer,
): Promise<DecisionAgainst | undefined> {
  const application = await scoped(db, viewer, applications)
    .select(['status', 'agencyId', 'decisionServedOn'])
    .where('id', '=', viewer.applicationId)
    .executeTakeFirst();
  const matter = await scoped(db, viewer, cases)
    .select(['status', 'agencyId'])
    .where('id', '=', viewer.caseId)
    .executeTakeFirst();
  if (!application || !matter) return undefined;
  const against = kindOf(application.status, matter.status);
  if (!against) return undefined;
  const { agencyId } = against === 'termination' ? matter : application;
  const subjectId = against === 'termination' ? viewer.caseId : viewer.applicationId;
  const [decided, paper, bureau, period] = await Promise.all([
    db
      .selectFrom('events')
      .select(['id', 'at', 'actorId'])
      .where('subjectId', '=', subjectId)
      .where('type', '=', decisions[against].event)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst(),
    db
      .selectFrom('papers')
      .select('number')
      .where('subjectId', '=', subjectId)
      .where('kind', '=', decisions[against].paper)
      .orderBy('eventId', 'desc')
      .limit(1)
      .executeTakeFirst(),
    bureauOver(db, agencyId),
    db
      .selectFrom('periods')
      .select('dueOn')
      .where('subjectId', '=', subjectId)
      .where('ruleId', '=', objectionPeriod.id)
      .orderBy('openedByEvent', 'desc')
      .limit(1)
      .executeTakeFirst(),
  ]);
  if (!decided || !bureau) return undefined;
  const objection = await db
    .selectFrom('objections')
    .select('id')
    .where('applicationId', '=', viewer.applicationId)
    .where('decisionEventId', '=', decided.id)
    .where('status', '!=', 'withdrawn')
    .executeTakeFirst();
  const servedOn = against === 'termination' ? null : application.decisionServedOn;
  const dueOn = servedOn ? (period?.dueOn ?? null) : null;
  return {
    against,
    agencyId,
    bureauId: bureau.id,
    decisionEventId: decided.id,
    decisionBy: decided.actorId,
    decidedOn: dayOf(decided.at.getTime()),
    servedOn,
    dueOn,
    isLate: dueOn !== null && kernel.clock.today() > dueOn,
    number: paper?.number,
    agency: bureau.office,
    bureau: bureau.name,
    objectionId: objection?.id,
  };
}

function kindOf(application: string, matter: string): Against | undefined {
  if (application === 'refused') return 'refusal';
  if (application === 'provisionalEnded') return 'provisionalEnded';
  return matter === 'terminated' ? 'termination' : undefined;
}
