import type { Kernel } from '../platform/kernel.ts';
import type { ProtectedFact, ProtectedFacts, SafeContact } from '../platform/ports.ts';
import { contactPlanOf, peopleOf, type PersonCard } from './people.queries.ts';
import { planToday } from './safe-contact.queries.ts';
import { wayTo } from './way-to.queries.ts';

/** No plan means nothing was agreed: nothing goes out, whoever she is. */
export function safeContactOf(kernel: Pick<Kernel, 'sealer' | 'clock'>): SafeContact {
  return {
    planOf: async (trx, personId) => planToday(await contactPlanOf(trx, kernel.sealer, personId), kernel.clock.today()),
    wayTo: (trx, asked) => wayTo(trx, kernel.sealer, asked),
  };
}

/** What her record seals and nobody outside may read by accident: of everyone helped in a case of violence or of a minor. */
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
      return [...people.values()].flatMap(sealedFactsOf);
    },
  };
}

function sealedFactsOf({ address, phone, idNumber }: PersonCard): ProtectedFact[] {
  const told = [
    { kind: 'address', words: address },
    { kind: 'phone', words: phone },
    { kind: 'idNumber', words: idNumber },
  ] as const;
  return told.flatMap(({ kind, words }) => (words !== null && words.length >= 4 ? [{ kind, words }] : []));
}
