import { z } from 'zod';
import { HerRequestList, HerRequestView } from '../casework/her-request-view.model.ts';
import { staffOf, type Api } from '../platform/http/api.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { submitRating } from './rating.commands.ts';
import { SubmitRating } from './rating.model.ts';
import { getRating, listRatings, ratingsSeen } from './rating.queries.ts';

const tag = '评价';

/** Reads and the beginning; the acts come from the workflow. */
export function ratingRoutes(api: Api, kernel: Kernel): void {
  api.operation(
    {
      method: 'get',
      path: '/ratings',
      id: 'listRatings',
      summary: '评价列表，不写是谁评的',
      tag,
      query: z.object({
        open: z.enum(['true', 'false']).default('true').meta({ title: '只看待整改的' }),
        page: z.coerce.number().int().min(1).max(10_000).default(1).meta({ title: '第几页' }),
      }),
      answer: HerRequestList,
      views: ({ items }) =>
        ratingsSeen(
          kernel,
          items.map(({ id }) => id),
          'arranging',
        ),
    },
    ({ query, viewer }) => listRatings(kernel, staffOf(viewer), { isOpen: query.open === 'true', page: query.page }),
  );
  api.operation(
    {
      method: 'get',
      path: '/ratings/{id}',
      id: 'getRating',
      summary: '一条评价和现在能办的事',
      tag,
      answer: HerRequestView,
      views: ({ id }) => ratingsSeen(kernel, [id], 'handling'),
    },
    ({ params, viewer }) => getRating(kernel, staffOf(viewer), params['id'] ?? ''),
  );
  api.operation(
    {
      method: 'post',
      path: '/ratings',
      id: 'submitRating',
      summary: '当事人凭查询码评价一步',
      tag,
      body: SubmitRating,
      views: 'recorded as an act',
      idempotent: true,
      open: 'signedIn',
      answer: z.object({ id: z.uuid() }).meta({ id: 'RatingRaised' }),
    },
    ({ body, viewer, requestId }) => {
      if (viewer.kind !== 'applicant') throw new Refused('roleNotAllowed', '评价由当事人本人凭查询码提出。');
      return submitRating(kernel, viewer, body, requestId);
    },
  );
}
