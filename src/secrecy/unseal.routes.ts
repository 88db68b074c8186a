import { z } from 'zod';
import { staffOf, type Api } from '../platform/http/api.ts';
import type { Kernel } from '../platform/kernel.ts';
import { askUnsealing, decideUnsealing, openUnsealed, protectPlace } from './unseal.commands.ts';
import { AskUnsealing, ProtectPlace, UnsealRequestView } from './unseal.model.ts';
import { listUnsealing } from './unseal.queries.ts';

const tag = '保密';
const Id = z.object({ id: z.uuid() });
const idOf = (params: Readonly<Record<string, string>>): string => params['id'] ?? '';

/** 地址保险库: two people open it; what is put in is never in the record again. */
export function unsealRoutes(api: Api, kernel: Kernel): void {
  api.operation(
    {
      method: 'post',
      path: '/cases/{id}/unseal-requests',
      id: 'askUnsealing',
      summary: '申请开封受保护的住址：写明用途和理由，由另一人批准',
      tag,
      idempotent: true,
      body: AskUnsealing,
      answer: Id,
      views: 'recorded as an act',
    },
    ({ params, body, viewer, requestId }) => askUnsealing(kernel, staffOf(viewer), idOf(params), body, requestId),
  );
  api.operation(
    {
      method: 'get',
      path: '/unseal-requests',
      id: 'listUnsealing',
      summary: '开封申请：我申请的；负责人还看得到本机构的',
      tag,
      answer: z.object({ items: z.array(UnsealRequestView) }),
      views: ({ items }) => {
        const caseIds = [...new Set(items.map(({ caseId }) => caseId))];
        return { subjectKind: 'case', subjectIds: caseIds, caseIds, purpose: 'arranging' };
      },
    },
    async ({ viewer }) => ({ items: await listUnsealing(kernel, staffOf(viewer)) }),
  );
  for (const [act, granted] of [
    ['grant', true],
    ['decline', false],
  ] as const)
    api.operation(
      {
        method: 'post',
        path: `/unseal-requests/{id}/${act}`,
        id: `${act}Unsealing`,
        summary: granted ? '批准开封；申请的人不能自己批准' : '不批准开封',
        tag,
        stepUp: true,
        idempotent: true,
        answer: Id,
        views: 'recorded as an act',
      },
      ({ params, viewer, requestId }) => decideUnsealing(kernel, staffOf(viewer), idOf(params), granted, requestId),
    );
  api.operation(
    {
      method: 'post',
      path: '/unseal-requests/{id}/open',
      id: 'openUnsealed',
      summary: '看一次住址：批准后三十分钟之内，只有申请的人',
      tag,
      stepUp: true,
      answer: z.object({ address: z.string() }),
      views: 'recorded as an act',
    },
    ({ params, viewer }) => openUnsealed(kernel, staffOf(viewer), idOf(params)),
  );
  api.operation(
    {
      method: 'post',
      path: '/cases/{id}/protected-places',
      id: 'protectPlace',
      summary: '把住址、庇护场所、学校或者工作单位收进保险库',
      tag,
      idempotent: true,
      body: ProtectPlace,
      answer: Id,
      views: 'recorded as an act',
    },
    ({ params, body, viewer, requestId }) => protectPlace(kernel, staffOf(viewer), idOf(params), body, requestId),
  );
}
