import type { Subject } from '../platform/scope.ts';
import { sitsAt } from '../platform/viewer.ts';
import './application.tables.ts';

/** Whose an application is. A station that received it keeps its receipt in view, the agency decides, she follows. */
export const applications: Subject<'applications'> = {
  table: 'applications',
  ofCase: 'applications.caseId',
  visibleTo: (viewer, eb) => {
    switch (viewer.kind) {
      case 'staff':
        return eb.or([
          ...(sitsAt(viewer, 'agency')
            ? [
                eb('applications.agencyId', '=', viewer.institutionId),
                eb('applications.offeredToInstitutionId', '=', viewer.institutionId),
              ]
            : []),
          ...(sitsAt(viewer, 'agency') || sitsAt(viewer, 'station')
            ? [eb('applications.receivedByInstitutionId', '=', viewer.institutionId)]
            : []),
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

/**
 * The same people's applications in two parts that share no row: what this office decides, and what another offers
 * to it. Each part is one equality, so that an index gives the inbox in its order.
 */
export const decidedHere: Subject<'applications'> = {
  table: 'applications',
  ofCase: 'applications.caseId',
  visibleTo: (viewer, eb) =>
    viewer.kind === 'staff' ? eb('applications.agencyId', '=', viewer.institutionId) : eb.lit(false),
};
export const offeredHere: Subject<'applications'> = {
  table: 'applications',
  ofCase: 'applications.caseId',
  visibleTo: (viewer, eb) =>
    viewer.kind === 'staff'
      ? eb.and([
          eb('applications.offeredToInstitutionId', '=', viewer.institutionId),
          eb('applications.agencyId', '!=', viewer.institutionId),
        ])
      : eb.lit(false),
};
