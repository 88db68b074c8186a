import type { Subject } from '../platform/scope.ts';
import { sitsAt } from '../platform/viewer.ts';
import './data-request.tables.ts';

/** Whose a request about her data is: the agency's that decides, hers. Nobody else's who works on the case. */
export const dataRequests: Subject<'dataRequests'> = {
  table: 'dataRequests',
  ofCase: 'dataRequests.caseId',
  besideTheFile: true,
  visibleTo: (viewer, eb) => {
    switch (viewer.kind) {
      case 'staff':
        return sitsAt(viewer, 'agency') ? eb('dataRequests.agencyId', '=', viewer.institutionId) : eb.lit(false);
      case 'applicant':
        return eb('dataRequests.applicationId', '=', viewer.applicationId);
      case 'system':
        return eb.lit(true);
      case 'visitor':
        return eb.lit(false);
    }
  },
};
