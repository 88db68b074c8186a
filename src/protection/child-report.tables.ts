import type { Generated } from 'kysely';
import type { Sealed } from '../platform/sealing/seal.ts';
import type { Role } from '../platform/viewer.ts';
import type { ChildReportStatus } from './child-report.model.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    childReports: {
      id: string;
      caseId: string;
      status: ChildReportStatus;
      ownerInstitutionId: string;
      ownerRole: Role;
      offeredToInstitutionId: string | null;
      number: string;
      situation: string;
      divisionCode: string;
      happening: Sealed;
      reporterId: string;
      policeReceipt: Sealed | null;
      askAgainAt: Date | null;
      askedAgain: Generated<number>;
      createdAt: Date;
    };
  }
}
