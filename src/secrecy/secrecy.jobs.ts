import { keepAddressesApart } from '../people/keep-addresses-apart.records.ts';
import type { Kernel } from '../platform/kernel.ts';
import { noticeAnomalies } from './anomaly.jobs.ts';
import { endBrokenGlass } from './break-glass.jobs.ts';
import { endExclusions } from './exclusion.jobs.ts';
import { takeOverJournal } from './life-danger.jobs.ts';

/** Once a minute: what lies where it should not is put away, what was told by voice comes before its reviewers. */
export async function workSecrecy(kernel: Kernel): Promise<void> {
  const round = async (): Promise<void> => {
    await kernel.db.transaction().execute((trx) => keepAddressesApart(trx, kernel));
    await takeOverJournal(kernel);
    await endExclusions(kernel);
    await endBrokenGlass(kernel);
  };
  await round();
  await kernel.jobs.work('keep-protected', round);
  await kernel.jobs.schedule('keep-protected', '* * * * *');
  await kernel.jobs.work('notice-anomalies', () => noticeAnomalies(kernel));
  await kernel.jobs.schedule('notice-anomalies', '*/5 * * * *');
}
