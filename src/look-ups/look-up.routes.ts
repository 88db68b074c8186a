import { z } from 'zod';
import { staffOf, type Api } from '../platform/http/api.ts';
import type { Kernel } from '../platform/kernel.ts';
import { concludeLookUp } from './conclude-look-up.ts';
import { ConcludeLookUp, LookedUp, LookUp, LookUpView } from './look-up.model.ts';
import { listLookUps } from './look-up.queries.ts';
import { searchElsewhere, type Searched } from './search-elsewhere.ts';

const tag = '跨机构查找';

/** 跨机构查找. */
export function lookUpRoutes(api: Api, kernel: Kernel): void {
  const concerned = new WeakMap<object, Searched['concerned']>(); // for the entry, never for the answer
  api.operation(
    {
      method: 'post',
      path: '/look-ups',
      id: 'searchElsewhere',
      summary: '凭完整的号码、事由和来由，查别的机构有没有她的申请：只告诉找哪个机构；没有的和不能告诉的，回答一样',
      tag,
      body: LookUp,
      answer: LookedUp,
      views: (seen, { body }) => {
        const of = concerned.get(seen) ?? [];
        return {
          subjectKind: 'lookUp',
          subjectIds: [seen.id],
          caseIds: [...new Set(of.map(({ caseId }) => caseId))],
          about: of.map(({ id }) => id),
          purpose: body.purpose,
        };
      },
    },
    async ({ viewer, body }) => {
      const { concerned: of, ...answer } = await searchElsewhere(kernel, staffOf(viewer), body);
      concerned.set(answer, of);
      return answer;
    },
  );
  api.operation(
    {
      method: 'get',
      path: '/look-ups',
      id: 'listLookUps',
      summary: '本人的跨机构查找，负责人看本单位的；不写查的是谁、查到没有',
      tag,
      answer: z.object({ items: z.array(LookUpView) }),
      views: ({ items }) => ({
        subjectKind: 'lookUps',
        subjectIds: items.map(({ id }) => id),
        about: [],
        purpose: 'supervising',
      }),
    },
    async ({ viewer }) => ({ items: await listLookUps(kernel, staffOf(viewer)) }),
  );
  api.operation(
    {
      method: 'post',
      path: '/look-ups/{id}/conclude',
      id: 'concludeLookUp',
      summary: '查找以后怎么办的：由查的人写一次',
      tag,
      idempotent: true,
      body: ConcludeLookUp,
      answer: z.object({ id: z.uuid() }),
      views: 'recorded as an act',
    },
    ({ viewer, params, body, requestId }) =>
      concludeLookUp(kernel, staffOf(viewer), params['id'] ?? '', body, requestId),
  );
}
