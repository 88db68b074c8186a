import type { Generated } from 'kysely';
import type { AuditSink } from '../platform/ports.ts';
import { actorOf } from '../platform/viewer.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    auditEntries: {
      id: Generated<number>;
      at: Date;
      actorKind: string;
      actorId: string;
      actorInstitutionId: string | null;
      action: string;
      subjectKind: string;
      subjectIds: string[];
      purpose: string | null;
    };
  }
}

/** Appends who saw or did what; never what it said. */
export const auditSink: AuditSink = {
  record: async (trx, { viewer, action, subjectKind, subjectIds, purpose, at }) => {
    const actor = actorOf(viewer);
    await trx
      .insertInto('auditEntries')
      .values({
        at,
        actorKind: actor.kind,
        actorId: actor.id,
        actorInstitutionId: actor.institutionId,
        action,
        subjectKind,
        subjectIds: [...subjectIds],
        purpose,
      })
      .execute();
  },
};
