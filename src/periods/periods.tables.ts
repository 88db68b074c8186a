import type { ColumnType } from 'kysely';
import type { PlainDate } from '../../law/kernel/plain-date.ts';

export type StoredPause = { from: string; to?: string; why: string };

declare module '../platform/database/tables.ts' {
  interface Tables {
    periods: {
      id: string;
      ruleId: string;
      length: number;
      subjectKind: string;
      subjectId: string;
      caseId: string;
      institutionId: string;
      state: 'running' | 'paused' | 'met' | 'ended';
      startedAt: Date;
      dueOn: PlainDate | null;
      dueAt: Date | null;
      tentative: boolean;
      pauses: ColumnType<StoredPause[], string, string>;
      openedByEvent: number;
      closedByEvent: number | null;
      closedAt: Date | null;
    };
  }
}
