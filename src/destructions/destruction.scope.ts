import { recordsOf } from '../platform/ways.ts';
import './destruction.tables.ts';

/** Whose a destruction is: of those who keep the archive of the agency. */
export const destructions = recordsOf({
  table: 'destructions',
  title: '档案销毁',
  ofCase: 'destructions.caseId',
  besideTheFile: true,
  ways: [
    { as: 'sameDesk', by: ['agency.archivist', 'agency.approver'], office: 'destructions.agencyId' },
    { as: 'ownJobs' },
  ],
});
