import type { Generated } from 'kysely';
import type { Blind, Sealed } from '../platform/sealing/seal.ts';
import type { Role } from '../platform/viewer.ts';
import type { CallBackStatus } from './call-back.model.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    callHours: { institutionId: string; weekday: number; fromTime: string; toTime: string; calls: number };
    callBacks: {
      id: string;
      caseId: string;
      status: CallBackStatus;
      ownerInstitutionId: string;
      ownerRole: Role;
      offeredToInstitutionId: string | null;
      slotFrom: Date;
      slotTo: Date;
      name: Sealed | null;
      phone: Sealed;
      phoneBlind: Blind;
      attempts: Generated<number>;
      lastTriedAt: Date | null;
      isMinor: boolean;
      divisionCode: string;
      createdAt: Date;
    };
  }
}
