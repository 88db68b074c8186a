import { z } from 'zod';
import { DueView } from '../periods/due-view.model.ts';
import type { Governed } from '../platform/workflow/declare.ts';
import { OfferedActionAnswer } from '../platform/workflow/endpoints.ts';

export const planReviewStatusLabels = {
  due: '等着和本人再看一遍',
  reviewed: '看过了',
  notWanted: '本人不要再看',
  replaced: '本人换了新的计划',
  takenAway: '本人拿掉了计划',
} as const satisfies Record<string, string>;
export type PlanReviewStatus = keyof typeof planReviewStatusLabels;

export const reviewWays = {
  inPerson: '当面',
  calledInWindow: '在她约的时间打电话',
} as const satisfies Record<string, string>;
export const ReviewWay = z.enum(Object.keys(reviewWays) as [keyof typeof reviewWays, ...(keyof typeof reviewWays)[]]); // the keys of the literal
export type ReviewWay = z.infer<typeof ReviewWay>;

/** 安全计划复看: one look at a plan that she left with the office, owed until it was had. */
export type PlanReview = Governed & {
  status: PlanReviewStatus;
  applicationId: string;
  openedAt: Date;
  closedAt: Date | null;
  how: ReviewWay | null;
  agreed: string | null;
};

export const PlanReviewView = z
  .object({
    id: z.uuid(),
    caseId: z.uuid(),
    applicationId: z.uuid(),
    application: z.string().meta({ title: '申请编号' }),
    status: z.string(),
    statusLabel: z.string(),
    due: DueView.optional(),
    closedAt: z.string().optional(),
    how: z.string().optional(),
    agreed: z.string().optional().meta({ title: '说好的' }),
    actions: z.array(OfferedActionAnswer),
  })
  .meta({ id: 'PlanReview', title: '安全计划复看' });
export type PlanReviewView = z.infer<typeof PlanReviewView>;
