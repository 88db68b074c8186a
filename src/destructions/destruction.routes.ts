import { z } from 'zod';
import { staffOf, type Api } from '../platform/http/api.ts';
import type { Kernel } from '../platform/kernel.ts';
import { proposeDestruction } from './destruction.commands.ts';
import { destructionBoard } from './destruction.queries.ts';
import { DestructionBoard } from './destruction-view.model.ts';

const tag = '档案销毁';

/** The board and the first person's word; the second person's comes from the workflow. */
export function destructionRoutes(api: Api, kernel: Kernel): void {
  api.operation(
    {
      method: 'get',
      path: '/destructions',
      id: 'listDestructions',
      summary: '保管期已过的案卷和销毁清册，只有编号和日期',
      tag,
      answer: DestructionBoard,
      views: 'nothing personal',
    },
    ({ viewer }) => destructionBoard(kernel, staffOf(viewer)),
  );
  api.operation(
    {
      method: 'post',
      path: '/cases/{id}/destruction',
      id: 'proposeDestruction',
      summary: '提出销毁保管期已过的案卷，由另一人同意',
      tag,
      idempotent: true,
      stepUp: true,
      answer: z.object({ id: z.uuid() }),
      views: 'recorded as an act',
    },
    ({ params, viewer, requestId }) => proposeDestruction(kernel, staffOf(viewer), params['id'] ?? '', requestId),
  );
}
