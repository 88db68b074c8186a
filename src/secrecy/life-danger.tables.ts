import type { Sealed } from '../platform/sealing/seal.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    lifeDangerTellings: {
      id: string;
      at: Date;
      staffId: string;
      institutionId: string;
      caseId: string | null;
      toldTo: '110' | '120';
      reason: Sealed;
      journalHash: string;
    };
    lifeDangerReviews: {
      id: string;
      tellingId: string;
      reviewedBy: string;
      reviewedAt: Date;
      inOrder: boolean;
      note: Sealed;
    };
  }
}
