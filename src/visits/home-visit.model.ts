import { z } from 'zod';
import { DueView } from '../periods/due-view.model.ts';
import type { Governed } from '../platform/workflow/declare.ts';
import { OfferedActionAnswer } from '../platform/workflow/endpoints.ts';

export const homeVisitStatusLabels = {
  asked: '等着约时间',
  planned: '约好了',
  underWay: '人到了，还没有报平安',
  done: '办完了，人已经离开',
  notDone: '没有上门',
} as const satisfies Record<string, string>;
export type HomeVisitStatus = keyof typeof homeVisitStatusLabels;

/** 上门: for who cannot come. Nobody stands at her door whom she does not expect. */
export type HomeVisit = Governed & {
  status: HomeVisitStatus;
  applicationId: string;
  isFlagged: boolean;
  wish: string | null;
  visitFrom: Date | null;
  goers: string | null;
  place: string | null;
  arrivedAt: Date | null;
  leftAt: Date | null;
  outcome: string | null;
  askedAt: Date;
};

export const HomeVisitView = z
  .object({
    id: z.uuid(),
    caseId: z.uuid(),
    applicationId: z.uuid(),
    application: z.string().meta({ title: '申请编号' }),
    status: z.string(),
    statusLabel: z.string(),
    isOpen: z.boolean(),
    isFlagged: z.boolean().meta({ description: '涉及人身安全或者未成年人：两个人去' }),
    wish: z.string().optional().meta({ title: '她说的' }),
    visitFrom: z.string().optional(),
    goers: z.string().optional(),
    place: z.string().optional(),
    outcome: z.string().optional(),
    askedAt: z.string(),
    due: DueView.optional(),
    actions: z.array(OfferedActionAnswer),
  })
  .meta({ id: 'HomeVisit', title: '上门' });
export type HomeVisitView = z.infer<typeof HomeVisitView>;

/** How many go, as their names were written. */
export const countOfGoers = (goers: string): number => goers.split(/[、，,;；\s]+|和/u).filter(Boolean).length;
