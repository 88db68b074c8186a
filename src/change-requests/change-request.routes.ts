import { z } from 'zod';
import { HerRequestList, HerRequestView } from '../casework/her-request-view.model.ts';
import type { Api } from '../platform/http/api.ts';
import { serveReads } from '../platform/http/reads.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { submitChangeRequest } from './change-request.commands.ts';
import { SubmitChangeRequest } from './change-request.model.ts';
import { changeRequestsSeen, getChangeRequest, listChangeRequests } from './change-request.queries.ts';

const tag = '更换申请';

/** Reads and the beginning; the acts come from the workflow. */
export function changeRequestRoutes(api: Api, kernel: Kernel): void {
  serveReads(api, {
    path: '/change-requests',
    tag,
    list: {
      id: 'listChangeRequests',
      summary: '更换承办人员的申请，先到的在前',
      answer: HerRequestList,
      read: (viewer, page) => listChangeRequests(kernel, viewer, page),
    },
    one: {
      id: 'getChangeRequest',
      summary: '一件更换申请和现在能办的事',
      answer: HerRequestView,
      read: (viewer, id) => getChangeRequest(kernel, viewer, id),
    },
    seen: (ids, purpose) => changeRequestsSeen(kernel, ids, purpose),
  });
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
