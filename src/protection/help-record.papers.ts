import { encode } from 'uqr';
import { peopleOf } from '../people/people.queries.ts';
import type { Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import type { Happening } from '../platform/ports.ts';
import { checkCodeOf } from './check-code.ts';
import { helpEntriesOf } from './help-log.store.ts';
import './protection.tables.ts';

type Contents = (trx: Trx, happening: Happening) => Promise<{ institutionId: string; data: Record<string, unknown> }>;
type Desk = { provide(subjectKind: string, kind: 'help-record', contents: Contents): void };

/** Dates and kinds, the code and the digest; not one word of what she told. */
export function helpRecordPapers(desk: Desk, kernel: Kernel): void {
  desk.provide('helpRecord', 'help-record', async (trx, { subjectId }) => {
    const row = await trx
      .selectFrom('helpRecords')
      .innerJoin('applications', 'applications.id', 'helpRecords.applicationId')
      .select([
        'helpRecords.applicationId',
        'helpRecords.caseId',
        'helpRecords.ownerInstitutionId',
        'helpRecords.digest',
        'applications.personId',
      ])
      .where('helpRecords.id', '=', subjectId)
      .executeTakeFirstOrThrow();
    const people = await peopleOf(trx, kernel.sealer, [row.personId]);
    const checkCode = checkCodeOf(kernel.sealer, subjectId);
    const digest = row.digest ?? '';
    return {
      institutionId: row.ownerInstitutionId,
      data: {
        applicant: people.get(row.personId)?.name,
        entries: await helpEntriesOf(trx, row),
        checkCode,
        digest: digest.replace(/(.{8})(?=.)/g, '$1 '),
        square: encode(`${checkCode} ${digest.slice(0, 16)}`).data.map((line) =>
          line.map((isDark) => (isDark ? '1' : '0')).join(''),
        ),
      },
    };
  });
}
