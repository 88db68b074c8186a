import type { Sealed } from '../platform/sealing/seal.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    drafts: { idHash: string; answers: Sealed; safeMode: boolean; requestId: string; createdAt: Date; touchedAt: Date };
  }
}
