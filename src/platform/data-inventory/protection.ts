import { guarded, internal, sensitive, type InventoryOf } from './labels.ts';

export const protectionInventory = {
  childReports: {
    columns: {
      id: internal,
      caseId: internal,
      status: internal,
      ownerInstitutionId: internal,
      ownerRole: internal,
      offeredToInstitutionId: internal,
      number: internal,
      situation: sensitive,
      divisionCode: sensitive,
      happening: guarded,
      reporterId: internal,
      policeReceipt: sensitive,
      askAgainAt: internal,
      askedAgain: internal,
      createdAt: internal,
    },
  },
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
  planReviews: {
    columns: {
      id: internal,
      caseId: internal,
      applicationId: internal,
      status: internal,
      ownerInstitutionId: internal,
      ownerRole: internal,
      offeredToInstitutionId: internal,
      openedAt: internal,
      closedAt: internal,
      how: internal,
      agreed: guarded,
    },
  },
  helpRecords: {
    columns: {
      id: internal,
      caseId: internal,
      applicationId: internal,
      status: internal,
      ownerInstitutionId: internal,
      ownerRole: internal,
      offeredToInstitutionId: internal,
      askedAt: internal,
      answeredAt: internal,
      digest: internal,
      declinedBecause: sensitive,
    },
  },
} as const satisfies InventoryOf<'enclosures' | 'helpRecords' | 'planReviews' | 'childReports'>;
