import type { ColumnType, Generated } from 'kysely';
import type { PlainDate } from '../../law/kernel/plain-date.ts';
import type { Blind, Sealed } from '../platform/sealing/seal.ts';
import type { AgreedHow } from './person.model.ts';

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
      addressProtected: Generated<boolean>;
      asTyped: Sealed | null;
      typedBefore: Sealed | null;
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
      whosePhone: 'own' | 'shared' | 'somebodyElse' | null;
      mayWechat: Generated<boolean>;
      mayMail: Generated<boolean>;
      wechatId: Sealed | null;
      mailAddress: Sealed | null;
      ifOthersAnswer: Sealed | null;
      standIn: Sealed | null;
      neverContact: Sealed | null;
      expiresOn: PlainDate | null;
      nextCheckOn: PlainDate | null;
      agreedHow: AgreedHow | 'byCode' | null;
      agreedBy: string | null;
      madeAt: Date;
      seq: Generated<number>;
    };
    neverContactNumbers: { planId: string; personId: string; phoneBlind: Blind };
  }
}
