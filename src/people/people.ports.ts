import type { Kernel } from '../platform/kernel.ts';
import type { ProtectedFact, ProtectedFacts, SafeContact } from '../platform/ports.ts';
import { vaultedWordsOf } from './address-vault.records.ts';
import { contactPlanOf, peopleOf, type PersonCard } from './people.queries.ts';
import { phonesIn } from './phone.model.ts';
import { planToday } from './safe-contact.queries.ts';
import { wayTo } from './way-to.queries.ts';

/** No plan means nothing was agreed: nothing goes out, whoever she is. */
export function safeContactOf(kernel: Pick<Kernel, 'sealer' | 'clock'>): SafeContact {
  return {
    planOf: async (trx, personId) => planToday(await contactPlanOf(trx, kernel.sealer, personId), kernel.clock.today()),
    wayTo: (trx, asked) => wayTo(trx, kernel.sealer, asked),
  };
}

/**
 * What her record seals and nobody outside may read by accident: of everyone helped in a case of violence or of a
 * minor, and all that the vault holds of anybody in the case.
 */
export function protectedFactsOf(kernel: Pick<Kernel, 'sealer'>): ProtectedFacts {
  return {
    of: async (trx, caseId) => {
      const flagged = await trx
        .selectFrom('applications')
        .select('personId')
        .where('caseId', '=', caseId)
        .where((eb) => eb.or([eb('violence', '=', true), eb('minor', '=', true)]))
        .execute();
      const people = await peopleOf(
        trx,
        kernel.sealer,
        flagged.map(({ personId }) => personId),
      );
      const parties = await trx.selectFrom('caseParties').select('personId').where('caseId', '=', caseId).execute();
      const vaulted = await vaultedWordsOf(
        trx,
        kernel,
        parties.map(({ personId }) => personId),
      );
      return [...[...people.values()].flatMap(sealedFactsOf), ...vaulted.filter(({ words }) => words.length >= 2)];
    },
  };
}

/** A stand-in is no secret: it is there to be written on papers. */
function sealedFactsOf({
  address,
  isAddressProtected,
  phone,
  idNumber,
  asTyped,
  typedBefore,
}: PersonCard): ProtectedFact[] {
  const told = [
    { kind: 'address', words: isAddressProtected ? null : address },
    { kind: 'phone', words: phone },
    { kind: 'idNumber', words: idNumber },
    ...[asTyped, typedBefore].flatMap((typed) => [
      ...phonesIn(typed.phone ?? '').numbers.map((words) => ({ kind: 'phone', words }) as const),
      { kind: 'idNumber', words: typed.idNumber ?? null } as const,
    ]),
  ] as const;
  return told.flatMap(({ kind, words }) => (words !== null && words.length >= 4 ? [{ kind, words }] : []));
}
