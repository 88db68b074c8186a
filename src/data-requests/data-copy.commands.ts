import { printOwn } from '../papers/own-prints.queries.ts';
import { release } from '../platform/gateway.ts';
import type { Kernel } from '../platform/kernel.ts';
import { scoped } from '../platform/scope.ts';
import type { Viewer } from '../platform/viewer.ts';
import type { DataCopy } from './data-copy.model.ts';
import { getDataCopy } from './data-request.queries.ts';
import { dataRequests } from './data-request.scope.ts';

/** The copy as it leaves, into her own hands: that it left is written down at the gateway, as every print of hers. */
export async function takeDataCopy(kernel: Kernel, viewer: Viewer, id: string): Promise<DataCopy> {
  const copy = await getDataCopy(kernel, viewer, id);
  const { caseId, personId } = await scoped(kernel.db, viewer, dataRequests)
    .select(['caseId', 'personId'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  await kernel.db
    .transaction()
    .execute((trx) =>
      release(trx, kernel, { caseId, to: { personId }, channel: 'hand', template: 'data-copy', body: '资料副本一份' }),
    );
  return copy;
}

export async function printDataCopy(kernel: Kernel, viewer: Viewer, id: string): Promise<Uint8Array> {
  const { madeAt: _at, ...copy } = await takeDataCopy(kernel, viewer, id);
  return printOwn('data-copy', copy);
}
