import { recordsOf } from '../platform/ways.ts';
import './data-request.tables.ts';

/** Whose a request about her data is: the agency's that decides, hers. Nobody else's who works on the case. */
export const dataRequests = recordsOf({
  table: 'dataRequests',
  title: '对自己资料的请求',
  ofCase: 'dataRequests.caseId',
  besideTheFile: true,
  ways: [
    { as: 'sameDesk', by: ['agency'], office: 'dataRequests.agencyId' },
    { as: 'hers', application: 'dataRequests.applicationId' },
    { as: 'ownJobs' },
  ],
});
