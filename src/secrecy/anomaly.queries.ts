import { staffNames } from '../casework/on-file.queries.ts';
import type { Kernel } from '../platform/kernel.ts';
import type { StaffViewer } from '../platform/viewer.ts';
import { anomalyRules, type Anomaly } from './anomaly.model.ts';
import './anomaly.tables.ts';

/** What nobody has judged comes first. */
export async function listAnomalies({ db }: Kernel, viewer: StaffViewer): Promise<Anomaly[]> {
  const rows = await db
    .selectFrom('anomalies')
    .innerJoin('staff', 'staff.id', 'anomalies.staffId')
    .innerJoin('institutions', 'institutions.id', 'staff.institutionId')
    .selectAll('anomalies')
    .select(['staff.name as by', 'institutions.name as office'])
    .orderBy('anomalies.day', 'desc')
    .orderBy('anomalies.id', 'desc')
    .limit(200)
    .execute();
  if (rows.length === 0) return [];
  const verdicts = await db
    .selectFrom('anomalyVerdicts')
    .selectAll()
    .distinctOn('anomalyId')
    .where(
      'anomalyId',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('anomalyId')
    .orderBy('id', 'desc')
    .execute();
  const names = await staffNames(
    db,
    verdicts.map(({ givenBy }) => givenBy),
  );
  const views = rows.map(({ id, rule, staffId, by, office, day, times }): Anomaly => {
    const said = verdicts.find(({ anomalyId }) => anomalyId === id);
    return {
      id,
      rule: anomalyRules[rule].label,
      by,
      office,
      day,
      times,
      isOwn: staffId === viewer.staffId,
      ...(said
        ? { verdict: { says: said.verdict, by: names.get(said.givenBy) ?? '', at: said.at.toISOString() } }
        : {}),
    };
  });
  return [...views.filter(({ verdict }) => !verdict), ...views.filter(({ verdict }) => verdict)];
}
