import { internal, guarded, sensitive, type InventoryOf } from './labels.ts';

export const peopleInventory = {
  persons: {
    columns: {
      id: internal,
      name: sensitive,
      nameBlind: sensitive,
      idKind: sensitive,
      idNumber: sensitive,
      idNumberBlind: sensitive,
      birthDate: sensitive,
      sex: sensitive,
      phone: sensitive,
      phoneBlind: sensitive,
      address: guarded,
      createdAt: internal,
    },
  },
  contactPlans: {
    columns: {
      id: internal,
      personId: internal,
      mayCall: sensitive,
      maySms: sensitive,
      mayLeaveMessage: sensitive,
      mayPost: sensitive,
      callerName: sensitive,
      windows: guarded,
      safetyFlagged: sensitive,
      mayBeTold: guarded,
      neverTold: guarded,
      passPhrase: guarded,
      madeAt: internal,
    },
  },
  drafts: {
    columns: {
      idHash: internal,
      answers: guarded,
      safeMode: internal,
      requestId: internal,
      createdAt: internal,
      touchedAt: internal,
    },
  },
} as const satisfies InventoryOf<'persons' | 'contactPlans' | 'drafts'>;
