import type { Subject } from '../platform/scope.ts';
import './application.tables.ts';

/** The one application that a helper may see going on. To every other subject a helper is a visitor: nothing is seen. */
export const followedApplications: Subject<'applications'> = {
  table: 'applications',
  ofCase: 'applications.caseId',
  visibleTo: (viewer, eb) =>
    viewer.kind === 'visitor' && viewer.follows
      ? eb('applications.id', '=', viewer.follows.applicationId)
      : eb.lit(false),
};
