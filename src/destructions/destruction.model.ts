import type { PlainDate } from '../../law/kernel/plain-date.ts';

import type { Governed } from '../platform/workflow/declare.ts';

export type DestructionStatus = 'proposed' | 'agreed' | 'declined' | 'destroyed';
export const destructionStatusLabels = {
  proposed: '待另一人同意',
  agreed: '已同意，等系统管理员执行',
  declined: '不销毁',
  destroyed: '已销毁',
} as const satisfies Record<DestructionStatus, string>;

export type Destruction = Governed & {
  status: DestructionStatus;
  agencyId: string;
  number: string | null;
  closedOn: PlainDate;
  keepUntil: PlainDate;
  years: number;
  termSource: string;
  proposedBy: string;
  proposedAt: Date;
  decidedBy: string | null;
  decidedAt: Date | null;
};
