import type { Database, Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import { notDecoy } from '../platform/not-decoy.ts';
import { scoped } from '../platform/scope.ts';
import type { Viewer } from '../platform/viewer.ts';
import type { Candidate, Case } from './case.model.ts';
import { cases } from './case.scope.ts';
import './case.tables.ts';
import { missingPiecesOf } from './file-list.store.ts';
import { wishOf } from './wish.model.ts';

const governed = [
  'id',
  'number',
  'origin',
  'status',
  'agencyId',
  'matter',
  'stage',
  'isGroup',
  'violence',
  'minor',
  'sexualHarm',
  'female',
  'undertakerInstitutionId',
  'personnelId',
  'assignmentReasons',
  'noticeKind',
  'noticeGround',
  'noticeReceivedAt',
  'assignedAt',
  'unitReceivedAt',
  'confirmedAt',
  'agreementSignedOn',
  'handlingEndedOn',
  'outcome',
  'outcomeKind',
  'recoveredFen',
  'fileSubmittedAt',
  'archivedAt',
  'terminationGround',
  'terminationProposedBy',
  'correctionOrderedAt',
  'wish',
  'wishAnswer',
  'ownerInstitutionId',
  'ownerRole',
  'offeredToInstitutionId',
] as const;

export async function loadCase(trx: Trx, kernel: Kernel, viewer: Viewer, id: string): Promise<Case | undefined> {
  const row = await scoped(trx, viewer, cases).select(governed).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? withGuardFacts(trx, kernel, row) : undefined;
}

type Row = Omit<Case, 'caseId' | 'missingPieces' | 'candidates' | 'wished'>;
type Stored = Omit<Row, 'assignmentReasons' | 'outcome'> & {
  assignmentReasons: Parameters<Kernel['sealer']['open']>[1] | null;
  outcome: Parameters<Kernel['sealer']['open']>[1] | null;
  wish: Parameters<Kernel['sealer']['open']>[1] | null;
};

/** What guards need beside the row: who may be named, and what the file still lacks. */
export async function withGuardFacts(db: Database | Trx, kernel: Kernel, { wish, ...row }: Stored): Promise<Case> {
  const unit = row.undertakerInstitutionId ?? row.agencyId;
  const isBeingChosen = row.status === 'unitReceived' || row.status === 'awaitingAssignment';
  const candidates = isBeingChosen ? await candidatesOf(db, kernel, row.id, unit) : [];
  const missingPieces =
    row.status === 'fileUnderReview' || row.status === 'closing' ? await missingPiecesOf(db, row) : [];
  const open = (field: string, value: Stored['outcome']): string | null =>
    value === null ? null : kernel.sealer.open(field, value, row.id);
  return {
    ...row,
    caseId: row.id,
    assignmentReasons: open('cases.assignmentReasons', row.assignmentReasons),
    outcome: open('cases.outcome', row.outcome),
    candidates,
    wished: isBeingChosen ? await unitsOf(db, wishOf(open('cases.wish', wish)).personnelIds) : [],
    missingPieces,
  };
}

async function unitsOf(db: Database | Trx, personnelIds: readonly string[]): Promise<Case['wished']> {
  if (personnelIds.length === 0) return [];
  return db.selectFrom('aidPersonnel').select(['id', 'institutionId']).where('id', 'in', personnelIds).execute();
}

/** The people of one unit with their load, and whether they stand on the other side of an open case. */
export async function candidatesOf(
  db: Database | Trx,
  _kernel: Kernel,
  caseId: string,
  institutionId: string,
): Promise<Candidate[]> {
  const people = await db
    .selectFrom('aidPersonnel')
    .leftJoin('cases', (join) =>
      join
        .onRef('cases.personnelId', '=', 'aidPersonnel.id')
        .on('cases.status', 'in', ['personNamed', 'inProgress', 'closing']),
    )
    .select((eb) => [
      'aidPersonnel.id',
      'aidPersonnel.institutionId',
      'qualification',
      'licenceNumber',
      'aidPersonnel.sex',
      'criminalDefenceYears',
      'knowsMinors',
      'knowsDomesticViolence',
      'maxOpenCases',
      eb.fn.count<number>('cases.id').as('openCases'),
    ])
    .where('aidPersonnel.institutionId', '=', institutionId)
    .groupBy('aidPersonnel.id')
    .orderBy('aidPersonnel.id')
    .execute();
  const conflicted = await unitsOfTheOtherSide(db, caseId);
  const shutOut = await personnelShutOut(db, caseId);
  return people.map(({ licenceNumber, ...person }) => ({
    ...person,
    licensed: licenceNumber !== null,
    conflicted: conflicted.has(person.institutionId) || shutOut.has(person.id),
  }));
}

/** Who is excluded from this case cannot be named for it. Only the fact of a conflict leaves this function. */
async function personnelShutOut(db: Database | Trx, caseId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('exclusions')
    .innerJoin('staff', 'staff.id', 'exclusions.staffId')
    .select('staff.personnelId')
    .where('exclusions.caseId', '=', caseId)
    .where('exclusions.state', '=', 'inForce')
    .where('staff.personnelId', 'is not', null)
    .execute();
  return new Set(rows.flatMap(({ personnelId }) => personnelId ?? []));
}

/**
 * Units that act for somebody whom this case names as its opponent, or against somebody it helps: same keyed hash of
 * the name or number, in a case that is still open. Only the fact of a conflict leaves this function.
 */
async function unitsOfTheOtherSide(db: Database | Trx, caseId: string): Promise<ReadonlySet<string>> {
  const helped = ['applicant', 'representedChild'] as const;
  const rows = await db
    .selectFrom('caseParties as mine')
    .innerJoin('persons as me', 'me.id', 'mine.personId')
    .innerJoin('persons as same', (join) =>
      join.on((eb) =>
        eb.or([
          eb.and([eb('me.idNumberBlind', 'is not', null), eb('same.idNumberBlind', '=', eb.ref('me.idNumberBlind'))]),
          eb('same.nameBlind', '=', eb.ref('me.nameBlind')),
        ]),
      ),
    )
    .innerJoin('caseParties as theirs', 'theirs.personId', 'same.id')
    .innerJoin('cases as other', 'other.id', 'theirs.caseId')
    .select('other.undertakerInstitutionId')
    .where('mine.caseId', '=', caseId)
    .where('other.id', '!=', caseId)
    .where(notDecoy('other.id'))
    .where('other.undertakerInstitutionId', 'is not', null)
    .where('other.status', 'not in', ['archived', 'terminated', 'endedWithoutAid', 'endedByOwnCounsel'])
    .where((eb) =>
      eb.or([
        eb.and([eb('mine.role', '=', 'opponent'), eb('theirs.role', 'in', helped)]),
        eb.and([eb('mine.role', 'in', helped), eb('theirs.role', '=', 'opponent')]),
      ]),
    )
    .distinct()
    .execute();
  return new Set(rows.map((row) => row.undertakerInstitutionId).filter((id) => id !== null));
}

export async function saveCase(trx: Trx, kernel: Kernel, id: string, patch: Partial<Case>): Promise<void> {
  const {
    caseId: _same,
    candidates: _people,
    wished: _wished,
    missingPieces: _pieces,
    assignmentReasons,
    outcome,
    ...columns
  } = patch;
  const seal = (field: string, value: string | null | undefined) =>
    value === undefined ? undefined : value === null ? null : kernel.sealer.seal(field, value, id);
  const sealed = {
    assignmentReasons: seal('cases.assignmentReasons', assignmentReasons),
    outcome: seal('cases.outcome', outcome),
  };
  const set = { ...columns, ...Object.fromEntries(Object.entries(sealed).filter(([, value]) => value !== undefined)) };
  if (Object.keys(set).length > 0) await trx.updateTable('cases').set(set).where('id', '=', id).execute();
}
