import type { Subject } from '../platform/scope.ts';
import './exclusion-wish.tables.ts';

/** Whose a wish is: the head's, or the bureau's where it may be about the head; hers. A colleague named in it reads it nowhere. */
export const exclusionWishes: Subject<'exclusionWishes'> = {
  table: 'exclusionWishes',
  ofCase: 'exclusionWishes.caseId',
  besideTheFile: true,
  visibleTo: (viewer, eb) => {
    switch (viewer.kind) {
      case 'staff':
        return eb.or([
          ...(viewer.roles.includes('agency.approver')
            ? [
                eb.and([
                  eb('exclusionWishes.agencyId', '=', viewer.institutionId),
                  eb('exclusionWishes.judgedBy', '=', 'head'),
                ]),
              ]
            : []),
          ...(viewer.roles.includes('bureau.supervisor')
            ? [
                eb.and([
                  eb('exclusionWishes.bureauId', '=', viewer.institutionId),
                  eb('exclusionWishes.judgedBy', '=', 'bureau'),
                ]),
              ]
            : []),
        ]);
      case 'applicant':
        return eb('exclusionWishes.applicationId', '=', viewer.applicationId);
      case 'system':
        return eb.lit(true);
      case 'visitor':
        return eb.lit(false);
    }
  },
};
