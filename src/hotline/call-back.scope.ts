import { recordsOf } from '../platform/ways.ts';
import './call-back.tables.ts';

/** A call belongs to the office that owes it. */
export const callBacks = recordsOf({
  table: 'callBacks',
  title: '回电',
  ofCase: 'callBacks.caseId',
  ways: [{ as: 'sameDesk', by: ['agency'], office: 'callBacks.ownerInstitutionId' }, { as: 'ownJobs' }],
});
