import type { Subject } from '../platform/scope.ts';
import { sitsAt } from '../platform/viewer.ts';
import './protection.tables.ts';

/** The agency whose log it is, and she. */
export const helpRecords: Subject<'helpRecords'> = {
  table: 'helpRecords',
  ofCase: 'helpRecords.caseId',
  besideTheFile: true,
  visibleTo: (viewer, eb) => {
    switch (viewer.kind) {
      case 'staff':
        return sitsAt(viewer, 'agency')
          ? eb('helpRecords.ownerInstitutionId', '=', viewer.institutionId)
          : eb.lit(false);
      case 'applicant':
        return eb('helpRecords.applicationId', '=', viewer.applicationId);
      case 'system':
        return eb.lit(true);
      case 'visitor':
        return eb.lit(false);
    }
  },
};
