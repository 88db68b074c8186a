import { z } from 'zod';
import { staffOf, type Api } from '../platform/http/api.ts';
import type { Kernel } from '../platform/kernel.ts';
import { ErasureList } from './erasures.model.ts';
import { listErasures } from './erasures.queries.ts';

/** Proof that what had its time is gone. No business record is among it. */
export function erasureRoutes(api: Api, kernel: Kernel): void {
  api.operation(
    {
      method: 'get',
      path: '/erasures',
      id: 'listErasures',
      summary: '到期删除的记录：哪一类、多少条、按哪条规则、编号的摘要',
      tag: '运行',
      open: 'administrators',
      query: z.object({ page: z.coerce.number().int().min(1).max(10_000).default(1).meta({ title: '第几页' }) }),
      answer: ErasureList,
      views: 'nothing personal',
    },
    ({ query, viewer }) => listErasures(kernel, staffOf(viewer), query.page),
  );
}
