import type { Sealed } from '../platform/sealing/seal.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    decoyRequests: {
      id: string;
      agencyId: string;
      reason: Sealed;
      askedBy: string;
      askedAt: Date;
      decidedBy: string | null;
      decidedAt: Date | null;
      agreed: boolean | null;
    };
  }
}
