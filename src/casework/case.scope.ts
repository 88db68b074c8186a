import { sql } from 'kysely';
import { recordsOf } from '../platform/ways.ts';
import './case.tables.ts';

/** Whose a case is: the agency's, the unit's that has it or is offered it, the person's who handles it, hers. */
export const cases = recordsOf({
  table: 'cases',
  title: '案件',
  ofCase: 'cases.id',
  ways: [
    { as: 'sameDesk', by: ['agency'], office: 'cases.agencyId' },
    // A manager sees the unit's cases; a handler only the own ones.
    { as: 'undertakes', by: ['undertaker.manager'], office: 'cases.undertakerInstitutionId' },
    { as: 'offered', by: ['undertaker.manager'], office: 'cases.offeredToInstitutionId' },
    { as: 'assigned', person: 'cases.personnelId' },
    { as: 'hers', case: 'cases.id' },
    { as: 'ownJobs' },
  ],
  // The line that stays of a destroyed file is the register's; it is no file to open.
  besides: () => sql`cases.destroyed_at is null`,
});
