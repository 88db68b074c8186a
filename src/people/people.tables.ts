import type { ColumnType } from 'kysely';
import type { Blind, Sealed } from '../platform/sealing/seal.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    persons: {
      id: string;
      name: Sealed;
      nameBlind: Blind;
      idKind: 'residentId' | 'permit' | 'passport' | 'birthCertificate' | 'other' | null;
      idNumber: Sealed | null;
      idNumberBlind: Blind | null;
      birthDate: Sealed | null;
      sex: 'female' | 'male' | null;
      phone: Sealed | null;
      phoneBlind: Blind | null;
      address: Sealed | null;
      createdAt: Date;
    };
    contactPlans: {
      id: string;
      personId: string;
      mayCall: boolean;
      maySms: boolean;
      mayLeaveMessage: boolean;
      mayPost: boolean;
      callerName: 'agency' | 'neutral';
      windows: ColumnType<readonly { weekdays: readonly number[]; from: string; to: string }[], string, string>;
      safetyFlagged: boolean;
      mayBeTold: Sealed | null;
      neverTold: Sealed | null;
      passPhrase: Sealed | null;
      madeAt: Date;
    };
  }
}
