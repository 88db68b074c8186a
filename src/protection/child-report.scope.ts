import type { Subject } from '../platform/scope.ts';
import { sitsAt } from '../platform/viewer.ts';
import './child-report.tables.ts';

/** The agency that must see that the police know. Who reported is not among what it sees. */
export const childReports: Subject<'childReports'> = {
  table: 'childReports',
  ofCase: 'childReports.caseId',
  besideTheFile: true,
  visibleTo: (viewer, eb) => {
    if (viewer.kind === 'system') return eb.lit(true);
    return viewer.kind === 'staff' && sitsAt(viewer, 'agency')
      ? eb('childReports.ownerInstitutionId', '=', viewer.institutionId)
      : eb.lit(false);
  },
};
