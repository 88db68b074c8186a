import type { ExpressionBuilder, Expression, SqlBool } from 'kysely';
import { staffNames } from '../casework/on-file.queries.ts';
import { applications } from '../intake/application.scope.ts';
import type { Tables } from '../platform/database/tables.ts';
import type { Kernel } from '../platform/kernel.ts';
import { purposes } from '../platform/purpose.ts';
import type { Sealer } from '../platform/sealing/seal.ts';
import { scoped } from '../platform/scope.ts';
import type { StaffViewer } from '../platform/viewer.ts';
import { applicationsElsewhere } from './elsewhere.scope.ts';
import { contextKinds, lookUpOutcomes } from './asking.model.ts';
import type { LookUpView } from './look-up.model.ts';
import './look-up.tables.ts';
import { keyKinds, type WholeKey } from './whole-key.model.ts';

export type Found = {
  id: string;
  caseId: string;
  mayBeTold: boolean;
  matter: string;
  receivedAt: Date;
  agencyId: string;
  agency: string;
  phone: string | null;
  hours: string | null;
};

/**
 * All applications under this whole number, each with whether this person may be told of it. The same question is asked
 * and the same rows are read either way: who asked for whom is written down in full, whatever is answered.
 */
export async function applicationsUnder({ db, sealer }: Kernel, viewer: StaffViewer, key: WholeKey): Promise<Found[]> {
  const rows = await scoped(db, { kind: 'system', because: 'searchElsewhere' }, applications)
    .innerJoin('cases', 'cases.id', 'applications.caseId')
    .innerJoin('institutions', 'institutions.id', 'applications.agencyId')
    .select(['applications.id', 'applications.caseId', 'applications.receivedAt', 'applications.agencyId'])
    .select(['cases.matter', 'institutions.name as agency', 'institutions.phone', 'institutions.hours'])
    .select((eb) =>
      eb('applications.id', 'in', scoped(db, viewer, applicationsElsewhere).select('applications.id')).as('mayBeTold'),
    )
    .where((eb) => isUnder(eb, sealer, key))
    .orderBy('applications.receivedAt')
    .limit(50)
    .execute();
  return rows.map((row) => ({ ...row, mayBeTold: Boolean(row.mayBeTold) }));
}

function isUnder(
  eb: ExpressionBuilder<Tables, 'applications'>,
  sealer: Sealer,
  { kind, value }: WholeKey,
): Expression<SqlBool> {
  if (kind === 'number')
    return eb.or([
      eb('applications.number', '=', value),
      eb(
        'applications.id',
        'in',
        eb
          .selectFrom('papers')
          .select('papers.subjectId')
          .where('papers.kind', '=', 'materials-receipt')
          .where('papers.number', '=', value),
      ),
    ]);
  return eb(
    'applications.personId',
    'in',
    eb
      .selectFrom('persons')
      .select('persons.id')
      .where(`persons.${kind}Blind`, 'in', sealer.blinds(`persons.${kind}`, value)),
  );
}

/** The own ones; a head sees those of the whole office. Neither learns of whom it was, nor what was found. */
export async function listLookUps({ db, sealer }: Kernel, viewer: StaffViewer): Promise<LookUpView[]> {
  const isHead = viewer.roles.includes('agency.approver');
  const rows = await db
    .selectFrom('lookUps')
    .selectAll()
    .where(isHead ? 'institutionId' : 'staffId', '=', isHead ? viewer.institutionId : viewer.staffId)
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  const names = await staffNames(
    db,
    rows.map(({ staffId }) => staffId),
  );
  return rows.map(({ id, staffId, askedAt, purpose, keyKind, contextKind, context, outcome }) => ({
    id,
    by: names.get(staffId) ?? '',
    isOwn: staffId === viewer.staffId,
    askedAt: askedAt.toISOString(),
    why: purposes[purpose],
    keyLabel: keyKinds[keyKind],
    contextLabel: contextKinds[contextKind],
    context: sealer.open('lookUps.context', context, id),
    ...(outcome ? { outcome: lookUpOutcomes[outcome] } : {}),
  }));
}
