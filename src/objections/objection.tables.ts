import type { PlainDate } from '../../law/kernel/plain-date.ts';
import type { Sealed } from '../platform/sealing/seal.ts';
import type { Role } from '../platform/viewer.ts';
import type { Against, ObjectionStatus } from './objection.model.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    objections: {
      id: string;
      caseId: string;
      applicationId: string;
      personId: string;
      status: ObjectionStatus;
      against: Against;
      agencyId: string;
      bureauId: string;
      decisionEventId: number;
      decisionBy: string;
      decidedOn: PlainDate;
      servedOn: PlainDate | null;
      dueOn: PlainDate | null;
      isLate: boolean;
      reason: Sealed;
      account: Sealed | null;
      finding: Sealed | null;
      reviewedBy: string | null;
      reviewedAt: Date | null;
      correctionDays: number | null;
      receivedAt: Date;
      ownerInstitutionId: string;
      ownerRole: Role;
      offeredToInstitutionId: string | null;
    };
  }
}
