import { nextDueOf } from '../periods/due.queries.ts';
import { contactPlanOf } from '../people/people.queries.ts';
import { occasionOf, type Kernel } from '../platform/kernel.ts';
import { scoped } from '../platform/scope.ts';
import type { ApplicantViewer, StaffViewer } from '../platform/viewer.ts';
import { offeredActions } from '../platform/workflow/can-perform.ts';
import { homeVisitStatusLabels, type HomeVisit, type HomeVisitView } from './home-visit.model.ts';
import { homeVisits } from './home-visit.scope.ts';
import { openedVisit } from './home-visit.store.ts';
import { homeVisitWorkflow } from './home-visit.workflow.ts';

const isOpen = ({ status }: Pick<HomeVisit, 'status'>): boolean => !homeVisitWorkflow.final.includes(status);

/** What an office owes, what ends first in front; then what it has done lately. */
export async function listHomeVisits(kernel: Kernel, viewer: StaffViewer): Promise<HomeVisitView[]> {
  const rows = await scoped(kernel.db, viewer, homeVisits)
    .innerJoin('applications', 'applications.id', 'homeVisits.applicationId')
    .selectAll('homeVisits')
    .select('applications.number')
    .orderBy('homeVisits.askedAt', 'desc')
    .limit(200)
    .execute();
  const due = await nextDueOf(
    kernel.db,
    rows.map(({ id }) => id),
    kernel.clock.now(),
  );
  const items = rows.map(({ number, ...row }): HomeVisitView => {
    const visit = openedVisit(kernel, row);
    const ends = due.get(row.id);
    return {
      id: visit.id,
      caseId: visit.caseId,
      applicationId: visit.applicationId,
      application: number,
      status: visit.status,
      statusLabel: homeVisitStatusLabels[visit.status],
      isOpen: isOpen(visit),
      isFlagged: visit.isFlagged,
      ...(visit.wish ? { wish: visit.wish } : {}),
      ...(visit.visitFrom ? { visitFrom: visit.visitFrom.toISOString() } : {}),
      ...(visit.goers ? { goers: visit.goers } : {}),
      ...(visit.place ? { place: visit.place } : {}),
      ...(visit.outcome ? { outcome: visit.outcome } : {}),
      askedAt: visit.askedAt.toISOString(),
      ...(ends ? { due: ends } : {}),
      actions: offeredActions(homeVisitWorkflow, visit, occasionOf(kernel, viewer)),
    };
  });
  const endOf = ({ due: ends }: HomeVisitView): string => ends?.dueAt ?? ends?.dueOn ?? '9';
  return items.toSorted((a, b) => Number(b.isOpen) - Number(a.isOpen) || endOf(a).localeCompare(endOf(b)));
}

export type HerVisits = {
  visits: readonly HomeVisit[];
  open: HomeVisit | undefined;
  /** By which day somebody settles the time with her. */
  settleBy: string | undefined;
  isFlagged: boolean;
  hasPassPhrase: boolean;
};

export async function herVisitsOf(kernel: Kernel, viewer: ApplicantViewer): Promise<HerVisits> {
  const rows = await scoped(kernel.db, viewer, homeVisits)
    .selectAll('homeVisits')
    .orderBy('homeVisits.askedAt', 'desc')
    .limit(10)
    .execute();
  const visits = rows.map((row) => openedVisit(kernel, row));
  const open = visits.find(isOpen);
  const due = open && (await nextDueOf(kernel.db, [open.id], kernel.clock.now())).get(open.id);
  const { personId, violence, minor } = await kernel.db
    .selectFrom('applications')
    .select(['personId', 'violence', 'minor'])
    .where('id', '=', viewer.applicationId)
    .executeTakeFirstOrThrow();
  const plan = await contactPlanOf(kernel.db, kernel.sealer, personId);
  return {
    visits,
    open,
    settleBy: due?.dueOn,
    isFlagged: violence || minor,
    hasPassPhrase: plan?.passPhrase != null,
  };
}
