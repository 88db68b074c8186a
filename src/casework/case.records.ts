import type { Insertable } from 'kysely';
import type { Trx } from '../platform/database/database.ts';
import type { Tables } from '../platform/database/tables.ts';
import { newId } from '../platform/identifier.ts';
import type { Kernel } from '../platform/kernel.ts';
import type { PartyRole } from './case.tables.ts';

/** The rows that a neighbour may add in its own transaction: a case with its parties. */
export async function insertCase(trx: Trx, row: Insertable<Tables['cases']>): Promise<void> {
  await trx.insertInto('cases').values(row).execute();
}

export async function insertParty(
  trx: Trx,
  kernel: Kernel,
  party: {
    caseId: string;
    applicationId: string | null;
    personId: string;
    role: PartyRole;
    basis?: 'art40' | 'writtenAuthority' | undefined;
    relation?: string | undefined;
    mayFollow?: boolean;
  },
): Promise<void> {
  const now = kernel.clock.now();
  const id = newId(now.getTime());
  await trx
    .insertInto('caseParties')
    .values({
      id,
      caseId: party.caseId,
      applicationId: party.applicationId,
      personId: party.personId,
      role: party.role,
      basis: party.basis ?? null,
      relation: party.relation ? kernel.sealer.seal('caseParties.relation', party.relation, id) : null,
      mayFollow: party.mayFollow ?? false,
      addedAt: now,
    })
    .execute();
}
