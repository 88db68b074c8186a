import { recordsOf } from '../platform/ways.ts';
import './protection.tables.ts';

/** The agency whose log it is, and she. */
export const helpRecords = recordsOf({
  table: 'helpRecords',
  title: '求助记录证明',
  ofCase: 'helpRecords.caseId',
  besideTheFile: true,
  ways: [
    { as: 'sameDesk', by: ['agency'], office: 'helpRecords.ownerInstitutionId' },
    { as: 'hers', application: 'helpRecords.applicationId' },
    { as: 'ownJobs' },
  ],
});
