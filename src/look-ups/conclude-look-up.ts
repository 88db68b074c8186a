import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import type { StaffViewer } from '../platform/viewer.ts';
import { once } from '../platform/workflow/command.ts';
import type { ConcludeLookUp } from './look-up.model.ts';
import './look-up.tables.ts';

/** What was done about a look-up, said once and by whoever looked. Until then it counts as one that led to nothing. */
export function concludeLookUp(
  kernel: Kernel,
  viewer: StaffViewer,
  id: string,
  told: ConcludeLookUp,
  requestId: string,
): Promise<{ id: string }> {
  return once(kernel, { requestId, viewer, name: 'lookUp.conclude', input: { id, told } }, async (scope) => {
    const done = await scope.trx
      .updateTable('lookUps')
      .set({ outcome: told.outcome, concludedAt: scope.now })
      .where('id', '=', id)
      .where('staffId', '=', viewer.staffId)
      .where('outcome', 'is', null)
      .returning('purpose')
      .executeTakeFirst();
    if (!done) throw new Refused('notFound');
    await scope.record({ subjectKind: 'lookUp', subjectIds: [id], purpose: done.purpose });
    return { id };
  });
}
