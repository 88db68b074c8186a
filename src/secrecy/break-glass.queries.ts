import type { ExpressionBuilder, ExpressionWrapper, Selectable, SqlBool } from 'kysely';
import type { CaseView } from '../casework/case-view.model.ts';
import { getCase } from '../casework/case.queries.ts';
import { staffNames } from '../casework/on-file.queries.ts';
import type { Tables } from '../platform/database/tables.ts';
import { institutionNames } from '../network/institution.queries.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import type { StaffViewer } from '../platform/viewer.ts';
import {
  breakGlassReasons,
  reviewWithinHours,
  type BreakGlassNotice,
  type BreakGlassView,
} from './break-glass.model.ts';
import './break-glass.tables.ts';

/** The one file, to look at: nothing can be done on it. Excluded, given back, run out and never there answer alike. */
export async function openedFile(kernel: Kernel, viewer: StaffViewer, id: string): Promise<CaseView> {
  const row = await kernel.db
    .selectFrom('breakGlass')
    .select('caseId')
    .where('id', '=', id)
    .where('staffId', '=', viewer.staffId)
    .where('endedAt', 'is', null)
    .where('until', '>', kernel.clock.now())
    .executeTakeFirst();
  if (!row?.caseId) throw new Refused('notFound');
  return { ...(await getCase(kernel, { ...viewer, brokenInto: row.caseId }, row.caseId)), actions: [] };
}

const dayBefore = (now: Date): Date => new Date(now.getTime() - reviewWithinHours * 3_600_000);
const heads = ['agency.approver', 'bureau.supervisor'] as const;

/**
 * Heads of the office of whoever opened and of the agency whose case it is; after a day also of the office above
 * either. Whoever is shut out of the case is shut out of its review.
 */
export function mayReview(
  eb: ExpressionBuilder<Tables, 'breakGlass'>,
  viewer: StaffViewer,
  now: Date,
): ExpressionWrapper<Tables, 'breakGlass', SqlBool> {
  if (!heads.some((role) => viewer.roles.includes(role))) return eb.and([eb.lit(false)]);
  const theirs = eb
    .selectFrom('institutions')
    .select('institutions.id')
    .where('supervisingInstitutionId', '=', viewer.institutionId);
  const caseAt = (offices: typeof theirs | string) =>
    eb(
      'breakGlass.caseId',
      'in',
      eb
        .selectFrom('cases')
        .select('cases.id')
        .where('cases.agencyId', typeof offices === 'string' ? '=' : 'in', offices),
    );
  const isHead = viewer.roles.includes('agency.approver');
  return eb.and([
    eb.or([
      ...(isHead ? [eb('breakGlass.institutionId', '=', viewer.institutionId), caseAt(viewer.institutionId)] : []),
      eb.and([
        eb('breakGlass.openedAt', '<', dayBefore(now)),
        eb.or([eb('breakGlass.institutionId', 'in', theirs), caseAt(theirs)]),
      ]),
    ]),
    eb.or([
      eb('breakGlass.caseId', 'is', null),
      eb(
        'breakGlass.caseId',
        'not in',
        eb
          .selectFrom('exclusions')
          .select('exclusions.caseId')
          .where('exclusions.staffId', '=', viewer.staffId)
          .where('exclusions.state', '=', 'inForce'),
      ),
    ]),
  ]);
}

/** The own ones, and what a head is told of. What nobody has looked at comes first. */
export async function listBreakGlass(kernel: Kernel, viewer: StaffViewer): Promise<BreakGlassView[]> {
  const { db, sealer } = kernel;
  const now = kernel.clock.now();
  const rows = await db
    .selectFrom('breakGlass')
    .selectAll()
    .select((eb) => [
      mayReview(eb, viewer, now).as('isReviewer'),
      eb.selectFrom('cases').select('cases.agencyId').whereRef('cases.id', '=', 'breakGlass.caseId').as('agencyId'),
    ])
    .where((eb) => eb.or([eb('breakGlass.staffId', '=', viewer.staffId), mayReview(eb, viewer, now)]))
    .orderBy('breakGlass.id', 'desc')
    .limit(100)
    .execute();
  const told = await noticesOf(kernel, rows);
  const views = rows.flatMap((row): BreakGlassView[] => {
    const notice = told.get(row.id);
    if (!notice) return [];
    const { note, ...shared } = notice;
    const isOwn = row.staffId === viewer.staffId;
    const isOfCase = row.isReviewer && row.agencyId === viewer.institutionId;
    return [
      {
        ...shared,
        reason: sealer.open('breakGlass.reason', row.reason, row.id),
        isOwn,
        ...(isOwn || isOfCase ? { number: sealer.open('breakGlass.number', row.number, row.id) } : {}),
        ...(note ? { note } : {}),
        isEscalated: shared.isLate,
        mayReview: Boolean(row.isReviewer) && !isOwn && !shared.review,
      },
    ];
  });
  return [...views.filter(({ review }) => !review), ...views.filter(({ review }) => review)];
}

/** For the security administrator: all of the province's, by mark. */
export async function listNotices(kernel: Kernel): Promise<BreakGlassNotice[]> {
  const rows = await kernel.db.selectFrom('breakGlass').selectAll().orderBy('id', 'desc').limit(200).execute();
  return [...(await noticesOf(kernel, rows)).values()].map(({ note: _note, ...notice }) => notice);
}

async function noticesOf(
  { db, sealer, clock }: Kernel,
  rows: readonly Selectable<Tables['breakGlass']>[],
): Promise<Map<string, BreakGlassNotice & { note?: string }>> {
  if (rows.length === 0) return new Map();
  const now = clock.now();
  const ids = rows.map(({ id }) => id);
  const reviews = await db.selectFrom('breakGlassReviews').selectAll().where('breakGlassId', 'in', ids).execute();
  const offices = await institutionNames(
    db,
    rows.map(({ institutionId }) => institutionId),
  );
  const names = await staffNames(db, [
    ...rows.map(({ staffId }) => staffId),
    ...reviews.map(({ reviewedBy }) => reviewedBy),
  ]);
  return new Map(
    rows.map((row) => {
      const review = reviews.find(({ breakGlassId }) => breakGlassId === row.id);
      const number = sealer.open('breakGlass.number', row.number, row.id);
      return [
        row.id,
        {
          id: row.id,
          by: names.get(row.staffId) ?? '',
          office: offices.get(row.institutionId) ?? '',
          reasonLabel: breakGlassReasons[row.reasonCode],
          mark: sealer.lasting('breakGlass.number', number).slice(0, 8),
          openedAt: row.openedAt.toISOString(),
          until: (row.endedAt ?? row.until).toISOString(),
          isOpen: row.endedAt === null && row.until > now,
          isLate: !review && row.openedAt < dayBefore(now),
          ...(review
            ? {
                review: {
                  by: names.get(review.reviewedBy) ?? '',
                  at: review.reviewedAt.toISOString(),
                  inOrder: review.inOrder,
                },
                note: sealer.open('breakGlassReviews.note', review.note, row.id),
              }
            : {}),
        },
      ];
    }),
  );
}
