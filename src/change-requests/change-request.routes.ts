import { z } from 'zod';
import { HerRequestList, HerRequestView } from '../casework/her-request-view.model.ts';
import { staffOf, type Api } from '../platform/http/api.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { submitChangeRequest } from './change-request.commands.ts';
import { SubmitChangeRequest } from './change-request.model.ts';
import { changeRequestsSeen, getChangeRequest, listChangeRequests } from './change-request.queries.ts';

const tag = '更换申请';

/** Reads and the beginning; the acts come from the workflow. */
export function changeRequestRoutes(api: Api, kernel: Kernel): void {
  api.operation(
    {
      method: 'get',
      path: '/change-requests',
      id: 'listChangeRequests',
      summary: '更换承办人员的申请，先到的在前',
      tag,
      query: z.object({
        open: z.enum(['true', 'false']).default('true').meta({ title: '只看没办结的' }),
        page: z.coerce.number().int().min(1).max(10_000).default(1).meta({ title: '第几页' }),
      }),
      answer: HerRequestList,
      views: ({ items }) =>
        changeRequestsSeen(
          kernel,
          items.map(({ id }) => id),
          'arranging',
        ),
    },
    ({ query, viewer }) =>
      listChangeRequests(kernel, staffOf(viewer), { isOpen: query.open === 'true', page: query.page }),
  );
  api.operation(
    {
      method: 'get',
      path: '/change-requests/{id}',
      id: 'getChangeRequest',
      summary: '一件更换申请和现在能办的事',
      tag,
      answer: HerRequestView,
      views: ({ id }) => changeRequestsSeen(kernel, [id], 'handling'),
    },
    ({ params, viewer }) => getChangeRequest(kernel, staffOf(viewer), params['id'] ?? ''),
  );
  api.operation(
    {
      method: 'post',
      path: '/change-requests',
      id: 'submitChangeRequest',
      summary: '受援人申请更换承办人员',
      tag,
      body: SubmitChangeRequest,
      views: 'recorded as an act',
      idempotent: true,
      open: 'signedIn',
      answer: z.object({ id: z.uuid() }).meta({ id: 'ChangeRequestRaised' }),
    },
    ({ body, viewer, requestId }) => {
      if (viewer.kind !== 'applicant') throw new Refused('roleNotAllowed', '更换由受援人本人凭查询码提出。');
      return submitChangeRequest(kernel, viewer, body, requestId);
    },
  );
}
