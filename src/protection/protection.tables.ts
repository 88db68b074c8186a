import type { PlainDate } from '../../law/kernel/plain-date.ts';
import type { Sealed } from '../platform/sealing/seal.ts';
import type { Role } from '../platform/viewer.ts';
import type { EnclosureKind } from './enclosure.model.ts';
import type { PlanReviewStatus, ReviewWay } from './plan-review.model.ts';
import type { HelpRecordStatus } from './help-record.model.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    enclosures: {
      id: string;
      applicationId: string;
      caseId: string;
      kind: EnclosureKind;
      body: Sealed;
      keptAt: Date;
      reviewOn: PlainDate | null;
    };
    planReviews: {
      id: string;
      caseId: string;
      applicationId: string;
      status: PlanReviewStatus;
      ownerInstitutionId: string;
      ownerRole: Role;
      offeredToInstitutionId: string | null;
      openedAt: Date;
      closedAt: Date | null;
      how: ReviewWay | null;
      agreed: Sealed | null;
    };
    helpRecords: {
      id: string;
      caseId: string;
      applicationId: string;
      status: HelpRecordStatus;
      ownerInstitutionId: string;
      ownerRole: Role;
      offeredToInstitutionId: string | null;
      askedAt: Date;
      answeredAt: Date | null;
      digest: string | null;
      declinedBecause: Sealed | null;
    };
  }
}
