import '../platform/exclusion.tables.ts';
import type { Kernel } from '../platform/kernel.ts';

/** An exclusion with an end is lifted the day after it. Until then it holds: late is safe. */
export async function endExclusions(kernel: Kernel): Promise<void> {
  await kernel.db
    .updateTable('exclusions')
    .set({ state: 'lifted', endedAt: kernel.clock.now() })
    .where('state', '=', 'inForce')
    .where('untilDay', '<', kernel.clock.today())
    .execute();
}
