import type { Generated } from 'kysely';
import type { Sealed } from '../sealing/seal.ts';
import type { Channel, Recipient } from './channels.ts';

declare module '../database/tables.ts' {
  interface Tables {
    outgoing: {
      id: string;
      caseId: string;
      personId: string | null;
      institutionId: string | null;
      recipient: Generated<Recipient>;
      channel: Channel;
      template: string;
      body: Sealed;
      bodyErasedAt: Generated<Date | null>;
      state: 'released' | 'held' | 'sending' | 'sent' | 'failed' | 'withdrawn';
      heldCode: Generated<'leak' | 'plan' | 'barred' | null>;
      heldBecause: string | null;
      leaks: Generated<string[]>;
      isDuty: Generated<boolean>;
      paperId: Generated<string | null>;
      notBefore: Date | null;
      createdAt: Date;
      sentAt: Generated<Date | null>;
      tries: Generated<number>;
      claimedAt: Generated<Date | null>;
      failedBecause: Generated<string | null>;
      providerReference: Generated<string | null>;
      closedBy: Generated<string | null>;
      closedAt: Generated<Date | null>;
      closingNote: Generated<Sealed | null>;
    };
    outgoingReleases: { id: string; outgoingId: string; staffId: string; reason: Sealed; at: Date };
  }
}
