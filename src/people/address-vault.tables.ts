import type { Sealed } from '../platform/sealing/seal.ts';

/** Where she lives, and the other places by which she can be found. */
export type VaultedKind = 'address' | 'shelter' | 'school' | 'workplace';

declare module '../platform/database/tables.ts' {
  interface Tables {
    protectedAddresses: { id: string; personId: string; kind: VaultedKind; address: Sealed; keptAt: Date };
  }
}
