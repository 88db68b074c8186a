import { z } from 'zod';
import { HerRequestList, HerRequestView } from '../casework/her-request-view.model.ts';
import { staffOf, type Api } from '../platform/http/api.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { submitComplaint } from './complaint.commands.ts';
import { SubmitComplaint } from './complaint.model.ts';
import { complaintsSeen, getComplaint, listComplaints } from './complaint.queries.ts';

const tag = '投诉';

/** Reads and the beginning; the acts come from the workflow. */
export function complaintRoutes(api: Api, kernel: Kernel): void {
  api.operation(
    {
      method: 'get',
      path: '/complaints',
      id: 'listComplaints',
      summary: '投诉列表，先到的在前',
      tag,
      query: z.object({
        open: z.enum(['true', 'false']).default('true').meta({ title: '只看没办结的' }),
        page: z.coerce.number().int().min(1).max(10_000).default(1).meta({ title: '第几页' }),
      }),
      answer: HerRequestList,
      views: ({ items }) =>
        complaintsSeen(
          kernel,
          items.map(({ id }) => id),
          'arranging',
        ),
    },
    ({ query, viewer }) => listComplaints(kernel, staffOf(viewer), { isOpen: query.open === 'true', page: query.page }),
  );
  api.operation(
    {
      method: 'get',
      path: '/complaints/{id}',
      id: 'getComplaint',
      summary: '一件投诉和现在能办的事',
      tag,
      answer: HerRequestView,
      views: ({ id }) => complaintsSeen(kernel, [id], 'handling'),
    },
    ({ params, viewer }) => getComplaint(kernel, staffOf(viewer), params['id'] ?? ''),
  );
  api.operation(
    {
      method: 'post',
      path: '/complaints',
      id: 'submitComplaint',
      summary: '投诉：凭查询码，或者不留姓名',
      tag,
      body: SubmitComplaint,
      views: 'recorded as an act',
      idempotent: true,
      open: 'anyone',
      answer: z
        .object({ id: z.uuid(), code: z.string().optional().meta({ title: '匿名投诉的查询码' }) })
        .meta({ id: 'ComplaintRaised' }),
    },
    async ({ body, viewer, requestId }) => {
      if (viewer.kind !== 'applicant' && viewer.kind !== 'visitor')
        throw new Refused('roleNotAllowed', '投诉由当事人提出；工作人员代收的，请在窗口用公众页面办理。');
      const { id, code } = await submitComplaint(kernel, viewer, body, requestId);
      return { id, ...(code ? { code } : {}) };
    },
  );
}
