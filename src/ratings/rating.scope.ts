import type { Subject } from '../platform/scope.ts';
import './rating.tables.ts';

/** Whose a rating is: hers, the head's of the agency that must mend it, the bureau's above. Never that of whoever handled the case. */
export const ratings: Subject<'ratings'> = {
  table: 'ratings',
  ofCase: 'ratings.caseId',
  besideTheFile: true,
  visibleTo: (viewer, eb) => {
    switch (viewer.kind) {
      case 'staff':
        return eb.and([
          eb.or([
            viewer.roles.includes('agency.approver')
              ? eb('ratings.agencyId', '=', viewer.institutionId)
              : eb.lit(false),
            viewer.roles.includes('bureau.supervisor')
              ? eb('ratings.bureauId', '=', viewer.institutionId)
              : eb.lit(false),
          ]),
          viewer.personnelId
            ? eb.or([eb('ratings.personnelId', 'is', null), eb('ratings.personnelId', '!=', viewer.personnelId)])
            : eb.lit(true),
        ]);
      case 'applicant':
        return eb('ratings.applicationId', '=', viewer.applicationId);
      case 'system':
        return eb.lit(true);
      case 'visitor':
        return eb.lit(false);
    }
  },
};
