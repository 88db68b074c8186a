import { guarded, internal, sensitive, type InventoryOf } from './labels.ts';

export const secrecyInventory = {
  protectedAddresses: {
    columns: { id: internal, personId: internal, kind: sensitive, address: guarded, keptAt: internal },
  },
  unsealRequests: {
    columns: {
      id: internal,
      caseId: internal,
      personId: internal,
      institutionId: internal,
      purpose: internal,
      reason: guarded,
      askedBy: internal,
      askedAt: internal,
      decidedBy: internal,
      decidedAt: internal,
      granted: internal,
      shownAt: internal,
    },
  },
  exclusions: {
    columns: {
      id: internal,
      caseId: internal,
      staffId: internal,
      ground: internal,
      state: internal,
      reason: guarded,
      substituteStaffId: internal,
      substituteInstitutionId: internal,
      untilDay: internal,
      setBy: internal,
      setAt: internal,
      endedBy: internal,
      endedAt: internal,
    },
  },
  lookUps: {
    columns: {
      id: internal,
      staffId: internal,
      institutionId: internal,
      purpose: internal,
      keyKind: internal,
      contextKind: internal,
      context: guarded,
      askedAt: internal,
      outcome: internal,
      concludedAt: internal,
    },
  },
  anomalies: {
    columns: {
      id: internal,
      rule: internal,
      staffId: internal,
      day: internal,
      times: internal,
      firstAt: internal,
      noticedAt: internal,
    },
  },
  anomalyVerdicts: {
    columns: { id: internal, anomalyId: internal, verdict: internal, givenBy: internal, at: internal },
  },
  decoyRequests: {
    columns: {
      id: internal,
      agencyId: internal,
      reason: guarded,
      askedBy: internal,
      askedAt: internal,
      decidedBy: internal,
      decidedAt: internal,
      agreed: internal,
    },
  },
  decoys: { columns: { caseId: internal, applicationId: internal, requestId: internal, plantedAt: internal } },
  breakGlass: {
    columns: {
      id: internal,
      staffId: internal,
      institutionId: internal,
      caseId: internal,
      number: sensitive,
      reasonCode: internal,
      reason: guarded,
      openedAt: internal,
      until: internal,
      endedAt: internal,
    },
  },
  breakGlassReviews: {
    columns: {
      id: internal,
      breakGlassId: internal,
      reviewedBy: internal,
      reviewedAt: internal,
      inOrder: internal,
      note: guarded,
    },
  },
  dutyShifts: {
    columns: { id: internal, staffId: internal, fromAt: internal, untilAt: internal, setBy: internal, setAt: internal },
  },
  lifeDangerTellings: {
    columns: {
      id: internal,
      at: internal,
      staffId: internal,
      institutionId: internal,
      caseId: internal,
      toldTo: internal,
      reason: guarded,
      journalHash: internal,
    },
  },
  lifeDangerReviews: {
    columns: {
      id: internal,
      tellingId: internal,
      reviewedBy: internal,
      reviewedAt: internal,
      inOrder: internal,
      note: guarded,
    },
  },
  reporterVault: {
    columns: {
      id: internal,
      caseId: internal,
      institutionId: internal,
      channel: sensitive,
      reporter: guarded,
      keptAt: internal,
    },
  },
  reporterOpenings: {
    columns: {
      id: internal,
      reporterId: internal,
      reason: guarded,
      askedBy: internal,
      askedSeat: internal,
      askedAt: internal,
      agreedBy: internal,
      agreedAt: internal,
      shownAt: internal,
    },
  },
} as const satisfies InventoryOf<
  | 'protectedAddresses'
  | 'unsealRequests'
  | 'exclusions'
  | 'lookUps'
  | 'anomalies'
  | 'anomalyVerdicts'
  | 'decoyRequests'
  | 'decoys'
  | 'breakGlass'
  | 'breakGlassReviews'
  | 'dutyShifts'
  | 'lifeDangerTellings'
  | 'lifeDangerReviews'
  | 'reporterVault'
  | 'reporterOpenings'
>;
