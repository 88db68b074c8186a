import type { Subject } from '../platform/scope.ts';
import { sitsAt } from '../platform/viewer.ts';
import './call-back.tables.ts';

/** A call belongs to the office that owes it. */
export const callBacks: Subject<'callBacks'> = {
  table: 'callBacks',
  ofCase: 'callBacks.caseId',
  visibleTo: (viewer, eb) => {
    if (viewer.kind === 'system') return eb.lit(true);
    return viewer.kind === 'staff' && sitsAt(viewer, 'agency')
      ? eb('callBacks.ownerInstitutionId', '=', viewer.institutionId)
      : eb.lit(false);
  },
};
