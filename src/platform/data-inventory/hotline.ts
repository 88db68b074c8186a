import { guarded, internal, sensitive, type InventoryOf } from './labels.ts';

export const hotlineInventory = {
  callBacks: {
    columns: {
      id: internal,
      caseId: internal,
      status: internal,
      ownerInstitutionId: internal,
      ownerRole: internal,
      offeredToInstitutionId: internal,
      slotFrom: sensitive,
      slotTo: sensitive,
      name: sensitive,
      phone: guarded,
      phoneBlind: sensitive,
      attempts: internal,
      lastTriedAt: internal,
      isMinor: sensitive,
      divisionCode: sensitive,
      createdAt: internal,
    },
  },
} as const satisfies InventoryOf<'callBacks'>;
