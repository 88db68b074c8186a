import type { Subject } from '../platform/scope.ts';
import { sitsAt } from '../platform/viewer.ts';
import './case.tables.ts';

/** Whose a case is: the agency's, the unit's that has it or is offered it, the person's who handles it, hers. */
export const cases: Subject<'cases'> = {
  table: 'cases',
  ofCase: 'cases.id',
  visibleTo: (viewer, eb) => {
    switch (viewer.kind) {
      case 'staff':
        return eb.or([
          ...(sitsAt(viewer, 'agency') ? [eb('cases.agencyId', '=', viewer.institutionId)] : []),
          // A manager sees the unit's cases; a handler only the own ones.
          ...(viewer.roles.includes('undertaker.manager')
            ? [
                eb('cases.undertakerInstitutionId', '=', viewer.institutionId),
                eb('cases.offeredToInstitutionId', '=', viewer.institutionId),
              ]
            : []),
          ...(viewer.personnelId ? [eb('cases.personnelId', '=', viewer.personnelId)] : []),
        ]);
      case 'applicant':
        return eb('cases.id', '=', viewer.caseId);
      case 'system':
        return eb.lit(true);
      case 'visitor':
        return eb.lit(false);
    }
  },
};
