import { z } from 'zod';
import { staffOf, type Api } from '../platform/http/api.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { DivisionCode } from './network.model.ts';
import { dropAdviser, keepAdviser } from './village-adviser.commands.ts';
import { AdviserEntry, VillageAdviser } from './village-adviser.model.ts';
import { listVillageAdvisers } from './village-adviser.queries.ts';

const tag = '维权网络';
const Kept = z.object({ divisionCode: DivisionCode });

/** 村（居）法律顾问, kept by the offices of the place. */
export function villageAdviserRoutes(api: Api, kernel: Kernel): void {
  api.operation(
    {
      method: 'get',
      path: '/village-advisers',
      id: 'listVillageAdvisers',
      summary: '本单位所在地方的村（居）法律顾问',
      tag,
      answer: z.object({ items: z.array(VillageAdviser) }),
      views: 'nothing personal',
    },
    async ({ viewer }) => ({
      items: await listVillageAdvisers(kernel.db, viewer, staffOf(viewer).divisionCode),
    }),
  );
  api.operation(
    {
      method: 'put',
      path: '/village-advisers/{code}',
      id: 'keepAdviser',
      summary: '登记并核实一个村（社区）的法律顾问',
      tag,
      idempotent: true,
      body: AdviserEntry,
      answer: Kept,
      views: 'recorded as an act',
    },
    ({ params, body, viewer, requestId }) => keepAdviser(kernel, staffOf(viewer), codeOf(params), body, requestId),
  );
  api.operation(
    {
      method: 'delete',
      path: '/village-advisers/{code}',
      id: 'dropAdviser',
      summary: '这个村（社区）不再有法律顾问',
      tag,
      idempotent: true,
      answer: Kept,
      views: 'recorded as an act',
    },
    ({ params, viewer, requestId }) => dropAdviser(kernel, staffOf(viewer), codeOf(params), requestId),
  );
}

function codeOf(params: Readonly<Record<string, string>>): string {
  const code = DivisionCode.safeParse(params['code']);
  if (!code.success) throw new Refused('notFound');
  return code.data;
}
