import type { Subject } from '../platform/scope.ts';
import { sitsAt } from '../platform/viewer.ts';
import './change-request.tables.ts';

/** Whose a request for another person is: the agency's that decides, hers. Never that of the person it is about. */
export const changeRequests: Subject<'changeRequests'> = {
  table: 'changeRequests',
  ofCase: 'changeRequests.caseId',
  besideTheFile: true,
  visibleTo: (viewer, eb) => {
    switch (viewer.kind) {
      case 'staff':
        return eb.and([
          sitsAt(viewer, 'agency') ? eb('changeRequests.agencyId', '=', viewer.institutionId) : eb.lit(false),
          ...(viewer.personnelId ? [eb('changeRequests.personnelId', '!=', viewer.personnelId)] : []),
        ]);
      case 'applicant':
        return eb('changeRequests.applicationId', '=', viewer.applicationId);
      case 'system':
        return eb.lit(true);
      case 'visitor':
        return eb.lit(false);
    }
  },
};
