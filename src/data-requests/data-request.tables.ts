import type { DataWanted } from '../intake/data-wanted.model.ts';
import type { PlainDate } from '../../law/kernel/plain-date.ts';
import type { HandedTo } from '../casework/hand-over.model.ts';
import type { Sealed } from '../platform/sealing/seal.ts';
import type { Role } from '../platform/viewer.ts';
import type { DataRequestStatus, RefusedBecause } from './data-request.model.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    dataRequests: {
      id: string;
      caseId: string;
      applicationId: string;
      personId: string;
      status: DataRequestStatus;
      wanted: DataWanted;
      channel: 'byCode' | 'inPerson';
      askedBy: HandedTo | null;
      takenBy: string | null;
      agencyId: string;
      told: Sealed;
      answer: Sealed | null;
      ground: RefusedBecause | null;
      keepUntil: PlainDate | null;
      copyUntil: PlainDate | null;
      decidedBy: string | null;
      decidedAt: Date | null;
      liftReason: Sealed | null;
      liftedBy: string | null;
      liftedAt: Date | null;
      receivedAt: Date;
      ownerInstitutionId: string;
      ownerRole: Role;
      offeredToInstitutionId: string | null;
    };
  }
}
