import type { Generated } from 'kysely';

declare module '../platform/database/tables.ts' {
  interface Tables {
    auditEntries: {
      id: Generated<number>;
      at: Date;
      kind: Generated<'view' | 'act'>;
      actorKind: string;
      actorId: string;
      actorInstitutionId: string | null;
      actorRoles: Generated<string[]>;
      onBehalfOf: string | null;
      device: string | null;
      source: string | null;
      action: string;
      subjectKind: string;
      subjectIds: string[];
      caseIds: Generated<string[]>;
      /** Whose records: applications, and cases of which the whole was concerned. */
      aboutIds: Generated<string[]>;
      purpose: string | null;
      result: Generated<'done' | 'refused'>;
      refusal: string | null;
      beforeHash: string | null;
      afterHash: string | null;
      xid: Generated<number>;
    };
    auditLinks: { seq: number; entryId: number; hash: string; at: Date };
    auditCheckpoints: {
      number: number;
      firstSeq: number;
      lastSeq: number;
      root: string;
      head: string;
      previous: string;
      at: Date;
      keyId: string;
      signature: string;
    };
    auditSamples: { entryId: number; week: string; drawnAt: Date };
    auditVerdicts: { id: Generated<number>; entryId: number; verdict: 'fine' | 'ask'; givenBy: string; at: Date };
  }
}
