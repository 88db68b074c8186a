import { sql } from 'kysely';
import type { Database } from '../platform/database/database.ts';
import type { ApplicantViewer } from '../platform/viewer.ts';
import './audit.tables.ts';

/** One look at her records, as she may know it: which office, which post, never which person. */
export type Look = {
  at: Date;
  by: 'staff' | 'her' | 'helper';
  kind: 'view' | 'act';
  office: string | undefined;
  posts: readonly string[];
  action: string;
  purpose: string | null;
};

/** A helper's look at the one page, as the audit names it. */
export const helperLooked = 'portal.followed';

export const LOOKS_A_PAGE = 50;

/** 谁看过我的资料: what the audit holds about her application and the whole of her case; other applicants' visits are theirs. */
export async function whoLooked(
  db: Database,
  viewer: ApplicantViewer,
  page: number,
): Promise<{ looks: Look[]; hasMore: boolean }> {
  const rows = await db
    .selectFrom('auditEntries')
    .leftJoin('institutions', 'institutions.id', 'auditEntries.actorInstitutionId')
    .select([
      'auditEntries.at',
      'actorKind',
      'auditEntries.kind',
      'institutions.name',
      'actorRoles',
      'action',
      'purpose',
    ])
    .where('aboutIds', '&&', sql.val([viewer.applicationId, viewer.caseId]))
    .where('result', '=', 'done')
    .where((eb) =>
      eb.or([
        eb('actorKind', '=', 'staff'),
        eb.and([
          eb('actorKind', '=', 'visitor'),
          eb('action', '=', helperLooked),
          eb('aboutIds', '&&', sql.val([viewer.applicationId])),
        ]),
        eb.and([eb('actorKind', '=', 'applicant'), eb('aboutIds', '&&', sql.val([viewer.applicationId]))]),
      ]),
    )
    .orderBy('auditEntries.at', 'desc')
    .orderBy('auditEntries.id', 'desc')
    .limit(LOOKS_A_PAGE + 1)
    .offset((page - 1) * LOOKS_A_PAGE)
    .execute();
  const looks = rows.slice(0, LOOKS_A_PAGE).map(
    ({ at, actorKind, kind, name, actorRoles, action, purpose }): Look => ({
      at,
      by: actorKind === 'staff' ? 'staff' : actorKind === 'visitor' ? 'helper' : 'her',
      kind,
      office: name ?? undefined,
      posts: actorRoles,
      action,
      purpose,
    }),
  );
  return { looks, hasMore: rows.length > LOOKS_A_PAGE };
}
