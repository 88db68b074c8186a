import type { Sealed } from '../platform/sealing/seal.ts';
import type { BreakGlassReason } from './break-glass.model.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    breakGlass: {
      id: string;
      staffId: string;
      institutionId: string;
      caseId: string | null;
      number: Sealed;
      reasonCode: BreakGlassReason;
      reason: Sealed;
      openedAt: Date;
      until: Date;
      endedAt: Date | null;
    };
    breakGlassReviews: {
      id: string;
      breakGlassId: string;
      reviewedBy: string;
      reviewedAt: Date;
      inOrder: boolean;
      note: Sealed;
    };
  }
}
