import type { ColumnType, Generated } from 'kysely';
import type { PlainDate } from '../../law/kernel/plain-date.ts';
import type { FigureKind } from './figure.model.ts';

declare module '../platform/database/tables.ts' {
  interface Tables {
    figureRows: {
      id: string;
      kind: FigureKind;
      /** The driver parses it; the kind's schema checks it before it is used. */
      value: ColumnType<{ readonly kind: FigureKind }, string, string>;
      region: string;
      fromDay: PlainDate;
      toDay: PlainDate | null;
      sourceTitle: string;
      sourceNumber: string | null;
      sourceUrl: string | null;
      supersedes: string[];
      proposedBy: string;
      proposedByInstitutionId: string;
      proposedAt: Date;
    };
    figureApprovals: {
      id: Generated<number>;
      rowId: string;
      proposedBy: string;
      decidedBy: string;
      decidedAt: Date;
      approved: boolean;
      reason: string | null;
    };
    figureSnapshots: { hash: string; content: string; keptAt: Date };
  }
}
