import { isPlainDate, type PlainDate } from '../../law/kernel/plain-date.ts';
import { assignmentPeriod, decisionPeriod } from '../../law/national/legal-aid-law/decision-periods.ts';
import type { CaseStatus } from '../casework/case.model.ts';
import { namesOf } from '../people/people.queries.ts';
import { periodsOf } from '../periods/due.queries.ts';
import type { Kernel } from '../platform/kernel.ts';
import { scoped } from '../platform/scope.ts';
import type { ApplicantViewer, VisitorViewer } from '../platform/viewer.ts';
import type { ApplicationStatus } from './application.model.ts';
import { applications } from './application.scope.ts';
import { helpingRoles, isKeptOut, isOnNoOtherSide } from './follow-code.records.ts';
import { followedApplications } from './followed.scope.ts';

/** Where it stands, as a helper is told: what was decided, and what she herself decided, are hers to tell. */
export type Followed = { stands: 'received' | 'papers' | 'underWay' | 'answered'; nextOn: PlainDate | undefined };

const standing: Readonly<Record<ApplicationStatus, Followed['stands']>> = {
  received: 'received',
  awaitingDocuments: 'papers',
  underReview: 'underWay',
  awaitingApproval: 'underWay',
  transferOffered: 'underWay',
  provisional: 'underWay',
  granted: 'underWay',
  refused: 'answered',
  directedElsewhere: 'answered',
  withdrawn: 'answered',
  deemedWithdrawn: 'answered',
  provisionalEnded: 'answered',
};

const over: readonly CaseStatus[] = [
  'closing',
  'fileUnderReview',
  'archived',
  'terminated',
  'endedWithoutAid',
  'endedByOwnCounsel',
];

export async function getFollowed(kernel: Kernel, viewer: VisitorViewer): Promise<Followed | undefined> {
  const { db, clock, ports } = kernel;
  const row = await scoped(db, viewer, followedApplications)
    .innerJoin('cases', 'cases.id', 'applications.caseId')
    .select(['applications.id', 'applications.caseId', 'applications.status', 'supplementDueOn'])
    .select('cases.status as caseStatus')
    .executeTakeFirst();
  if (!row) return undefined;
  const stands = over.includes(row.caseStatus) ? 'answered' : standing[row.status];
  const periods = await periodsOf(db, [row.id, row.caseId], clock.now(), ports.figures.current().calendar);
  const runs = periods.find(
    ({ ruleId, state }) => state === 'running' && (ruleId === decisionPeriod.id || ruleId === assignmentPeriod.id),
  )?.dueOn;
  const nextOn = stands === 'papers' ? (row.supplementDueOn ?? undefined) : isPlainDate(runs) ? runs : undefined;
  return { stands, nextOn: stands === 'answered' ? undefined : nextOn };
}

export type Helper = { personId: string; name: string; mayLook: boolean };

/** Those whom she may let look, and who has a code now. */
export async function helpersOf({ db, sealer, clock }: Kernel, viewer: ApplicantViewer): Promise<Helper[]> {
  const rows = await scoped(db, viewer, applications)
    .innerJoin('caseParties', 'caseParties.applicationId', 'applications.id')
    .innerJoin('persons', 'persons.id', 'caseParties.personId')
    .leftJoin('followCodes', (join) =>
      join.onRef('followCodes.partyId', '=', 'caseParties.id').on('followCodes.endedAt', 'is', null),
    )
    .select(['caseParties.personId as helperId', 'applications.personId as herId', 'applications.facts'])
    .select([
      'applications.id as applicationId',
      'followCodes.id as codeId',
      'followCodes.endsOn',
      'caseParties.mayFollow',
    ])
    .where('caseParties.role', 'in', [...helpingRoles])
    .where('caseParties.adverseSince', 'is', null)
    .where(isOnNoOtherSide)
    .orderBy('caseParties.id')
    .execute();
  const names = await namesOf(
    db,
    sealer,
    rows.map(({ helperId }) => helperId),
  );
  const kept = await Promise.all(rows.map((row) => isKeptOut(db, sealer, row)));
  return rows
    .filter((_, at) => !kept[at])
    .map(({ helperId, codeId, endsOn, mayFollow }) => ({
      personId: helperId,
      name: names.get(helperId) ?? '',
      mayLook: mayFollow && codeId !== null && (endsOn === null || endsOn > clock.today()),
    }));
}
