import { recordsOf } from '../platform/ways.ts';
import './objection.tables.ts';

/** Whose an objection is: the bureau's that reviews it, the agency's that must answer for its decision, hers. No undertaker's. */
export const objections = recordsOf({
  table: 'objections',
  title: '异议',
  ofCase: 'objections.caseId',
  ways: [
    { as: 'supervises', by: ['bureau'], office: 'objections.bureauId' },
    { as: 'sameDesk', by: ['agency'], office: 'objections.agencyId' },
    { as: 'hers', application: 'objections.applicationId' },
    { as: 'ownJobs' },
  ],
});
