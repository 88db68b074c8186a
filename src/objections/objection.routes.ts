import { z } from 'zod';
import { HerRequestList, HerRequestView } from '../casework/her-request-view.model.ts';
import { staffOf, type Api } from '../platform/http/api.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { submitObjection } from './objection.commands.ts';
import { SubmitObjection } from './objection.model.ts';
import { getObjection, listObjections, objectionsSeen } from './objection.queries.ts';

const tag = '异议';

/** Reads and the beginning; the acts come from the workflow. */
export function objectionRoutes(api: Api, kernel: Kernel): void {
  api.operation(
    {
      method: 'get',
      path: '/objections',
      id: 'listObjections',
      summary: '异议列表，先到的在前',
      tag,
      query: z.object({
        open: z.enum(['true', 'false']).default('true').meta({ title: '只看没办结的' }),
        page: z.coerce.number().int().min(1).max(10_000).default(1).meta({ title: '第几页' }),
      }),
      answer: HerRequestList,
      views: ({ items }) =>
        objectionsSeen(
          kernel,
          items.map(({ id }) => id),
          'arranging',
        ),
    },
    ({ query, viewer }) => listObjections(kernel, staffOf(viewer), { isOpen: query.open === 'true', page: query.page }),
  );
  api.operation(
    {
      method: 'get',
      path: '/objections/{id}',
      id: 'getObjection',
      summary: '一件异议和现在能办的事',
      tag,
      answer: HerRequestView,
      views: ({ id }) => objectionsSeen(kernel, [id], 'handling'),
    },
    ({ params, viewer }) => getObjection(kernel, staffOf(viewer), params['id'] ?? ''),
  );
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
