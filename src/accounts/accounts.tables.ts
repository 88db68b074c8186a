import type { Generated } from 'kysely';
import type { Blind, Sealed } from '../platform/sealing/seal.ts';
import type { Role } from '../platform/viewer.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    staff: {
      id: string;
      institutionId: string;
      personnelId: string | null;
      name: string;
      login: string;
      passwordHash: string | null;
      roles: Role[];
      disabledAt: Date | null;
      createdAt: Date;
      passwordExpiresAt: Date | null;
      disabledBecause: 'administrator' | 'left' | 'idle' | null;
      identity: Sealed | null;
      identityBlind: Blind | null;
    };
    sessions: {
      idHash: string;
      staffId: string | null;
      applicationId: string | null;
      followCodeId: string | null;
      createdAt: Date;
      lastSeenAt: Date;
      expiresAt: Date;
      secondFactorAt: Date | null;
      openedFrom: Sealed | null;
      device: Sealed | null;
      challenge: string | null;
      enrolling: Sealed | null;
    };
    totpSecrets: { staffId: string; secret: Sealed; lastStep: Generated<number>; createdAt: Date };
    passkeys: {
      id: string;
      staffId: string;
      publicKey: string;
      counter: number;
      label: string;
      createdAt: Date;
      lastUsedAt: Date | null;
    };
    recoveryCodes: { codeHash: string; staffId: string; createdAt: Date; usedAt: Date | null };
    passwordHistory: { id: Generated<number>; staffId: string; passwordHash: string; setAt: Date };
    invitations: { codeHash: string; staffId: string; expiresAt: Date; createdAt: Date };
    signIns: {
      id: Generated<number>;
      staffId: string;
      at: Date;
      outcome: 'in' | 'wrongPassword' | 'wrongSecondFactor';
      openedFrom: Sealed;
      fromBlind: Blind;
      device: Sealed;
    };
    authorisations: {
      id: string;
      staffId: string;
      kind: 'open' | 'roles' | 'transfer' | 'reopen' | 'renew';
      institutionId: string;
      roles: Role[];
      personnelId: string | null;
      proposedBy: string;
      proposedAt: Date;
    };
    authorisationDecisions: {
      authorisationId: string;
      staffId: string;
      proposedBy: string;
      decidedBy: string;
      decidedAt: Date;
      approved: boolean;
      reason: string | null;
    };
    departures: {
      id: Generated<number>;
      staffId: string;
      institutionId: string;
      personnelId: string | null;
      kind: 'left' | 'transferred' | 'closed';
      at: Date;
    };
    phoneCodes: {
      id: string;
      phone: Sealed;
      codeHash: string | null;
      guesses: Generated<number>;
      outgoingId: Generated<string | null>;
      askedAt: Date;
      provedAt: Generated<Date | null>;
      usedAt: Generated<Date | null>;
    };
    attempts: { key: Blind; at: Date; id: Generated<number> };
  }
}
