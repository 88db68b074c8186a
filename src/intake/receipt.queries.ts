import type { Selectable } from 'kysely';
import { dayOf } from '../../law/kernel/plain-date.ts';
import { assessed } from '../eligibility/eligibility.queries.ts';
import type { Tables } from '../platform/database/tables.ts';
import type { Kernel } from '../platform/kernel.ts';
import { scoped } from '../platform/scope.ts';
import { rolesOf, type Role, type StaffViewer } from '../platform/viewer.ts';
import { PAGE_SIZE } from './application-list.queries.ts';
import type { ReceiptView } from './application-view.model.ts';
import type { ApplicationStatus } from './application.model.ts';
import { actionsFor, asGoverned } from './application.queries.ts';
import { applications } from './application.scope.ts';

/** In plain words, for whoever only handed it over. */
const plainStatus = {
  received: '已收到，等待受理',
  awaitingDocuments: '需要补充材料',
  underReview: '正在办理',
  awaitingApproval: '正在办理',
  transferOffered: '正在办理',
  provisional: '正在办理',
  granted: '已办结',
  refused: '已办结',
  directedElsewhere: '已办结',
  withdrawn: '已办结',
  deemedWithdrawn: '已办结',
  provisionalEnded: '已办结',
} as const satisfies Record<ApplicationStatus, string>;

export async function listReceipts(
  kernel: Kernel,
  viewer: StaffViewer,
  page: number,
): Promise<{ items: ReceiptView[]; total: number; page: number; size: number }> {
  if (!rolesOf(viewer).some((role: Role) => role === 'station.worker' || role.startsWith('agency.')))
    return { items: [], total: 0, page, size: PAGE_SIZE };
  const mine = scoped(kernel.db, viewer, applications).where(
    'applications.receivedByInstitutionId',
    '=',
    viewer.institutionId,
  );
  const [rows, { total }] = await Promise.all([
    mine
      .selectAll('applications')
      .orderBy('applications.receivedAt', 'desc')
      .limit(PAGE_SIZE)
      .offset((page - 1) * PAGE_SIZE)
      .execute(),
    mine.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ]);
  return { items: rows.map((row) => receiptOf(kernel, viewer, row)), total, page, size: PAGE_SIZE };
}

/** A station cannot say which paper it handed over, for it sees none: the agency records the service it reports. */
function receiptOf(kernel: Kernel, viewer: StaffViewer, row: Selectable<Tables['applications']>): ReceiptView {
  const factsJson = kernel.sealer.open('applications.facts', row.facts, row.id);
  const application = asGoverned(
    row,
    kernel,
    assessed(factsJson, kernel.clock.today(), kernel.ports.figures.current()),
  );
  return {
    id: row.id,
    number: row.number,
    receivedOn: dayOf(row.receivedAt.getTime()),
    status: plainStatus[row.status],
    actions: actionsFor(kernel, viewer, application).filter(({ name }) => name !== 'recordService'),
  };
}
