import { cases } from '../casework/case.scope.ts';
import { staffNames } from '../casework/on-file.queries.ts';
import { namesOf } from '../people/people.queries.ts';
import type { Kernel } from '../platform/kernel.ts';
import { scoped } from '../platform/scope.ts';
import type { StaffViewer } from '../platform/viewer.ts';
import type { PartedBoard } from './exclusion.model.ts';
import { exclusionViewsOf } from './exclusion.queries.ts';
import { adverseReasons } from './guardian.model.ts';

/** Whom the agency keeps away, over the cases that the viewer sees: the newest hundred of each. */
export async function listParted(kernel: Kernel, viewer: StaffViewer): Promise<PartedBoard> {
  const { db, sealer } = kernel;
  const rows = await scoped(db, viewer, cases)
    .innerJoin('caseParties', 'caseParties.caseId', 'cases.id')
    .select(['cases.id as caseId', 'cases.number', 'caseParties.personId'])
    .select(['adverseSince', 'adverseBecause', 'adverseBy'])
    .where('cases.agencyId', '=', viewer.institutionId)
    .where('adverseSince', 'is not', null)
    .orderBy('adverseSince', 'desc')
    .limit(100)
    .execute();
  const people = await namesOf(
    db,
    sealer,
    rows.map(({ personId }) => personId),
  );
  const staff = await staffNames(
    db,
    rows.flatMap(({ adverseBy }) => adverseBy ?? []),
  );
  const shut = await scoped(db, viewer, cases)
    .innerJoin('exclusions', 'exclusions.caseId', 'cases.id')
    .select(['exclusions.id', 'cases.number'])
    .where('cases.agencyId', '=', viewer.institutionId)
    .where('exclusions.state', 'in', ['proposed', 'inForce'])
    .orderBy('exclusions.id', 'desc')
    .limit(100)
    .execute();
  const numbers = new Map(shut.map(({ id, number }) => [id, number]));
  const views = await exclusionViewsOf(kernel, viewer, [...numbers.keys()]);
  return {
    guardians: rows.flatMap(({ adverseSince, adverseBecause, adverseBy, ...row }) =>
      adverseSince && adverseBecause
        ? [
            {
              caseId: row.caseId,
              ...(row.number ? { caseNumber: row.number } : {}),
              name: people.get(row.personId) ?? '',
              because: adverseReasons[adverseBecause],
              since: adverseSince.toISOString(),
              by: staff.get(adverseBy ?? '') ?? '',
            },
          ]
        : [],
    ),
    exclusions: views.map((view) => {
      const number = numbers.get(view.id);
      return { ...view, ...(number ? { caseNumber: number } : {}) };
    }),
  };
}
