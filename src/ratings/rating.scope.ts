import { recordsOf } from '../platform/ways.ts';
import './rating.tables.ts';

/** Whose a rating is: hers, the head's of the agency that must mend it, the bureau's above. Never that of whoever handled the case. */
export const ratings = recordsOf({
  table: 'ratings',
  title: '评价',
  ofCase: 'ratings.caseId',
  besideTheFile: true,
  neverTo: 'ratings.personnelId',
  ways: [
    { as: 'sameDesk', by: ['agency.approver'], office: 'ratings.agencyId' },
    { as: 'supervises', by: ['bureau.supervisor'], office: 'ratings.bureauId' },
    { as: 'hers', application: 'ratings.applicationId' },
    { as: 'ownJobs' },
  ],
});
