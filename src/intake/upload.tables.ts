import type { Sealed } from '../platform/sealing/seal.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    uploads: {
      id: string;
      draftHash: string;
      place: string;
      size: number;
      sha256: string;
      fileId: string | null;
      workingSince: Date | null;
      createdAt: Date;
    };
    uploadParts: { id: string; uploadId: string; number: number; body: Sealed };
  }
}
