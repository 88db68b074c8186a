import type { Sealed } from '../platform/sealing/seal.ts';
import type { ContextKind, LookUpOutcome, LookUpPurpose } from './asking.model.ts';
import type { KeyKind } from './whole-key.model.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    lookUps: {
      id: string;
      staffId: string;
      institutionId: string;
      purpose: LookUpPurpose;
      keyKind: KeyKind;
      contextKind: ContextKind;
      context: Sealed;
      askedAt: Date;
      outcome: LookUpOutcome | null;
      concludedAt: Date | null;
    };
  }
}
