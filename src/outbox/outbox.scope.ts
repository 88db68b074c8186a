import '../casework/case.scope.ts';
import '../platform/outgoing/outgoing.tables.ts';
import type { Subject } from '../platform/scope.ts';
import { sitsAt } from '../platform/viewer.ts';

/** What leaves about a case is the business of the agency that decides it, and of nobody else who works on it. */
export const outgoingItems: Subject<'outgoing'> = {
  table: 'outgoing',
  ofCase: 'outgoing.caseId',
  visibleTo: (viewer, eb) =>
    viewer.kind === 'staff' && sitsAt(viewer, 'agency')
      ? eb(
          'outgoing.caseId',
          'in',
          eb.selectFrom('cases').select('cases.id').where('cases.agencyId', '=', viewer.institutionId),
        )
      : eb.lit(false),
};
