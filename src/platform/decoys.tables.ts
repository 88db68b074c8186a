declare module './database/tables.ts' {
  interface Tables {
    /** Here and not in a capability, for every count and the one door out ask it. */
    decoys: { caseId: string; applicationId: string; requestId: string; plantedAt: Date };
  }
}
