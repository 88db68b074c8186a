import { recordsOf } from '../platform/ways.ts';
import './child-report.tables.ts';

/** The agency that must see that the police know. Who reported is not among what it sees. */
export const childReports = recordsOf({
  table: 'childReports',
  title: '强制报告',
  ofCase: 'childReports.caseId',
  besideTheFile: true,
  ways: [{ as: 'sameDesk', by: ['agency'], office: 'childReports.ownerInstitutionId' }, { as: 'ownJobs' }],
});
