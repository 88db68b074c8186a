import { z } from 'zod';
import { staffOf, type Api } from '../platform/http/api.ts';
import type { Kernel } from '../platform/kernel.ts';
import { endFollowCode, giveFollowCode } from './follow-code.commands.ts';
import { EndFollowCode, GiveFollowCode } from './follow-code.model.ts';

const tag = '申请';
const idOf = (params: Readonly<Record<string, string>>): string => params['id'] ?? '';

/** At the counter, with her standing there: who may see that it goes on. */
export function followCodeRoutes(api: Api, kernel: Kernel): void {
  api.operation(
    {
      method: 'post',
      path: '/applications/{id}/follow-codes',
      id: 'giveFollowCode',
      summary: '本人在场，给帮忙的人一个查看码；以前给的立即失效',
      tag,
      idempotent: true,
      body: GiveFollowCode,
      answer: z.object({ followCode: z.string() }),
      views: 'recorded as an act',
    },
    ({ params, body, viewer, requestId }) =>
      giveFollowCode(kernel, staffOf(viewer), idOf(params), body.personId, requestId),
  );
  api.operation(
    {
      method: 'post',
      path: '/applications/{id}/follow-codes/end',
      id: 'endFollowCode',
      summary: '不再让帮忙的人看进展：查看码和开着的页面立即失效',
      tag,
      idempotent: true,
      body: EndFollowCode,
      answer: z.object({ id: z.uuid() }),
      views: 'recorded as an act',
    },
    ({ params, body, viewer, requestId }) =>
      endFollowCode(kernel, staffOf(viewer), idOf(params), body.personId, requestId),
  );
}
