import { z } from 'zod';
import { staffOf, type Api } from '../platform/http/api.ts';
import type { Kernel } from '../platform/kernel.ts';
import { agreeReporter, askReporter, openReporter } from './reporter-vault.commands.ts';
import { AskReporter, Reporter, ReporterEntry } from './reporter-vault.model.ts';
import { listReporters } from './reporter-vault.queries.ts';

const tag = '保密';
const Id = z.object({ id: z.uuid() });
const idOf = (params: Readonly<Record<string, string>>): string => params['id'] ?? '';

/** 报告人保险库: the head and the security administrator open it together, so it is for both kinds of staff. */
export function reporterVaultRoutes(api: Api, kernel: Kernel): void {
  api.operation(
    {
      method: 'get',
      path: '/reporters',
      id: 'listReporters',
      summary: '报告人保险库：只有编号和收存时间',
      tag,
      open: 'account',
      answer: z.object({ items: z.array(ReporterEntry) }),
      views: ({ items }) => ({ subjectKind: 'reporter', subjectIds: items.map(({ id }) => id), purpose: 'protecting' }),
    },
    async ({ viewer }) => ({ items: await listReporters(kernel, staffOf(viewer)) }),
  );
  api.operation(
    {
      method: 'post',
      path: '/reporters/{id}/openings',
      id: 'askReporter',
      summary: '申请开封报告人；负责人和安全保密管理员，一人申请、另一人同意',
      tag,
      open: 'account',
      stepUp: true,
      idempotent: true,
      body: AskReporter,
      answer: Id,
      views: 'recorded as an act',
    },
    ({ params, body, viewer, requestId }) => askReporter(kernel, staffOf(viewer), idOf(params), body.reason, requestId),
  );
  api.operation(
    {
      method: 'post',
      path: '/reporter-openings/{id}/agree',
      id: 'agreeReporter',
      summary: '同意开封报告人',
      tag,
      open: 'account',
      stepUp: true,
      idempotent: true,
      answer: Id,
      views: 'recorded as an act',
    },
    ({ params, viewer, requestId }) => agreeReporter(kernel, staffOf(viewer), idOf(params), requestId),
  );
  api.operation(
    {
      method: 'post',
      path: '/reporter-openings/{id}/open',
      id: 'openReporter',
      summary: '看一次报告人：只有负责人，两人同意后三十分钟之内',
      tag,
      stepUp: true,
      answer: z.object({ reporter: Reporter }),
      views: 'recorded as an act',
    },
    ({ params, viewer }) => openReporter(kernel, staffOf(viewer), idOf(params)),
  );
}
