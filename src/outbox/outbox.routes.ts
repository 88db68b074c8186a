import { staffOf, type Api } from '../platform/http/api.ts';
import type { Kernel } from '../platform/kernel.ts';
import { decideItem, type ItemAct } from './outbox.commands.ts';
import { ItemDecided, Outbox, OutboxContent, Reason } from './outbox.model.ts';
import { contentOf, outboxOf } from './outbox.queries.ts';

const tag = '待发与拦下';
const acts = {
  release: '放行拦下的一件：两个不同的人各说一次理由，第二人放行后才发出',
  withdraw: '撤下，不再发出',
  markSent: '登记已由人办理（寄出、打过电话、当面交付）',
  resend: '再发一次没有发成的',
  review: '事后核查不得耽搁、先发出的',
} as const satisfies Record<ItemAct, string>;

export function outboxRoutes(api: Api, kernel: Kernel): void {
  api.operation(
    {
      method: 'get',
      path: '/outbox',
      id: 'getOutbox',
      summary: '等待发出、拦下、没有发成、没有送到的，和到期要再问的联系约定；不含内容',
      tag,
      answer: Outbox,
      views: ({ items, reviews }) => {
        const seen = [...items, ...reviews];
        return {
          subjectKind: 'outgoing',
          subjectIds: seen.map(({ id }) => id),
          caseIds: [...new Set(seen.map(({ caseId }) => caseId))],
          purpose: 'arranging',
        };
      },
    },
    ({ viewer }) => outboxOf(kernel, staffOf(viewer)),
  );
  api.operation(
    {
      method: 'get',
      path: '/outbox/{id}',
      id: 'getOutboxContent',
      summary: '一件的内容：给要决定放不放行的人看',
      tag,
      answer: OutboxContent.extend({ caseId: OutboxContent.shape.id }),
      views: ({ id, caseId }) => ({
        subjectKind: 'outgoing',
        subjectIds: [id],
        caseIds: [caseId],
        purpose: 'handling',
      }),
    },
    ({ params, viewer }) => contentOf(kernel, staffOf(viewer), params['id'] ?? ''),
  );
  for (const [act, summary] of Object.entries(acts) as [ItemAct, string][]) // the keys of the record above
    api.operation(
      {
        method: 'post',
        path: `/outbox/{id}/${act}`,
        id: `outgoing.${act}`,
        summary,
        tag,
        body: Reason,
        idempotent: true,
        ...(act === 'release' ? { stepUp: true as const } : {}),
        answer: ItemDecided,
        views: 'recorded as an act',
      },
      ({ params, body, viewer, requestId }) =>
        decideItem(kernel, staffOf(viewer), { id: params['id'] ?? '', act, reason: body.reason }, requestId),
    );
}
