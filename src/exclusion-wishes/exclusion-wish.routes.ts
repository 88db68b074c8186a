import { z } from 'zod';
import { HerRequestList, HerRequestView } from '../casework/her-request-view.model.ts';
import { staffOf, type Api } from '../platform/http/api.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { submitExclusionWish } from './exclusion-wish.commands.ts';
import { SubmitExclusionWish } from './exclusion-wish.model.ts';
import { exclusionWishesSeen, getExclusionWish, listExclusionWishes } from './exclusion-wish.queries.ts';

const tag = '不想让谁知道';

/** Reads and the beginning; the acts come from the workflow. */
export function exclusionWishRoutes(api: Api, kernel: Kernel): void {
  api.operation(
    {
      method: 'get',
      path: '/exclusion-wishes',
      id: 'listExclusionWishes',
      summary: '她们不想让谁知道，先到的在前',
      tag,
      query: z.object({
        open: z.enum(['true', 'false']).default('true').meta({ title: '只看没办结的' }),
        page: z.coerce.number().int().min(1).max(10_000).default(1).meta({ title: '第几页' }),
      }),
      answer: HerRequestList,
      views: ({ items }) =>
        exclusionWishesSeen(
          kernel,
          items.map(({ id }) => id),
          'arranging',
        ),
    },
    ({ query, viewer }) =>
      listExclusionWishes(kernel, staffOf(viewer), { isOpen: query.open === 'true', page: query.page }),
  );
  api.operation(
    {
      method: 'get',
      path: '/exclusion-wishes/{id}',
      id: 'getExclusionWish',
      summary: '她不想让谁知道，和现在能办的事',
      tag,
      answer: HerRequestView,
      views: ({ id }) => exclusionWishesSeen(kernel, [id], 'handling'),
    },
    ({ params, viewer }) => getExclusionWish(kernel, staffOf(viewer), params['id'] ?? ''),
  );
  api.operation(
    {
      method: 'post',
      path: '/exclusion-wishes',
      id: 'submitExclusionWish',
      summary: '本人说不想让谁知道、经手',
      tag,
      body: SubmitExclusionWish,
      views: 'recorded as an act',
      idempotent: true,
      open: 'signedIn',
      answer: z.object({ id: z.uuid() }).meta({ id: 'ExclusionWishRaised', title: '已经收到' }),
    },
    ({ body, viewer, requestId }) => {
      if (viewer.kind !== 'applicant')
        throw new Refused('roleNotAllowed', '由当事人本人凭查询码说；来人当面说的，到案件的“谁不能知道”里登记。');
      return submitExclusionWish(kernel, viewer, body, requestId);
    },
  );
}
