import type { Sealed } from '../platform/sealing/seal.ts';
import type { Role } from '../platform/viewer.ts';
import type { HomeVisitStatus } from './home-visit.model.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    homeVisits: {
      id: string;
      caseId: string;
      applicationId: string;
      status: HomeVisitStatus;
      isFlagged: boolean;
      wish: Sealed | null;
      visitFrom: Date | null;
      goers: string | null;
      place: Sealed | null;
      arrivedAt: Date | null;
      leftAt: Date | null;
      outcome: Sealed | null;
      ownerInstitutionId: string;
      ownerRole: Role;
      offeredToInstitutionId: string | null;
      askedAt: Date;
    };
  }
}
