import '../casework/case.scope.ts';
import '../platform/outgoing/outgoing.tables.ts';
import { recordsOf } from '../platform/ways.ts';

/** What leaves about a case is the business of the agency that decides it, and of nobody else who works on it. */
export const outgoingItems = recordsOf({
  table: 'outgoing',
  title: '待发的消息',
  ofCase: 'outgoing.caseId',
  ways: [{ as: 'sameDesk', by: ['agency'], officeOfCase: 'outgoing.caseId' }],
});
