import type { Sealed } from '../platform/sealing/seal.ts';
import type { ReporterChannel } from './reporter-vault.model.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    reporterVault: {
      id: string;
      caseId: string | null;
      institutionId: string;
      channel: ReporterChannel;
      reporter: Sealed;
      keptAt: Date;
    };
    reporterOpenings: {
      id: string;
      reporterId: string;
      reason: Sealed;
      askedBy: string;
      askedSeat: 'head' | 'security';
      askedAt: Date;
      agreedBy: string | null;
      agreedAt: Date | null;
      shownAt: Date | null;
    };
  }
}
