import type { PlainDate } from '../../law/kernel/plain-date.ts';
import type { Sealed } from './sealing/seal.ts';

declare module './database/tables.ts' {
  interface Tables {
    /** Here and not in a capability, for it is part of every scope. */
    exclusions: {
      id: string;
      caseId: string;
      staffId: string;
      ground: 'declared' | 'herWish' | 'head' | 'rule';
      state: 'proposed' | 'inForce' | 'declined' | 'lifted';
      reason: Sealed;
      substituteStaffId: string | null;
      substituteInstitutionId: string;
      untilDay: PlainDate | null;
      setBy: string | null;
      setAt: Date;
      endedBy: string | null;
      endedAt: Date | null;
    };
  }
}
