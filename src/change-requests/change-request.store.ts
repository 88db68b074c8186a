import type { Selectable } from 'kysely';
import type { Trx } from '../platform/database/database.ts';
import type { Tables } from '../platform/database/tables.ts';
import type { Kernel } from '../platform/kernel.ts';
import { scoped } from '../platform/scope.ts';
import type { Viewer } from '../platform/viewer.ts';
import type { ChangeRequest } from './change-request.model.ts';
import { changeRequests } from './change-request.scope.ts';

export async function loadChangeRequest(
  trx: Trx,
  kernel: Kernel,
  viewer: Viewer,
  id: string,
): Promise<ChangeRequest | undefined> {
  const row = await scoped(trx, viewer, changeRequests)
    .selectAll('changeRequests')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && opened(kernel, row);
}

export const opened = (
  { sealer }: Pick<Kernel, 'sealer'>,
  row: Selectable<Tables['changeRequests']>,
): ChangeRequest => ({
  ...row,
  reason: sealer.open('changeRequests.reason', row.reason, row.id),
  answer: row.answer === null ? null : sealer.open('changeRequests.answer', row.answer, row.id),
});

export async function saveChangeRequest(
  trx: Trx,
  { sealer }: Kernel,
  id: string,
  patch: Partial<ChangeRequest>,
): Promise<void> {
  const { reason: _hers, answer, ...columns } = patch; // what she wrote is never rewritten
  const set = { ...columns, ...(answer ? { answer: sealer.seal('changeRequests.answer', answer, id) } : {}) };
  if (Object.keys(set).length > 0) await trx.updateTable('changeRequests').set(set).where('id', '=', id).execute();
}
