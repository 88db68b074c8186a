import { z } from 'zod';
import { HerRequestList, HerRequestView } from '../casework/her-request-view.model.ts';
import type { Api } from '../platform/http/api.ts';
import { serveReads } from '../platform/http/reads.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { submitComplaint } from './complaint.commands.ts';
import { SubmitComplaint } from './complaint.model.ts';
import { complaintsSeen, getComplaint, listComplaints } from './complaint.queries.ts';

const tag = '投诉';

/** Reads and the beginning; the acts come from the workflow. */
export function complaintRoutes(api: Api, kernel: Kernel): void {
  serveReads(api, {
    path: '/complaints',
    tag,
    list: {
      id: 'listComplaints',
      summary: '投诉列表，先到的在前',
      answer: HerRequestList,
      read: (viewer, page) => listComplaints(kernel, viewer, page),
    },
    one: {
      id: 'getComplaint',
      summary: '一件投诉和现在能办的事',
      answer: HerRequestView,
      read: (viewer, id) => getComplaint(kernel, viewer, id),
    },
    seen: (ids, purpose) => complaintsSeen(kernel, ids, purpose),
  });
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
