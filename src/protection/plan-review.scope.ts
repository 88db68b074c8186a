import { recordsOf } from '../platform/ways.ts';
import './protection.tables.ts';

/** The agency that owes it, and she whose plan it is. */
export const planReviews = recordsOf({
  table: 'planReviews',
  title: '安全计划的回看',
  ofCase: 'planReviews.caseId',
  besideTheFile: true,
  ways: [
    { as: 'sameDesk', by: ['agency'], office: 'planReviews.ownerInstitutionId' },
    { as: 'hers', application: 'planReviews.applicationId' },
    { as: 'ownJobs' },
  ],
});
