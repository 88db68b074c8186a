import { z } from 'zod';
import { staffOf, type Api } from '../platform/http/api.ts';
import type { Kernel } from '../platform/kernel.ts';
import { serveTransitions } from '../platform/workflow/endpoints.ts';
import { homeVisitActOf } from './home-visit.commands.ts';
import { HomeVisitView } from './home-visit.model.ts';
import { listHomeVisits } from './home-visit.queries.ts';

export function homeVisitRoutes(api: Api, kernel: Kernel): void {
  api.operation(
    {
      method: 'get',
      path: '/home-visits',
      id: 'listHomeVisits',
      summary: '上门：等着约的、约好的、人还没有报平安的在前',
      tag: '上门',
      answer: z.object({ items: z.array(HomeVisitView) }),
      views: ({ items }) => ({
        subjectKind: 'homeVisit',
        subjectIds: items.map(({ id }) => id),
        caseIds: [...new Set(items.map(({ caseId }) => caseId))],
        about: [...new Set(items.map(({ applicationId }) => applicationId))],
        purpose: 'arranging',
      }),
    },
    async ({ viewer }) => ({ items: await listHomeVisits(kernel, staffOf(viewer)) }),
  );
  serveTransitions(api, kernel, homeVisitActOf(kernel), 'home-visits');
}
