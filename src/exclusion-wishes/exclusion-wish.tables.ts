import type { Sealed } from '../platform/sealing/seal.ts';
import type { Role } from '../platform/viewer.ts';
import type { ExclusionWishStatus, JudgedBy } from './exclusion-wish.model.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    exclusionWishes: {
      id: string;
      caseId: string;
      applicationId: string;
      personId: string;
      status: ExclusionWishStatus;
      agencyId: string;
      bureauId: string | null;
      judgedBy: JudgedBy;
      name: Sealed | null;
      about: Sealed;
      answer: Sealed | null;
      decidedBy: string | null;
      decidedAt: Date | null;
      receivedAt: Date;
      ownerInstitutionId: string;
      ownerRole: Role;
      offeredToInstitutionId: string | null;
    };
  }
}
