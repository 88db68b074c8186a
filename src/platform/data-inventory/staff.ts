import { internal, open, sensitive, type InventoryOf } from './labels.ts';

export const staffInventory = {
  staff: {
    columns: {
      id: internal,
      institutionId: internal,
      personnelId: internal,
      name: internal,
      login: internal,
      passwordHash: sensitive,
      roles: internal,
      disabledAt: internal,
      createdAt: internal,
      passwordExpiresAt: internal,
      disabledBecause: internal,
      identity: sensitive,
      identityBlind: sensitive,
    },
  },
  sessions: {
    columns: {
      idHash: internal,
      staffId: internal,
      applicationId: internal,
      createdAt: internal,
      lastSeenAt: internal,
      expiresAt: internal,
      secondFactorAt: internal,
      openedFrom: sensitive,
      device: sensitive,
      challenge: internal,
      enrolling: sensitive,
    },
  },
  attempts: {
    columns: {
      key: sensitive,
      at: internal,
      id: internal,
    },
  },
  aidPersonnel: {
    columns: {
      id: internal,
      name: open,
      institutionId: open,
      qualification: open,
      licenceNumber: open,
      sex: internal,
      practiceFields: open,
      languages: open,
      yearsOfPractice: internal,
      criminalDefenceYears: internal,
      knowsMinors: internal,
      knowsDomesticViolence: internal,
      maxOpenCases: internal,
      willing: open,
      namePinyin: open,
    },
  },
} as const satisfies InventoryOf<'staff' | 'sessions' | 'attempts' | 'aidPersonnel'>;
