import type { Sealed } from '../platform/sealing/seal.ts';
import type { Role } from '../platform/viewer.ts';
import type { Grade, RatedStep, RatingStatus } from './rating.model.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    ratings: {
      id: string;
      caseId: string;
      applicationId: string;
      personId: string;
      status: RatingStatus;
      step: RatedStep;
      grade: Grade;
      moneyAsked: boolean | null;
      met: boolean | null;
      feltSafe: boolean | null;
      told: Sealed;
      agencyId: string;
      bureauId: string | null;
      personnelId: string | null;
      finding: Sealed | null;
      answer: Sealed | null;
      answeredBy: string | null;
      answeredAt: Date | null;
      receivedAt: Date;
      ownerInstitutionId: string;
      ownerRole: Role;
      offeredToInstitutionId: string | null;
    };
  }
}
