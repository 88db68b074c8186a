import { sql, type SqlBool } from 'kysely';
import { recordsOf } from '../platform/ways.ts';
import './application.tables.ts';

/** Whose an application is. A station that received it keeps its receipt in view, the agency decides, she follows. */
export const applications = recordsOf({
  table: 'applications',
  title: '申请',
  ofCase: 'applications.caseId',
  ways: [
    { as: 'sameDesk', by: ['agency'], office: 'applications.agencyId' },
    { as: 'offered', by: ['agency'], office: 'applications.offeredToInstitutionId' },
    { as: 'received', by: ['agency', 'station'], office: 'applications.receivedByInstitutionId' },
    { as: 'hers', application: 'applications.id' },
    { as: 'ownJobs' },
  ],
});

/**
 * The same people's applications in two parts that share no row: what this office decides, and what another offers
 * to it. Each part is one equality, so that an index gives the inbox in its order.
 */
export const decidedHere = recordsOf({
  table: 'applications',
  title: '申请',
  ofCase: 'applications.caseId',
  ways: [{ as: 'sameDesk', by: ['agency'], office: 'applications.agencyId' }],
});
export const offeredHere = recordsOf({
  table: 'applications',
  title: '申请',
  ofCase: 'applications.caseId',
  ways: [{ as: 'offered', by: ['agency'], office: 'applications.offeredToInstitutionId' }],
  besides: (viewer) =>
    sql<SqlBool>`applications.agency_id <> ${viewer.kind === 'staff' ? viewer.institutionId : null}::uuid`,
});
