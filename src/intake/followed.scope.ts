import { recordsOf } from '../platform/ways.ts';
import './application.tables.ts';

/** The one application that a helper may see going on. To every other subject a helper is a visitor: nothing is seen. */
export const followedApplications = recordsOf({
  table: 'applications',
  title: '申请的进展',
  ofCase: 'applications.caseId',
  ways: [{ as: 'helps', followed: 'applications.id' }],
});
