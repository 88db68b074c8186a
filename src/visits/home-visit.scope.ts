import { recordsOf } from '../platform/ways.ts';
import './home-visit.tables.ts';

/** The agency that owes it, and she. */
export const homeVisits = recordsOf({
  table: 'homeVisits',
  title: '上门',
  ofCase: 'homeVisits.caseId',
  besideTheFile: true,
  ways: [
    { as: 'sameDesk', by: ['agency'], office: 'homeVisits.ownerInstitutionId' },
    { as: 'hers', application: 'homeVisits.applicationId' },
    { as: 'ownJobs' },
  ],
});
