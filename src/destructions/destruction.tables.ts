import type { PlainDate } from '../../law/kernel/plain-date.ts';
import type { Role } from '../platform/viewer.ts';
import type { DestructionStatus } from './destruction.model.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    destructions: {
      id: string;
      caseId: string;
      agencyId: string;
      status: DestructionStatus;
      number: string | null;
      closedOn: PlainDate;
      keepUntil: PlainDate;
      years: number;
      termSource: string;
      proposedBy: string;
      proposedAt: Date;
      decidedBy: string | null;
      decidedAt: Date | null;
      destroyedAt: Date | null;
      erased: number | null;
      idsHash: string | null;
      ownerInstitutionId: string;
      ownerRole: Role;
      offeredToInstitutionId: string | null;
    };
  }
}
