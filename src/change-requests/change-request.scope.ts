import { recordsOf } from '../platform/ways.ts';
import './change-request.tables.ts';

/** Whose a request for another person is: the agency's that decides, hers. Never that of the person it is about. */
export const changeRequests = recordsOf({
  table: 'changeRequests',
  title: '更换申请',
  ofCase: 'changeRequests.caseId',
  besideTheFile: true,
  neverTo: 'changeRequests.personnelId',
  ways: [
    { as: 'sameDesk', by: ['agency'], office: 'changeRequests.agencyId' },
    { as: 'hers', application: 'changeRequests.applicationId' },
    { as: 'ownJobs' },
  ],
});
