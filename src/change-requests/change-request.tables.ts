import type { Sealed } from '../platform/sealing/seal.ts';
import type { Role } from '../platform/viewer.ts';
import type { ChangeGround, ChangeRequestStatus } from './change-request.model.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    changeRequests: {
      id: string;
      caseId: string;
      applicationId: string;
      personId: string;
      status: ChangeRequestStatus;
      agencyId: string;
      personnelId: string;
      ground: ChangeGround;
      reason: Sealed;
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
