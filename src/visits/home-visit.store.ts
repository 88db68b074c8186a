import type { Selectable } from 'kysely';
import type { Trx } from '../platform/database/database.ts';
import type { Tables } from '../platform/database/tables.ts';
import type { Kernel } from '../platform/kernel.ts';
import { scoped } from '../platform/scope.ts';
import type { Viewer } from '../platform/viewer.ts';
import type { HomeVisit } from './home-visit.model.ts';
import { homeVisits } from './home-visit.scope.ts';

export async function loadHomeVisit(
  trx: Trx,
  kernel: Kernel,
  viewer: Viewer,
  id: string,
): Promise<HomeVisit | undefined> {
  const row = await scoped(trx, viewer, homeVisits)
    .selectAll('homeVisits')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && openedVisit(kernel, row);
}

export const openedVisit = ({ sealer }: Pick<Kernel, 'sealer'>, row: Selectable<Tables['homeVisits']>): HomeVisit => ({
  ...row,
  wish: row.wish === null ? null : sealer.open('homeVisits.wish', row.wish, row.id),
  place: row.place === null ? null : sealer.open('homeVisits.place', row.place, row.id),
  outcome: row.outcome === null ? null : sealer.open('homeVisits.outcome', row.outcome, row.id),
});

export async function saveHomeVisit(
  trx: Trx,
  { sealer }: Kernel,
  id: string,
  { caseId: _own, wish: _hers, place, outcome, ...columns }: Partial<HomeVisit>,
): Promise<void> {
  await trx
    .updateTable('homeVisits')
    .set({
      ...columns,
      ...(place ? { place: sealer.seal('homeVisits.place', place, id) } : {}),
      ...(outcome ? { outcome: sealer.seal('homeVisits.outcome', outcome, id) } : {}),
    })
    .where('id', '=', id)
    .execute();
}
