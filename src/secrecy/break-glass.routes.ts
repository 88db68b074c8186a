import { z } from 'zod';
import { CaseView } from '../casework/case-view.model.ts';
import { staffOf, type Api } from '../platform/http/api.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { breakGlass, endBreakGlass, reviewBreakGlass } from './break-glass.commands.ts';
import { BreakGlass, BreakGlassNotice, BreakGlassView, GlassBroken, ReviewBreakGlass } from './break-glass.model.ts';
import { listBreakGlass, listNotices, openedFile } from './break-glass.queries.ts';

const tag = '保密';
const Id = z.object({ id: z.uuid() });
const looked = (items: readonly { id: string }[]) =>
  ({ subjectKind: 'breakGlass', subjectIds: items.map(({ id }) => id), purpose: 'supervising' }) as const;

/** 破窗访问. */
export function breakGlassRoutes(api: Api, kernel: Kernel): void {
  const act = { method: 'post', tag, idempotent: true, views: 'recorded as an act' } as const;
  api.operation(
    {
      ...act,
      path: '/break-glass',
      id: 'breakGlass',
      summary: '破窗访问：与一件案件无关的人，紧急时看一件、三十分钟；负责人和安全保密管理员马上看到，次日复核',
      stepUp: true,
      body: BreakGlass,
      answer: GlassBroken,
    },
    ({ body, viewer, requestId }) => breakGlass(kernel, staffOf(viewer), body, requestId),
  );
  api.operation(
    {
      method: 'get',
      path: '/break-glass',
      id: 'listBreakGlass',
      summary: '本人的破窗访问，和等本人复核的',
      tag,
      answer: z.object({ items: z.array(BreakGlassView) }),
      views: ({ items }) => looked(items),
    },
    async ({ viewer }) => ({ items: await listBreakGlass(kernel, staffOf(viewer)) }),
  );
  api.operation(
    {
      method: 'get',
      path: '/break-glass/{id}/file',
      id: 'openedFile',
      summary: '破窗访问的那一件：只能看',
      tag,
      answer: CaseView,
      views: ({ id }) => ({ subjectKind: 'case', subjectIds: [id], caseIds: [id], purpose: 'breakGlass' }),
    },
    ({ params, viewer }) => openedFile(kernel, staffOf(viewer), params['id'] ?? ''),
  );
  api.operation(
    { ...act, path: '/break-glass/{id}/end', id: 'endBreakGlass', summary: '看完了，提前结束', answer: Id },
    ({ params, viewer, requestId }) => endBreakGlass(kernel, staffOf(viewer), params['id'] ?? '', requestId),
  );
  api.operation(
    {
      ...act,
      path: '/break-glass/{id}/review',
      id: 'reviewBreakGlass',
      summary: '复核破窗访问；破窗的人不能复核自己，二十四小时没有复核的上级也能复核',
      body: ReviewBreakGlass,
      answer: Id,
    },
    ({ params, body, viewer, requestId }) =>
      reviewBreakGlass(kernel, staffOf(viewer), params['id'] ?? '', body, requestId),
  );
  api.operation(
    {
      method: 'get',
      path: '/break-glass-notices',
      id: 'breakGlassNotices',
      summary: '安全保密管理员：谁破了窗、什么原因、复核了没有；没有业务内容',
      tag,
      open: 'administrators',
      answer: z.object({ items: z.array(BreakGlassNotice) }),
      views: ({ items }) => looked(items),
    },
    async ({ viewer }) => {
      if (!staffOf(viewer).roles.includes('admin.security')) throw new Refused('roleNotAllowed');
      return { items: await listNotices(kernel) };
    },
  );
}
