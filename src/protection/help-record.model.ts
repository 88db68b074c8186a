import { z } from 'zod';
import type { Governed } from '../platform/workflow/declare.ts';

export const helpRecordStatusLabels = {
  asked: '等机构出具',
  issued: '已经出具',
  declined: '没有出具',
} as const satisfies Record<string, string>;
export type HelpRecordStatus = keyof typeof helpRecordStatusLabels;

/** 求助记录证明, from her request to the sealed paper. */
export type HelpRecord = Governed & {
  status: HelpRecordStatus;
  applicationId: string;
  askedAt: Date;
  answeredAt: Date | null;
  declinedBecause: string | null;
};

/**
 * What of our log is a request for help or an answer to one. The certificate lists dates and these words; an event that
 * is not here is nobody's business in a courtroom (her wish to withdraw, for one).
 */
export const helpEvents: Readonly<Record<string, string>> = {
  'application.received': '申请法律援助',
  'application.triedSafely': '工作人员用约定的方式联系本人',
  'application.provisionallyGranted': '情况紧急，先行提供法律援助',
  'application.granted': '决定给予法律援助',
  'case.assigned': '指派承办单位',
  'case.metRecipient': '承办人员会见本人',
  'case.heard': '承办人员代为出庭',
};

export const HelpRecordView = z.object({
  id: z.uuid(),
  caseId: z.uuid(),
  applicationId: z.uuid(),
  application: z.string().meta({ title: '申请编号' }),
  status: z.enum(['asked', 'issued', 'declined']),
  statusLabel: z.string(),
  askedAt: z.string().meta({ title: '请求的时间' }),
  answeredAt: z.string().optional(),
  entries: z.array(z.object({ on: z.string(), what: z.string() })).meta({ title: '会列出的记录' }),
  paper: z.object({ id: z.uuid(), number: z.string(), isReady: z.boolean() }).optional(),
});
export type HelpRecordView = z.infer<typeof HelpRecordView>;
