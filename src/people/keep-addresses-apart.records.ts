import type { Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import { protectAddress, standInAt } from './address-vault.records.ts';
import './people.tables.ts';

/**
 * Looks for addresses that lie in the record of a case of violence or of a minor, and moves them to the vault: those
 * from before the vault stood, and those of a case that became dangerous later.
 */
export async function keepAddressesApart(trx: Trx, kernel: Kernel): Promise<number> {
  const rows = await trx
    .selectFrom('persons')
    .innerJoin('caseParties', 'caseParties.personId', 'persons.id')
    .innerJoin('cases', 'cases.id', 'caseParties.caseId')
    .select(['persons.id', 'persons.address', 'cases.agencyId'])
    .distinctOn('persons.id')
    .where('persons.addressProtected', '=', false)
    .where('persons.address', 'is not', null)
    .where('caseParties.role', 'not in', ['opponent', 'conflictedGuardian'])
    .where((eb) => eb.or([eb('cases.violence', '=', true), eb('cases.minor', '=', true)]))
    .orderBy('persons.id')
    .limit(500)
    .execute();
  for (const { id, address, agencyId } of rows) {
    if (address === null) continue;
    const words = kernel.sealer.open('persons.address', address, id);
    await protectAddress(trx, kernel, id, { address: words, standIn: await standInAt(trx, agencyId) });
  }
  return rows.length;
}
