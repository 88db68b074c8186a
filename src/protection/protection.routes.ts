import { z } from 'zod';
import { staffOf, type Api } from '../platform/http/api.ts';
import type { Kernel } from '../platform/kernel.ts';
import { OfferedActionAnswer, serveTransitions } from '../platform/workflow/endpoints.ts';
import { childReportActOf } from './child-report.commands.ts';
import { ChildReports } from './child-report.model.ts';
import { listChildReports } from './child-report.queries.ts';
import { EnclosureKind } from './enclosure.model.ts';
import { enclosuresForStaff, listEnclosures } from './enclosure.queries.ts';
import { HelpRecordView } from './help-record.model.ts';
import { planReviewActOf } from './plan-review.commands.ts';
import { PlanReviewView } from './plan-review.model.ts';
import { listPlanReviews } from './plan-review.queries.ts';
import { listHelpRecords } from './help-record.queries.ts';

const tag = '人身安全';
const ListedHelpRecord = HelpRecordView.extend({ actions: z.array(OfferedActionAnswer) }).meta({
  id: 'HelpRecordView',
  title: '求助记录证明',
});

/** What the office sees of protection; the acts on certificates come from their workflow. */
export function protectionRoutes(api: Api, kernel: Kernel): void {
  api.operation(
    {
      method: 'get',
      path: '/child-reports',
      id: 'listChildReports',
      summary: '强制报告：还没有报警回执的在前；谁报告的不在其中',
      tag,
      answer: ChildReports,
      views: ({ items }) => ({
        subjectKind: 'childReport',
        subjectIds: items.map(({ id }) => id),
        caseIds: items.map(({ id }) => id),
        purpose: 'protecting',
      }),
    },
    ({ viewer }) => listChildReports(kernel, staffOf(viewer)),
  );
  serveTransitions(api, kernel, childReportActOf(kernel), 'child-reports');
  api.operation(
    {
      method: 'get',
      path: '/help-records',
      id: 'listHelpRecords',
      summary: '求助记录证明：等出具的在前',
      tag,
      answer: z.object({ items: z.array(ListedHelpRecord) }),
      views: ({ items }) => ({
        subjectKind: 'helpRecord',
        subjectIds: items.map(({ id }) => id),
        caseIds: [...new Set(items.map(({ caseId }) => caseId))],
        about: [...new Set(items.map(({ applicationId }) => applicationId))],
        purpose: 'arranging',
      }),
    },
    async ({ viewer }) => ({ items: await listHelpRecords(kernel, staffOf(viewer)) }),
  );
  api.operation(
    {
      method: 'get',
      path: '/plan-reviews',
      id: 'listPlanReviews',
      summary: '安全计划复看：欠着的在前，写明哪天到期',
      tag,
      answer: z.object({ items: z.array(PlanReviewView) }),
      views: ({ items }) => ({
        subjectKind: 'planReview',
        subjectIds: items.map(({ id }) => id),
        caseIds: [...new Set(items.map(({ caseId }) => caseId))],
        about: [...new Set(items.map(({ applicationId }) => applicationId))],
        purpose: 'protecting',
      }),
    },
    async ({ viewer }) => ({ items: await listPlanReviews(kernel, staffOf(viewer)) }),
  );
  serveTransitions(api, kernel, planReviewActOf(kernel), 'plan-reviews');
  api.operation(
    {
      method: 'get',
      path: '/enclosures',
      id: 'listEnclosures',
      summary: '她们选择随申请保存的内容：哪些申请有、安全计划哪天再看一遍',
      tag,
      answer: z.object({
        items: z.array(
          z.object({
            applicationId: z.uuid(),
            caseId: z.uuid(),
            number: z.string(),
            kinds: z.array(EnclosureKind),
            reviewOn: z.iso.date().optional().meta({ title: '安全计划复看日' }),
          }),
        ),
      }),
      views: ({ items }) => ({
        subjectKind: 'application',
        subjectIds: items.map(({ applicationId }) => applicationId),
        caseIds: [...new Set(items.map(({ caseId }) => caseId))],
        purpose: 'arranging',
      }),
    },
    async ({ viewer }) => ({ items: await listEnclosures(kernel, staffOf(viewer)) }),
  );
  api.operation(
    {
      method: 'get',
      path: '/applications/{id}/enclosures',
      id: 'getEnclosures',
      summary: '她随一件申请保存的内容',
      tag,
      answer: z.object({
        applicationId: z.uuid(),
        caseId: z.uuid(),
        number: z.string(),
        items: z.array(
          z.object({
            kind: EnclosureKind,
            title: z.string(),
            keptAt: z.string(),
            reviewOn: z.iso.date().optional(),
            parts: z.array(z.object({ title: z.string(), lines: z.array(z.string()) })),
          }),
        ),
      }),
      views: ({ applicationId, caseId }) => ({
        subjectKind: 'application',
        subjectIds: [applicationId],
        caseIds: [caseId],
        purpose: 'handling',
      }),
    },
    ({ params, viewer }) => enclosuresForStaff(kernel, staffOf(viewer), params['id'] ?? ''),
  );
}
