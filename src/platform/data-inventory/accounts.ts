import { internal, sensitive, type InventoryOf } from './labels.ts';

/** Keys, doors and rights of the staff. */
export const accountsInventory = {
  phoneCodes: {
    columns: {
      id: internal,
      phone: sensitive,
      codeHash: sensitive,
      guesses: internal,
      outgoingId: internal,
      askedAt: internal,
      provedAt: internal,
      usedAt: internal,
    },
  },
  totpSecrets: { columns: { staffId: internal, secret: sensitive, lastStep: internal, createdAt: internal } },
  passkeys: {
    columns: {
      id: internal,
      staffId: internal,
      publicKey: internal,
      counter: internal,
      label: internal,
      createdAt: internal,
      lastUsedAt: internal,
    },
  },
  recoveryCodes: { columns: { codeHash: sensitive, staffId: internal, createdAt: internal, usedAt: internal } },
  passwordHistory: { columns: { id: internal, staffId: internal, passwordHash: sensitive, setAt: internal } },
  invitations: { columns: { codeHash: sensitive, staffId: internal, expiresAt: internal, createdAt: internal } },
  signIns: {
    columns: {
      id: internal,
      staffId: internal,
      at: internal,
      outcome: internal,
      openedFrom: sensitive,
      fromBlind: sensitive,
      device: sensitive,
    },
  },
  authorisations: {
    columns: {
      id: internal,
      staffId: internal,
      kind: internal,
      institutionId: internal,
      roles: internal,
      personnelId: internal,
      proposedBy: internal,
      proposedAt: internal,
    },
  },
  authorisationDecisions: {
    columns: {
      authorisationId: internal,
      staffId: internal,
      proposedBy: internal,
      decidedBy: internal,
      decidedAt: internal,
      approved: internal,
      reason: internal,
    },
  },
  departures: {
    columns: {
      id: internal,
      staffId: internal,
      institutionId: internal,
      personnelId: internal,
      kind: internal,
      at: internal,
    },
  },
} as const satisfies InventoryOf<
  | 'phoneCodes'
  | 'totpSecrets'
  | 'passkeys'
  | 'recoveryCodes'
  | 'passwordHistory'
  | 'invitations'
  | 'signIns'
  | 'authorisations'
  | 'authorisationDecisions'
  | 'departures'
>;
