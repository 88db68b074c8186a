import { z } from 'zod';
import { staffOf, type Api } from '../platform/http/api.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { listOpenWork } from './open-work.queries.ts';

const OpenWork = z
  .object({
    caseId: z.uuid(),
    number: z.string().optional(),
    handler: z.string(),
    since: z.iso.datetime(),
    state: z.string(),
  })
  .meta({ id: 'OpenWork' });

/** What a leaver leaves behind, for the head of the agency to give to others. */
export function openWorkRoutes(api: Api, { db }: Kernel): void {
  api.operation(
    {
      method: 'get',
      path: '/open-work',
      id: 'listOpenWork',
      summary: '承办人员离岗后待另派的案件',
      tag: '案件',
      answer: z.object({ items: z.array(OpenWork) }),
      views: ({ items }) => ({
        subjectKind: 'case',
        subjectIds: items.map(({ caseId }) => caseId),
        purpose: 'arranging',
      }),
    },
    async ({ viewer }) => {
      const staff = staffOf(viewer);
      if (!staff.roles.some((role) => role === 'agency.approver' || role === 'agency.assigner'))
        throw new Refused('roleNotAllowed');
      return { items: await listOpenWork(db, staff) };
    },
  );
}
