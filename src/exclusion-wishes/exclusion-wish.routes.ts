import { z } from 'zod';
import { HerRequestList, HerRequestView } from '../casework/her-request-view.model.ts';
import type { Api } from '../platform/http/api.ts';
import { serveReads } from '../platform/http/reads.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { submitExclusionWish } from './exclusion-wish.commands.ts';
import { SubmitExclusionWish } from './exclusion-wish.model.ts';
import { exclusionWishesSeen, getExclusionWish, listExclusionWishes } from './exclusion-wish.queries.ts';

const tag = '不想让谁知道';

/** Reads and the beginning; the acts come from the workflow. */
export function exclusionWishRoutes(api: Api, kernel: Kernel): void {
  serveReads(api, {
    path: '/exclusion-wishes',
    tag,
    list: {
      id: 'listExclusionWishes',
      summary: '她们不想让谁知道，先到的在前',
      answer: HerRequestList,
      read: (viewer, page) => listExclusionWishes(kernel, viewer, page),
    },
    one: {
      id: 'getExclusionWish',
      summary: '她不想让谁知道，和现在能办的事',
      answer: HerRequestView,
      read: (viewer, id) => getExclusionWish(kernel, viewer, id),
    },
    seen: (ids, purpose) => exclusionWishesSeen(kernel, ids, purpose),
  });
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
