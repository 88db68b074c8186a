import { naming } from '../platform/database/naming.ts';
import type { Kernel } from '../platform/kernel.ts';
import type { StaffViewer } from '../platform/viewer.ts';
import { reporterSeatOf } from './reporter-vault.commands.ts';
import { openMinutes, type ReporterEntry } from './reporter-vault.model.ts';
import './reporter-vault.tables.ts';

/** The cells of the vault that this person is one of the two for. The people of the case have no such list. */
export async function listReporters(kernel: Kernel, viewer: StaffViewer): Promise<ReporterEntry[]> {
  const seat = reporterSeatOf(viewer);
  if (!seat) return [];
  const rows = await naming(kernel.db, await officesOf(kernel, viewer, seat), (trx) =>
    trx
      .selectFrom('reporterVault')
      .innerJoin('institutions', 'institutions.id', 'reporterVault.institutionId')
      .select(['reporterVault.id', 'keptAt', 'institutions.name as office'])
      .orderBy('reporterVault.id', 'desc')
      .limit(100)
      .execute(),
  );
  const ids = rows.map(({ id }) => id);
  const openings =
    ids.length === 0
      ? []
      : await kernel.db
          .selectFrom('reporterOpenings')
          .select(['id', 'reporterId', 'askedBy', 'askedSeat', 'askedAt', 'agreedBy', 'agreedAt', 'shownAt'])
          .where('reporterId', 'in', ids)
          .orderBy('id', 'desc')
          .execute();
  const now = kernel.clock.now().getTime();
  return rows.map(({ id, keptAt, office }) => {
    const last = openings.find(({ reporterId }) => reporterId === id);
    return {
      id,
      keptAt: keptAt.toISOString(),
      office,
      ...(last
        ? {
            opening: {
              id: last.id,
              askedBySeat: last.askedSeat,
              askedAt: last.askedAt.toISOString(),
              state: stateOf(last, now),
              isMine: [last.askedBy, last.agreedBy].includes(viewer.staffId),
              mayAgree: !last.agreedAt && last.askedSeat !== seat,
            },
          }
        : {}),
    };
  });
}

/** The head stands for one office; the security administrator is the second person of every one. */
async function officesOf({ db }: Kernel, viewer: StaffViewer, seat: 'head' | 'security'): Promise<string[]> {
  if (seat === 'head') return [viewer.institutionId];
  return (await db.selectFrom('institutions').select('id').where('kind', '=', 'aidAgency').execute()).map(
    ({ id }) => id,
  );
}

function stateOf({ agreedAt, shownAt }: { agreedAt: Date | null; shownAt: Date | null }, now: number) {
  if (shownAt) return 'shown';
  if (!agreedAt) return 'waiting';
  return now < agreedAt.getTime() + openMinutes * 60_000 ? 'agreed' : 'expired';
}
