import { z } from 'zod';
import { HerRequestList, HerRequestView } from '../casework/her-request-view.model.ts';
import type { Api } from '../platform/http/api.ts';
import { serveReads } from '../platform/http/reads.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { submitRating } from './rating.commands.ts';
import { SubmitRating } from './rating.model.ts';
import { getRating, listRatings, ratingsSeen } from './rating.queries.ts';

const tag = '评价';

/** Reads and the beginning; the acts come from the workflow. */
export function ratingRoutes(api: Api, kernel: Kernel): void {
  serveReads(api, {
    path: '/ratings',
    tag,
    list: {
      id: 'listRatings',
      summary: '评价列表，不写是谁评的',
      open: '只看待整改的',
      answer: HerRequestList,
      read: (viewer, page) => listRatings(kernel, viewer, page),
    },
    one: {
      id: 'getRating',
      summary: '一条评价和现在能办的事',
      answer: HerRequestView,
      read: (viewer, id) => getRating(kernel, viewer, id),
    },
    seen: (ids, purpose) => ratingsSeen(kernel, ids, purpose),
  });
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
