import { z } from 'zod';
import { staffOf, type Api } from '../platform/http/api.ts';
import type { Kernel } from '../platform/kernel.ts';
import { declareConflict, excludeStaff, liftExclusion } from './exclusion.commands.ts';
import { Colleague } from './duty.model.ts';
import { staffNear } from './duty.queries.ts';
import { DeclareConflict, Excluded, ExcludeStaff, ExclusionView, PartedBoard } from './exclusion.model.ts';
import { exclusionsOf } from './exclusion.queries.ts';
import { markAdverse, reissueReturnCode } from './guardian.commands.ts';
import { MarkAdverse, ReissueReturnCode } from './guardian.model.ts';
import { listParted } from './parted.queries.ts';

const tag = '保密';
const Id = z.object({ id: z.uuid() });
const idOf = (params: Readonly<Record<string, string>>): string => params['id'] ?? '';

/** Who must not know: a guardian on the other side, and staff who are too near. */
export function partingRoutes(api: Api, kernel: Kernel): void {
  api.operation(
    {
      method: 'post',
      path: '/cases/{id}/adverse-parties',
      id: 'markAdverse',
      summary: '把监护人、代为申请人标为对立方：查询码立即失效，不再得到任何消息',
      tag,
      idempotent: true,
      body: MarkAdverse,
      answer: Id,
      views: 'recorded as an act',
    },
    ({ params, body, viewer, requestId }) => markAdverse(kernel, staffOf(viewer), idOf(params), body, requestId),
  );
  api.operation(
    {
      method: 'post',
      path: '/applications/{id}/return-code',
      id: 'reissueReturnCode',
      summary: '当面换发查询码；旧的立即失效',
      tag,
      idempotent: true,
      body: ReissueReturnCode,
      answer: z.object({ returnCode: z.string() }),
      views: 'recorded as an act',
    },
    ({ params, body, viewer, requestId }) => reissueReturnCode(kernel, staffOf(viewer), idOf(params), body, requestId),
  );
  api.operation(
    {
      method: 'post',
      path: '/cases/{id}/conflicts',
      id: 'declareConflict',
      summary: '申报自己与这件案子有关系：立即回避',
      tag,
      idempotent: true,
      body: DeclareConflict,
      answer: Excluded,
      views: 'recorded as an act',
    },
    ({ params, body, viewer, requestId }) =>
      declareConflict(kernel, staffOf(viewer), idOf(params), body.reason, requestId),
  );
  api.operation(
    {
      method: 'post',
      path: '/cases/{id}/exclusions',
      id: 'excludeStaff',
      summary: '不让某个工作人员知道这件案子，写明由谁替',
      tag,
      idempotent: true,
      body: ExcludeStaff,
      answer: Excluded,
      views: 'recorded as an act',
    },
    ({ params, body, viewer, requestId }) => excludeStaff(kernel, staffOf(viewer), idOf(params), body, requestId),
  );
  api.operation(
    {
      method: 'get',
      path: '/cases/{id}/exclusions',
      id: 'listExclusions',
      summary: '这件案子不让谁知道，由谁替',
      tag,
      answer: z.object({ items: z.array(ExclusionView) }),
      views: (_, { params }) => ({
        subjectKind: 'case',
        subjectIds: [idOf(params)],
        caseIds: [idOf(params)],
        purpose: 'protecting',
      }),
    },
    async ({ params, viewer }) => ({ items: await exclusionsOf(kernel, staffOf(viewer), idOf(params)) }),
  );
  api.operation(
    {
      method: 'post',
      path: '/exclusions/{id}/lift',
      id: 'liftExclusion',
      summary: '解除回避（负责人）',
      tag,
      idempotent: true,
      answer: Id,
      views: 'recorded as an act',
    },
    ({ params, viewer, requestId }) => liftExclusion(kernel, staffOf(viewer), idOf(params), requestId),
  );
  api.operation(
    {
      method: 'get',
      path: '/cases/{id}/staff',
      id: 'listStaffNear',
      summary: '这件案子可能经手的人，用于选不让谁知道',
      tag,
      answer: z.object({ items: z.array(Colleague) }),
      views: 'nothing personal',
    },
    async ({ params, viewer }) => ({ items: await staffNear(kernel, staffOf(viewer), idOf(params)) }),
  );
  api.operation(
    {
      method: 'get',
      path: '/parted',
      id: 'listParted',
      summary: '本机构的案件里不得知道的人：转为对立方的监护人、正在回避的人',
      tag,
      answer: PartedBoard,
      views: ({ guardians, exclusions }) => {
        const caseIds = [...new Set([...guardians, ...exclusions].map(({ caseId }) => caseId))];
        return { subjectKind: 'case', subjectIds: caseIds, caseIds, purpose: 'protecting' };
      },
    },
    ({ viewer }) => listParted(kernel, staffOf(viewer)),
  );
}
