import type { Selectable } from 'kysely';
import type { Trx } from '../platform/database/database.ts';
import type { Tables } from '../platform/database/tables.ts';
import type { Kernel } from '../platform/kernel.ts';
import { scoped } from '../platform/scope.ts';
import type { Sealed } from '../platform/sealing/seal.ts';
import type { Viewer } from '../platform/viewer.ts';
import type { ExclusionWish } from './exclusion-wish.model.ts';
import { exclusionWishes } from './exclusion-wish.scope.ts';

export async function loadExclusionWish(
  trx: Trx,
  kernel: Kernel,
  viewer: Viewer,
  id: string,
): Promise<ExclusionWish | undefined> {
  const row = await scoped(trx, viewer, exclusionWishes)
    .selectAll('exclusionWishes')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && opened(kernel, row);
}

export function opened({ sealer }: Pick<Kernel, 'sealer'>, row: Selectable<Tables['exclusionWishes']>): ExclusionWish {
  const open = (field: string, value: Sealed | null): string | null =>
    value === null ? null : sealer.open(`exclusionWishes.${field}`, value, row.id);
  return {
    ...row,
    name: open('name', row.name),
    about: sealer.open('exclusionWishes.about', row.about, row.id),
    answer: open('answer', row.answer),
  };
}

export async function saveExclusionWish(
  trx: Trx,
  { sealer }: Kernel,
  id: string,
  patch: Partial<ExclusionWish>,
): Promise<void> {
  const { name: _name, about: _about, answer, ...columns } = patch; // what she wrote is never rewritten
  const set = { ...columns, ...(answer ? { answer: sealer.seal('exclusionWishes.answer', answer, id) } : {}) };
  if (Object.keys(set).length > 0) await trx.updateTable('exclusionWishes').set(set).where('id', '=', id).execute();
}
