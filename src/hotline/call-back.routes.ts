import { z } from 'zod';
import { staffOf, type Api } from '../platform/http/api.ts';
import type { Kernel } from '../platform/kernel.ts';
import { serveTransitions } from '../platform/workflow/endpoints.ts';
import { callBackActOf, setCallHours } from './call-back.commands.ts';
import { CallBackBoard, CallHours } from './call-back.model.ts';
import { callBackBoard } from './call-back.queries.ts';

export function callBackRoutes(api: Api, kernel: Kernel): void {
  const tag = '回电';
  api.operation(
    {
      method: 'get',
      path: '/call-backs',
      id: 'callBackBoard',
      summary: '本单位等着打的回电，和今后七天的时段',
      tag,
      answer: CallBackBoard,
      views: ({ items }) => ({
        subjectKind: 'callBack',
        subjectIds: items.map(({ id }) => id),
        caseIds: items.map(({ id }) => id),
        purpose: 'arranging',
      }),
    },
    ({ viewer }) => callBackBoard(kernel, staffOf(viewer)),
  );
  api.operation(
    {
      method: 'put',
      path: '/call-hours',
      id: 'setCallHours',
      summary: '负责人设定本单位回电的时间和人手',
      tag,
      idempotent: true,
      body: z.object({ hours: CallHours }).meta({ id: 'SetCallHours' }),
      answer: z.object({ count: z.int() }),
      views: 'recorded as an act',
    },
    ({ viewer, body, requestId }) => setCallHours(kernel, staffOf(viewer), body.hours, requestId),
  );
  serveTransitions(api, kernel, callBackActOf(kernel), 'call-backs');
}
