import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import type { StaffViewer } from '../platform/viewer.ts';
import { once } from '../platform/workflow/command.ts';
import type { JudgeAnomaly } from './anomaly.model.ts';
import './anomaly.tables.ts';

/** Said again, the last word counts; nobody judges the own. */
export function judgeAnomaly(
  kernel: Kernel,
  viewer: StaffViewer,
  { anomalyId, verdict }: JudgeAnomaly,
  requestId: string,
): Promise<JudgeAnomaly> {
  const command = { requestId, viewer, name: 'anomaly.judge', input: { anomalyId, verdict } };
  return once(kernel, command, async ({ trx, now, record }) => {
    const row = await trx.selectFrom('anomalies').select('staffId').where('id', '=', anomalyId).executeTakeFirst();
    if (!row) throw new Refused('notFound');
    if (row.staffId === viewer.staffId) throw new Refused('samePerson', '涉及您本人的，由另一位来判断。');
    await trx.insertInto('anomalyVerdicts').values({ anomalyId, verdict, givenBy: viewer.staffId, at: now }).execute();
    await record({ subjectKind: 'anomaly', subjectIds: [String(anomalyId)], purpose: 'auditing' });
    return { anomalyId, verdict };
  });
}
