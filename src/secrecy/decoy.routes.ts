import { z } from 'zod';
import type { Api } from '../platform/http/api.ts';
import type { Kernel } from '../platform/kernel.ts';
import { askDecoy, decideDecoy } from './decoy.commands.ts';
import { AskDecoy, Decoys } from './decoy.model.ts';
import { listDecoys } from './decoy.queries.ts';
import { watcherOf } from './watcher.ts';

const Id = z.object({ id: z.uuid() });

/** 诱饵记录: asked for by the security administrator, agreed to by a second person, known to nobody else. */
export function decoyRoutes(api: Api, kernel: Kernel): void {
  const act = {
    method: 'post',
    tag: '审计',
    open: 'administrators',
    stepUp: true,
    idempotent: true,
    answer: Id,
    views: 'recorded as an act',
  } as const;
  api.operation(
    {
      method: 'get',
      path: '/decoys',
      id: 'listDecoys',
      summary: '诱饵记录：申请的和放了的；业务岗位看不到',
      tag: '审计',
      open: 'administrators',
      answer: Decoys,
      views: ({ items }) => ({
        subjectKind: 'decoyRequest',
        subjectIds: items.map(({ id }) => id),
        purpose: 'auditing',
      }),
    },
    ({ viewer }) => listDecoys(kernel, watcherOf(viewer)),
  );
  api.operation(
    { ...act, path: '/decoys', id: 'askDecoy', summary: '申请在一个机构放一件诱饵记录', body: AskDecoy },
    ({ viewer, body, requestId }) => askDecoy(kernel, watcherOf(viewer), body, requestId),
  );
  for (const [way, agreed] of [
    ['agree', true],
    ['decline', false],
  ] as const)
    api.operation(
      {
        ...act,
        path: `/decoys/{id}/${way}`,
        id: `${way}Decoy`,
        summary: agreed ? '同意，马上放进去；提出的人不能自己同意' : '不同意',
      },
      ({ params, viewer, requestId }) => decideDecoy(kernel, watcherOf(viewer), params['id'] ?? '', agreed, requestId),
    );
}
