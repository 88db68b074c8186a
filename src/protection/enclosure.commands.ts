import type { Trx } from '../platform/database/database.ts';
import { newId } from '../platform/identifier.ts';
import type { Kernel } from '../platform/kernel.ts';
import type { ApplicantViewer, Viewer } from '../platform/viewer.ts';
import type { EnclosureKind } from './enclosure.model.ts';
import { closePlanReview, openPlanReview } from './plan-review.commands.ts';
import './protection.tables.ts';

type Place = Pick<ApplicantViewer, 'applicationId' | 'caseId'>;

/** Keeps what she filled in with her application; the same kind kept again replaces it. */
export async function keepEnclosure(
  kernel: Kernel,
  viewer: ApplicantViewer,
  kind: EnclosureKind,
  body: string,
): Promise<void> {
  await kernel.db.transaction().execute(async (trx) => {
    await insertEnclosure(trx, kernel, viewer, kind, body, viewer);
    await recordHers(trx, kernel, viewer, 'enclosure.keep');
  });
}

/** Part of a larger act, which writes its own entry in the audit. */
export async function insertEnclosure(
  trx: Trx,
  kernel: Kernel,
  { applicationId, caseId }: Place,
  kind: EnclosureKind,
  body: string,
  viewer: Viewer,
): Promise<void> {
  const now = kernel.clock.now();
  const there = await trx
    .selectFrom('enclosures')
    .select('id')
    .where('applicationId', '=', applicationId)
    .where('kind', '=', kind)
    .forUpdate()
    .executeTakeFirst();
  const id = there?.id ?? newId(now.getTime());
  const kept = {
    body: kernel.sealer.seal('enclosures.body', body, id),
    keptAt: now,
    reviewOn: null,
  };
  await trx
    .insertInto('enclosures')
    .values({ id, applicationId, caseId, kind, ...kept })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(kept))
    .execute();
  if (kind === 'plan') await openPlanReview(trx, kernel, { applicationId, caseId }, viewer);
}

/** Hers to take away: nothing of it stays behind. */
export async function removeEnclosure(kernel: Kernel, viewer: ApplicantViewer, kind: EnclosureKind): Promise<void> {
  await kernel.db.transaction().execute(async (trx) => {
    await trx
      .deleteFrom('enclosures')
      .where('applicationId', '=', viewer.applicationId)
      .where('kind', '=', kind)
      .execute();
    if (kind === 'plan') await closePlanReview(trx, kernel, viewer.applicationId, 'takeAway');
    await recordHers(trx, kernel, viewer, 'enclosure.remove');
  });
}

/** Her own act on her own application, without a word of what it held. */
export function recordHers(trx: Trx, kernel: Kernel, viewer: ApplicantViewer, action: string): Promise<void> {
  return kernel.ports.auditSink.record(trx, {
    viewer,
    kind: 'act',
    action,
    subjectKind: 'application',
    subjectIds: [viewer.applicationId],
    caseIds: [viewer.caseId],
    purpose: 'own',
  });
}
