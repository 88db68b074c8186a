import { internal, sensitive, type InventoryOf } from './labels.ts';

/** What she raised: about a decision, a person, a service. Above all whoever it is about must not read it. */
export const herRequestsInventory = {
  objections: {
    columns: {
      id: internal,
      caseId: internal,
      applicationId: internal,
      personId: internal,
      status: internal,
      against: internal,
      agencyId: internal,
      bureauId: internal,
      decisionEventId: internal,
      decisionBy: internal,
      decidedOn: internal,
      servedOn: internal,
      dueOn: internal,
      isLate: internal,
      reason: sensitive,
      account: sensitive,
      finding: sensitive,
      reviewedBy: internal,
      reviewedAt: internal,
      correctionDays: internal,
      receivedAt: internal,
      ownerInstitutionId: internal,
      ownerRole: internal,
      offeredToInstitutionId: internal,
    },
  },
} as const satisfies InventoryOf<'objections'>;
