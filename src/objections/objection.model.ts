import { z } from 'zod';
import type { PlainDate } from '../../law/kernel/plain-date.ts';
import { words } from '../platform/day-field.ts';
import type { Governed } from '../platform/workflow/declare.ts';

export const objectionStatusLabels = {
  received: '审查中',
  maintained: '维持原决定',
  correctionOrdered: '责令改正',
  corrected: '已改正',
  withdrawn: '已撤回',
} as const satisfies Record<ObjectionStatus, string>;
export type ObjectionStatus = 'received' | 'maintained' | 'correctionOrdered' | 'corrected' | 'withdrawn';

/** 法律援助法 49: what may be objected to. */
export const againstLabels = {
  refusal: '不予法律援助的决定',
  provisionalEnded: '终止先行提供的决定',
  termination: '终止法律援助的决定',
} as const satisfies Record<string, string>;
export type Against = keyof typeof againstLabels;

export type Objection = Governed & {
  status: ObjectionStatus;
  applicationId: string;
  personId: string;
  against: Against;
  agencyId: string;
  bureauId: string;
  decisionEventId: number;
  decisionBy: string;
  decidedOn: PlainDate;
  servedOn: PlainDate | null;
  dueOn: PlainDate | null;
  isLate: boolean;
  /** Plain in memory, sealed in the row; so are the next two. */
  reason: string;
  account: string | null;
  finding: string | null;
  reviewedBy: string | null;
  reviewedAt: Date | null;
  correctionDays: number | null;
  receivedAt: Date;
};

export const SubmitObjection = z
  .object({ reason: words('不同意的理由') })
  .meta({ id: 'SubmitObjection', title: '提出异议' });
export type SubmitObjection = z.infer<typeof SubmitObjection>;
