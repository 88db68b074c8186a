import type { PlainDate } from '../../law/kernel/plain-date.ts';
import type { Blind } from '../platform/sealing/seal.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    followCodes: {
      id: string;
      applicationId: string;
      partyId: string;
      codeHash: Blind;
      madeFrom: string;
      madeByStaffId: string | null;
      madeAt: Date;
      endsOn: PlainDate | null;
      endedAt: Date | null;
    };
  }
}
