import type { Sealed } from '../platform/sealing/seal.ts';
import type { UnsealPurpose } from './unseal.model.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    unsealRequests: {
      id: string;
      caseId: string;
      personId: string;
      institutionId: string;
      purpose: UnsealPurpose;
      reason: Sealed;
      askedBy: string;
      askedAt: Date;
      decidedBy: string | null;
      decidedAt: Date | null;
      granted: boolean | null;
      shownAt: Date | null;
    };
  }
}
