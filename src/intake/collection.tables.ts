import type { PlainDate } from '../../law/kernel/plain-date.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    paperCollections: {
      id: string;
      paperId: string;
      applicationId: string;
      caseId: string;
      placeId: string;
      codeHash: string;
      state: 'waiting' | 'collected' | 'expired' | 'closed';
      lastOn: PlainDate;
      openedBy: string;
      openedAt: Date;
      endedAt: Date | null;
    };
  }
}
