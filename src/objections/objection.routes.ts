import { z } from 'zod';
import { HerRequestList, HerRequestView } from '../casework/her-request-view.model.ts';
import type { Api } from '../platform/http/api.ts';
import { serveReads } from '../platform/http/reads.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { submitObjection } from './objection.commands.ts';
import { SubmitObjection } from './objection.model.ts';
import { getObjection, listObjections, objectionsSeen } from './objection.queries.ts';

const tag = '异议';

/** Reads and the beginning; the acts come from the workflow. */
export function objectionRoutes(api: Api, kernel: Kernel): void {
  serveReads(api, {
    path: '/objections',
    tag,
    list: {
      id: 'listObjections',
      summary: '异议列表，先到的在前',
      answer: HerRequestList,
      read: (viewer, page) => listObjections(kernel, viewer, page),
    },
    one: {
      id: 'getObjection',
      summary: '一件异议和现在能办的事',
      answer: HerRequestView,
      read: (viewer, id) => getObjection(kernel, viewer, id),
    },
    seen: (ids, purpose) => objectionsSeen(kernel, ids, purpose),
  });
  api.operation(
    {
      method: 'post',
      path: '/objections',
      id: 'submitObjection',
      summary: '本人对不予、终止决定提出异议',
      tag,
      body: SubmitObjection,
      views: 'recorded as an act',
      idempotent: true,
      open: 'signedIn',
      answer: z.object({ id: z.uuid() }).meta({ id: 'Raised', title: '已经收到' }),
    },
    ({ body, viewer, requestId }) => {
      if (viewer.kind !== 'applicant') throw new Refused('roleNotAllowed', '异议由当事人本人凭查询码提出。');
      return submitObjection(kernel, viewer, body, requestId);
    },
  );
}
