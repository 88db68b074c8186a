import { homeVisitPeriod } from '../../law/national/standards/home-visit.ts';
import type { Trx } from '../platform/database/database.ts';
import { newId } from '../platform/identifier.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { scoped } from '../platform/scope.ts';
import type { ApplicantViewer, Viewer } from '../platform/viewer.ts';
import { begin } from '../platform/workflow/begin.ts';
import { once } from '../platform/workflow/command.ts';
import type { Act } from '../platform/workflow/perform.ts';
import type { HomeVisit, HomeVisitStatus } from './home-visit.model.ts';
import { homeVisits } from './home-visit.scope.ts';
import { loadHomeVisit, saveHomeVisit } from './home-visit.store.ts';
import { homeVisitWorkflow } from './home-visit.workflow.ts';

export const homeVisitActOf = (kernel: Kernel): Act<HomeVisit> => ({
  workflow: homeVisitWorkflow,
  load: (trx, viewer, id) => loadHomeVisit(trx, kernel, viewer, id),
  save: (trx, id, patch) => saveHomeVisit(trx, kernel, id, patch),
  effects: {},
});

const open: readonly HomeVisitStatus[] = ['asked', 'planned', 'underWay'];

/** She asks from her page. While one is open, a second is the same one. */
export function askHomeVisit(
  kernel: Kernel,
  viewer: ApplicantViewer,
  wish: string,
  requestId: string,
): Promise<{ id: string }> {
  return once<{ id: string }>(
    kernel,
    { requestId, viewer, name: 'homeVisit.ask', input: { wish } },
    async ({ trx, record }) => {
      const id = await openHomeVisit(trx, kernel, viewer, { wish, viewer, requestId });
      await record({
        subjectKind: 'homeVisit',
        subjectIds: [id],
        caseIds: [viewer.caseId],
        about: [viewer.applicationId],
        purpose: 'own',
      });
      return { id };
    },
  );
}

/** Part of a larger act, or of her own asking. */
export async function openHomeVisit(
  trx: Trx,
  kernel: Kernel,
  { applicationId, caseId }: { applicationId: string; caseId: string },
  { wish, viewer, requestId }: { wish: string; viewer: Viewer; requestId: string | null },
): Promise<string> {
  const application = await trx
    .selectFrom('applications')
    .select(['agencyId', 'violence', 'minor'])
    .where('id', '=', applicationId)
    .forUpdate()
    .executeTakeFirst();
  if (!application) throw new Refused('notFound');
  const known = await scoped(trx, { kind: 'system', because: 'home-visit' }, homeVisits)
    .select('homeVisits.id')
    .where('homeVisits.applicationId', '=', applicationId)
    .where('homeVisits.status', 'in', open)
    .executeTakeFirst();
  if (known) return known.id;
  const now = kernel.clock.now();
  const id = newId(now.getTime());
  const record = {
    id,
    caseId,
    applicationId,
    status: 'asked' as const,
    isFlagged: application.violence || application.minor,
    wish: wish === '' ? null : kernel.sealer.seal('homeVisits.wish', wish, id),
    visitFrom: null,
    goers: null,
    place: null,
    arrivedAt: null,
    leftAt: null,
    outcome: null,
    ownerInstitutionId: application.agencyId,
    ownerRole: 'agency.clerk' as const,
    offeredToInstitutionId: null,
    askedAt: now,
  };
  await trx.insertInto('homeVisits').values(record).execute();
  await begin<HomeVisit>(trx, kernel, {
    record,
    subject: homeVisitWorkflow.subject,
    event: 'homeVisit.asked',
    viewer,
    requestId,
    at: now,
    input: undefined,
    basis: homeVisitPeriod.provision,
    counts: { isFlagged: record.isFlagged },
    starts: [{ rule: homeVisitPeriod }],
  });
  return id;
}
