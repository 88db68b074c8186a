import type { Subject } from '../platform/scope.ts';
import { sitsAt } from '../platform/viewer.ts';
import './collection.tables.ts';

/** A paper that lies ready is known to the counter where it lies, and to her; the application stays unseen there. */
export const collections: Subject<'paperCollections'> = {
  table: 'paperCollections',
  ofCase: 'paperCollections.caseId',
  besideTheFile: true,
  visibleTo: (viewer, eb) => {
    switch (viewer.kind) {
      case 'staff':
        return sitsAt(viewer, 'station') || sitsAt(viewer, 'agency')
          ? eb('paperCollections.placeId', '=', viewer.institutionId)
          : eb.lit(false);
      case 'applicant':
        return eb('paperCollections.applicationId', '=', viewer.applicationId);
      case 'system':
        return eb.lit(true);
      case 'visitor':
        return eb.lit(false);
    }
  },
};
