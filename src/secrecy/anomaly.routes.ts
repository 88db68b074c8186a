import { z } from 'zod';
import type { Api } from '../platform/http/api.ts';
import type { Kernel } from '../platform/kernel.ts';
import { judgeAnomaly } from './anomaly.commands.ts';
import { Anomaly, JudgeAnomaly } from './anomaly.model.ts';
import { listAnomalies } from './anomaly.queries.ts';
import { watcherOf } from './watcher.ts';

/** 异常: for the security administrator and the auditor. */
export function anomalyRoutes(api: Api, kernel: Kernel): void {
  const shared = { path: '/anomalies', tag: '审计', open: 'administrators' } as const;
  api.operation(
    {
      ...shared,
      method: 'get',
      id: 'listAnomalies',
      summary: '异常：谁、哪一天、哪条规则、几次，没有业务内容',
      answer: z.object({ items: z.array(Anomaly) }),
      views: ({ items }) => ({
        subjectKind: 'anomaly',
        subjectIds: items.map(({ id }) => String(id)),
        purpose: 'auditing',
      }),
    },
    async ({ viewer }) => ({ items: await listAnomalies(kernel, watcherOf(viewer)) }),
  );
  api.operation(
    {
      ...shared,
      method: 'post',
      id: 'judgeAnomaly',
      summary: '异常的结论：没有问题，或者要问一问',
      idempotent: true,
      body: JudgeAnomaly,
      answer: JudgeAnomaly,
      views: 'recorded as an act',
    },
    ({ viewer, body, requestId }) => judgeAnomaly(kernel, watcherOf(viewer), body, requestId),
  );
}
