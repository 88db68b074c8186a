import type { Subject } from '../platform/scope.ts';
import { sitsAt } from '../platform/viewer.ts';
import './application.tables.ts';

/** Whose an application is. A station that received it keeps its receipt in view, the agency decides, she follows. */
export const applications: Subject<'applications'> = {
  table: 'applications',
  visibleTo: (viewer, eb) => {
    switch (viewer.kind) {
      case 'staff':
        return eb.or([
          ...(sitsAt(viewer, 'agency') ? [eb('applications.agencyId', '=', viewer.institutionId), eb('applications.offeredToInstitutionId', '=', viewer.institutionId)] : []),
          ...(sitsAt(viewer, 'agency') || sitsAt(viewer, 'station') ? [eb('applications.receivedByInstitutionId', '=', viewer.institutionId)] : []),
        ]);
      case 'applicant':
        return eb('applications.id', '=', viewer.applicationId);
      case 'system':
        return eb.lit(true);
      case 'visitor':
        return eb.lit(false);
    }
  },
};
