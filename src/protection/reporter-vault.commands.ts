import type { Trx } from '../platform/database/database.ts';
import { naming } from '../platform/database/naming.ts';
import { newId } from '../platform/identifier.ts';
import type { Kernel } from '../platform/kernel.ts';
import type { Concern } from '../platform/ports.ts';
import { Refused } from '../platform/refusal.ts';
import type { StaffViewer } from '../platform/viewer.ts';
import { once } from '../platform/workflow/command.ts';
import { openMinutes, type Reporter } from './reporter-vault.model.ts';
import { reporterIn } from './reporter-vault.records.ts';
import './reporter-vault.tables.ts';

/** The two who open a reporter together. Nobody holds both posts: an administrator has no other. */
export function reporterSeatOf(viewer: StaffViewer): 'head' | 'security' | undefined {
  if (viewer.roles.includes('admin.security')) return 'security';
  return viewer.roles.includes('agency.approver') ? 'head' : undefined;
}

type Row = { id: string; institutionId: string };

export function askReporter(
  kernel: Kernel,
  viewer: StaffViewer,
  reporterId: string,
  reason: string,
  requestId: string,
): Promise<{ id: string }> {
  return once(
    kernel,
    { requestId, viewer, name: 'reporter.askOpening', input: { reporterId, reason } },
    async ({ trx, now, record }) => {
      const row = await cellOf(trx, reporterId);
      const askedSeat = seatFor(viewer, row);
      const id = newId(now.getTime());
      await trx
        .insertInto('reporterOpenings')
        .values({
          id,
          reporterId,
          reason: kernel.sealer.seal('reporterOpenings.reason', reason, id),
          askedBy: viewer.staffId,
          askedSeat,
          askedAt: now,
          agreedBy: null,
          agreedAt: null,
          shownAt: null,
        })
        .execute();
      await record(about(reporterId));
      return { id };
    },
  );
}

/** The other of the two. Whoever asked cannot agree, nor can a second person of the same post. */
export function agreeReporter(
  kernel: Kernel,
  viewer: StaffViewer,
  id: string,
  requestId: string,
): Promise<{ id: string }> {
  return once(
    kernel,
    { requestId, viewer, name: 'reporter.agreeOpening', input: { id } },
    async ({ trx, now, record }) => {
      const row = await openingOf(trx, id);
      const seat = seatFor(viewer, row && (await cellOf(trx, row.reporterId)));
      if (!row || row.askedBy === viewer.staffId || row.askedSeat === seat)
        throw new Refused('samePerson', '须由机构负责人和安全保密管理员两个人共同开封。');
      if (row.agreedBy) throw new Refused('wrongStatus', '这项申请已经同意过了。');
      await trx
        .updateTable('reporterOpenings')
        .set({ agreedBy: viewer.staffId, agreedAt: now })
        .where('id', '=', id)
        .execute();
      await record(about(row.reporterId));
      return { id };
    },
  );
}

/** Shown once, within half an hour, to the head alone: the administrator guards and learns no content. */
export function openReporter(kernel: Kernel, viewer: StaffViewer, id: string): Promise<{ reporter: Reporter }> {
  return kernel.db.transaction().execute(async (trx) => {
    const now = kernel.clock.now();
    const row = await openingOf(trx, id);
    if (seatFor(viewer, row && (await cellOf(trx, row.reporterId))) !== 'head' || !row)
      throw new Refused('roleNotAllowed');
    if (![row.askedBy, row.agreedBy].includes(viewer.staffId)) throw new Refused('notFound');
    if (!row.agreedAt) throw new Refused('wrongStatus', '还差一个人同意。');
    if (row.shownAt || now.getTime() >= row.agreedAt.getTime() + openMinutes * 60_000)
      throw new Refused('wrongStatus', '已经看过或者过了三十分钟，作废了。还要看，请重新申请。');
    const reporter = await reporterIn(trx, kernel, row.reporterId);
    if (!reporter) throw new Refused('notFound');
    await trx.updateTable('reporterOpenings').set({ shownAt: now }).where('id', '=', id).execute();
    await kernel.ports.auditSink.record(trx, {
      viewer,
      kind: 'view',
      action: 'reporter.open',
      ...about(row.reporterId),
    });
    return { reporter };
  });
}

/** Which office's the cell is; what lies in it stays shut. */
const cellOf = (trx: Trx, id: string): Promise<Row | undefined> =>
  naming(trx, [id], () =>
    trx.selectFrom('reporterVault').select(['id', 'institutionId']).where('id', '=', id).executeTakeFirst(),
  );

const openingOf = (trx: Trx, id: string) =>
  trx
    .selectFrom('reporterOpenings')
    .select(['reporterId', 'askedBy', 'askedSeat', 'agreedBy', 'agreedAt', 'shownAt'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

function seatFor(viewer: StaffViewer, row: Row | undefined): 'head' | 'security' {
  const seat = reporterSeatOf(viewer);
  if (!seat || !row || (seat === 'head' && row.institutionId !== viewer.institutionId)) throw new Refused('notFound');
  return seat;
}

const about = (id: string): Concern => ({ subjectKind: 'reporter', subjectIds: [id], purpose: 'protecting' });
