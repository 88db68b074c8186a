import { guarded, internal, type InventoryOf } from './labels.ts';

export const protectionInventory = {
  enclosures: {
    columns: {
      id: internal,
      applicationId: internal,
      caseId: internal,
      kind: internal,
      body: guarded,
      keptAt: internal,
      reviewOn: internal,
    },
  },
} as const satisfies InventoryOf<'enclosures'>;
