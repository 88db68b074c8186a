import type { Generated } from 'kysely';
import type { PlainDate } from '../../law/kernel/plain-date.ts';
import type { AnomalyRule } from './anomaly.model.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    anomalies: {
      id: Generated<number>;
      rule: AnomalyRule;
      staffId: string;
      day: PlainDate;
      times: number;
      firstAt: Date;
      noticedAt: Date;
    };
    anomalyVerdicts: { id: Generated<number>; anomalyId: number; verdict: 'fine' | 'ask'; givenBy: string; at: Date };
  }
}
