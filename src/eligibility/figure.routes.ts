import { z } from 'zod';
import { staffOf, type Api } from '../platform/http/api.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { FigureRowList } from './figure-view.model.ts';
import { approveFigure, proposeFigure, rejectFigure } from './figure.commands.ts';
import { ProposeFigure, RejectFigure } from './figure.model.ts';
import { listFigures, snapshotOf } from './figure.queries.ts';

const tag = '法律';
const Decided = z.object({ id: z.uuid(), approved: z.boolean() }).meta({ id: 'FigureDecided' });
const Snapshot = z
  .object({
    hash: z.string(),
    holidays: z.array(z.record(z.string(), z.unknown())),
    subsistence: z.array(z.record(z.string(), z.unknown())),
    multiplier: z.array(z.record(z.string(), z.unknown())),
    edge: z.array(z.record(z.string(), z.unknown())),
  })
  .meta({ id: 'FigureSnapshot', title: '一份标准快照', description: '一次计算所依据的全部标准；摘要相同，内容就相同' });
const idOf = (params: Readonly<Record<string, string>>): string => params['id'] ?? '';

/** 标准录入: proposed by one person, compared with the document and approved by another. */
export function figureRoutes(api: Api, kernel: Kernel): void {
  api.operation(
    {
      method: 'get',
      path: '/figure-rows',
      id: 'listFigureRows',
      summary: '录入的标准：待核准的、已核准的、已退回的',
      tag,
      query: z.object({
        state: z.enum(['proposed', 'approved', 'rejected']).optional().meta({ title: '状态' }),
        page: z.coerce.number().int().min(1).max(10_000).default(1).meta({ title: '第几页' }),
      }),
      answer: FigureRowList,
      views: 'nothing personal',
    },
    ({ query, viewer }) => listFigures(kernel.db, staffOf(viewer), query),
  );
  api.operation(
    {
      method: 'post',
      path: '/figure-rows',
      id: 'proposeFigure',
      summary: '录入一项标准，等另一位负责人核准',
      tag,
      idempotent: true,
      body: ProposeFigure,
      answer: z.object({ id: z.uuid() }),
      views: 'recorded as an act',
    },
    ({ body, viewer, requestId }) => proposeFigure(kernel, staffOf(viewer), body, requestId),
  );
  api.operation(
    {
      method: 'post',
      path: '/figure-rows/{id}/approve',
      id: 'approveFigure',
      summary: '核准一项标准；录入的人不能核准自己录入的',
      tag,
      idempotent: true,
      answer: Decided,
      views: 'recorded as an act',
    },
    ({ params, viewer, requestId }) => approveFigure(kernel, staffOf(viewer), idOf(params), requestId),
  );
  api.operation(
    {
      method: 'post',
      path: '/figure-rows/{id}/reject',
      id: 'rejectFigure',
      summary: '退回一项标准，写明理由',
      tag,
      idempotent: true,
      body: RejectFigure,
      answer: Decided,
      views: 'recorded as an act',
    },
    ({ params, body, viewer, requestId }) =>
      rejectFigure(kernel, staffOf(viewer), idOf(params), body.reason, requestId),
  );
  api.operation(
    {
      method: 'get',
      path: '/figures',
      id: 'figureSnapshot',
      summary: '现在（或者某个摘要所指）的全部标准：假日、低保、倍数',
      tag,
      open: 'anyone',
      query: z.object({
        hash: z
          .string()
          .regex(/^[0-9a-f]{64}$/, '摘要是 64 位十六进制数')
          .optional()
          .meta({ title: '摘要' }),
      }),
      answer: Snapshot,
      views: 'nothing personal',
    },
    async ({ query }) => {
      const figures =
        query.hash === undefined ? kernel.ports.figures.current() : await snapshotOf(kernel.db, query.hash);
      if (!figures) throw new Refused('notFound');
      const { hash, holidays, subsistence, multiplier, edge } = figures;
      const rows = (list: readonly object[]) => list.map((row) => ({ ...row }));
      return {
        hash,
        holidays: rows(holidays),
        subsistence: rows(subsistence),
        multiplier: rows(multiplier),
        edge: rows(edge),
      };
    },
  );
}
