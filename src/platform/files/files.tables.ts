import type { Sealed } from '../sealing/seal.ts';

declare module '../database/tables.ts' {
  interface Tables {
    files: {
      id: string;
      caseId: string | null;
      sha256: string;
      size: number;
      contentType: string;
      name: Sealed | null;
      createdAt: Date;
    };
  }
}
