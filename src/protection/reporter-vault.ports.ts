import type { Kernel } from '../platform/kernel.ts';
import type { ProtectedFacts } from '../platform/ports.ts';
import { reportersOf } from './reporter-vault.records.ts';

/** Whoever reported must not be found either. */
export function withReporters(kernel: Pick<Kernel, 'sealer'>, others: ProtectedFacts): ProtectedFacts {
  return {
    of: async (trx, caseId) => [
      ...(await others.of(trx, caseId)),
      ...(await reportersOf(trx, kernel, caseId)).map((words) => ({ kind: 'reporter' as const, words })),
    ],
  };
}
