import type { Subject } from '../platform/scope.ts';
import { sitsAt } from '../platform/viewer.ts';
import './complaint.tables.ts';

/**
 * Whose a complaint is: the bureau's that handles it, the agency's once it is asked to find out, hers. Whoever it is
 * about, or belongs to the office it is about, is none of these.
 */
export const complaints: Subject<'complaints'> = {
  table: 'complaints',
  ofCase: 'complaints.caseId',
  besideTheFile: true,
  visibleTo: (viewer, eb) => {
    switch (viewer.kind) {
      case 'staff':
        return eb.and([
          eb.or([
            ...(sitsAt(viewer, 'bureau') ? [eb('complaints.bureauId', '=', viewer.institutionId)] : []),
            ...(sitsAt(viewer, 'agency') ? [eb('complaints.inquiringInstitutionId', '=', viewer.institutionId)] : []),
          ]),
          ...(viewer.personnelId
            ? [
                eb.or([
                  eb('complaints.againstPersonnelId', 'is', null),
                  eb('complaints.againstPersonnelId', '!=', viewer.personnelId),
                ]),
              ]
            : []),
        ]);
      case 'applicant':
        return eb('complaints.applicationId', '=', viewer.applicationId);
      case 'system':
        return eb.lit(true);
      case 'visitor':
        return eb.lit(false);
    }
  },
};
