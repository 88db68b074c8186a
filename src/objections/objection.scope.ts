import type { Subject } from '../platform/scope.ts';
import { sitsAt } from '../platform/viewer.ts';
import './objection.tables.ts';

/** Whose an objection is: the bureau's that reviews it, the agency's that must answer for its decision, hers. No undertaker's. */
export const objections: Subject<'objections'> = {
  table: 'objections',
  ofCase: 'objections.caseId',
  visibleTo: (viewer, eb) => {
    switch (viewer.kind) {
      case 'staff':
        return eb.or([
          ...(sitsAt(viewer, 'bureau') ? [eb('objections.bureauId', '=', viewer.institutionId)] : []),
          ...(sitsAt(viewer, 'agency') ? [eb('objections.agencyId', '=', viewer.institutionId)] : []),
        ]);
      case 'applicant':
        return eb('objections.applicationId', '=', viewer.applicationId);
      case 'system':
        return eb.lit(true);
      case 'visitor':
        return eb.lit(false);
    }
  },
};
