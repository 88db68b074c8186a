import { recordsOf } from '../platform/ways.ts';
import './complaint.tables.ts';

/**
 * Whose a complaint is: the bureau's that handles it, the agency's once it is asked to find out, hers. Whoever it is
 * about, or belongs to the office it is about, is none of these.
 */
export const complaints = recordsOf({
  table: 'complaints',
  title: '投诉',
  ofCase: 'complaints.caseId',
  besideTheFile: true,
  neverTo: 'complaints.againstPersonnelId',
  ways: [
    { as: 'supervises', by: ['bureau'], office: 'complaints.bureauId' },
    { as: 'asked', by: ['agency'], office: 'complaints.inquiringInstitutionId' },
    { as: 'hers', application: 'complaints.applicationId' },
    { as: 'ownJobs' },
  ],
});
