import type { Blind, Sealed } from '../platform/sealing/seal.ts';
import type { Role } from '../platform/viewer.ts';
import type { Complained, ComplaintAbout, ComplaintOutcome, ComplaintStatus } from './complaint.model.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    complaints: {
      id: string;
      caseId: string;
      applicationId: string | null;
      personId: string | null;
      status: ComplaintStatus;
      about: ComplaintAbout;
      against: Complained;
      againstPersonnelId: string | null;
      againstInstitutionId: string | null;
      bureauId: string;
      agencyId: string;
      inquiringInstitutionId: string | null;
      told: Sealed;
      question: Sealed | null;
      findings: Sealed | null;
      outcome: ComplaintOutcome | null;
      answer: Sealed | null;
      measures: Sealed | null;
      answeredBy: string | null;
      answeredAt: Date | null;
      codeHash: Blind | null;
      receivedAt: Date;
      ownerInstitutionId: string;
      ownerRole: Role;
      offeredToInstitutionId: string | null;
    };
  }
}
