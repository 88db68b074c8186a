import type { Generated } from 'kysely';
import type { Blind } from '../platform/sealing/seal.ts';
import type { Role } from '../platform/viewer.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    staff: {
      id: string;
      institutionId: string;
      personnelId: string | null;
      name: string;
      login: string;
      passwordHash: string;
      roles: Role[];
      disabledAt: Date | null;
      createdAt: Date;
    };
    sessions: {
      idHash: string;
      staffId: string | null;
      applicationId: string | null;
      createdAt: Date;
      lastSeenAt: Date;
      expiresAt: Date;
      secondFactorAt: Date | null;
    };
    attempts: { key: Blind; at: Date; id: Generated<number> };
  }
}
