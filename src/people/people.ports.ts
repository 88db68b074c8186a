import type { Kernel } from '../platform/kernel.ts';
import type { ProtectedFacts, SafeContact } from '../platform/ports.ts';
import { contactPlanOf, peopleOf } from './people.queries.ts';

/** No plan means nothing was agreed: nothing goes out, whoever she is. */
export function safeContactOf(kernel: Pick<Kernel, 'sealer'>): SafeContact {
  return {
    planOf: async (trx, personId) =>
      (await contactPlanOf(trx, kernel.sealer, personId)) ?? {
        mayCall: false,
        maySms: false,
        mayLeaveMessage: false,
        mayPost: false,
        callerName: 'neutral',
        windows: [],
        safetyFlagged: true,
      },
  };
}

/** The address of everyone in a flagged case, and what she said nobody may learn. */
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
      return [...people.values()]
        .map(({ address }) => address)
        .filter((address): address is string => address !== null && address.length >= 4);
    },
  };
}
