import type { Subject } from '../platform/scope.ts';
import { sitsAt } from '../platform/viewer.ts';
import './protection.tables.ts';

/** The agency that owes it, and she whose plan it is. */
export const planReviews: Subject<'planReviews'> = {
  table: 'planReviews',
  ofCase: 'planReviews.caseId',
  besideTheFile: true,
  visibleTo: (viewer, eb) => {
    switch (viewer.kind) {
      case 'staff':
        return sitsAt(viewer, 'agency')
          ? eb('planReviews.ownerInstitutionId', '=', viewer.institutionId)
          : eb.lit(false);
      case 'applicant':
        return eb('planReviews.applicationId', '=', viewer.applicationId);
      case 'system':
        return eb.lit(true);
      case 'visitor':
        return eb.lit(false);
    }
  },
};
