import type { Selectable } from 'kysely';
import type { Trx } from '../platform/database/database.ts';
import type { Tables } from '../platform/database/tables.ts';
import type { Kernel } from '../platform/kernel.ts';
import { scoped } from '../platform/scope.ts';
import type { Viewer } from '../platform/viewer.ts';
import type { Rating } from './rating.model.ts';
import { ratings } from './rating.scope.ts';

export async function loadRating(trx: Trx, kernel: Kernel, viewer: Viewer, id: string): Promise<Rating | undefined> {
  const row = await scoped(trx, viewer, ratings)
    .selectAll('ratings')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && opened(kernel, row);
}

export const opened = ({ sealer }: Pick<Kernel, 'sealer'>, row: Selectable<Tables['ratings']>): Rating => ({
  ...row,
  told: sealer.open('ratings.told', row.told, row.id),
  finding: row.finding === null ? null : sealer.open('ratings.finding', row.finding, row.id),
  answer: row.answer === null ? null : sealer.open('ratings.answer', row.answer, row.id),
});

export async function saveRating(trx: Trx, { sealer }: Kernel, id: string, patch: Partial<Rating>): Promise<void> {
  const { told: _hers, finding, answer, ...columns } = patch; // what she wrote is never rewritten
  const set = {
    ...columns,
    ...(finding ? { finding: sealer.seal('ratings.finding', finding, id) } : {}),
    ...(answer ? { answer: sealer.seal('ratings.answer', answer, id) } : {}),
  };
  if (Object.keys(set).length > 0) await trx.updateTable('ratings').set(set).where('id', '=', id).execute();
}
