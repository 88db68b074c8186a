import type { Selectable } from 'kysely';
import type { Trx } from '../platform/database/database.ts';
import type { Tables } from '../platform/database/tables.ts';
import type { Kernel } from '../platform/kernel.ts';
import { scoped } from '../platform/scope.ts';
import type { Sealed } from '../platform/sealing/seal.ts';
import type { Viewer } from '../platform/viewer.ts';
import type { Objection } from './objection.model.ts';
import { objections } from './objection.scope.ts';

export async function loadObjection(
  trx: Trx,
  kernel: Kernel,
  viewer: Viewer,
  id: string,
): Promise<Objection | undefined> {
  const row = await scoped(trx, viewer, objections)
    .selectAll('objections')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && opened(kernel, row);
}

export function opened({ sealer }: Pick<Kernel, 'sealer'>, row: Selectable<Tables['objections']>): Objection {
  const open = (field: string, value: Sealed | null): string | null =>
    value === null ? null : sealer.open(`objections.${field}`, value, row.id);
  return {
    ...row,
    reason: sealer.open('objections.reason', row.reason, row.id),
    account: open('account', row.account),
    finding: open('finding', row.finding),
  };
}

export async function saveObjection(
  trx: Trx,
  { sealer }: Kernel,
  id: string,
  patch: Partial<Objection>,
): Promise<void> {
  const { reason: _hers, account, finding, ...columns } = patch; // what she wrote is never rewritten
  const set = {
    ...columns,
    ...(account ? { account: sealer.seal('objections.account', account, id) } : {}),
    ...(finding ? { finding: sealer.seal('objections.finding', finding, id) } : {}),
  };
  if (Object.keys(set).length > 0) await trx.updateTable('objections').set(set).where('id', '=', id).execute();
}
