import { z } from 'zod';
import { staffOf, type Api } from '../platform/http/api.ts';
import type { Viewed } from '../platform/http/views.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import type { StaffViewer, Viewer } from '../platform/viewer.ts';
import { AuditList, TrailState, TrailVerdict, type AuditLine } from './audit-view.model.ts';
import { LINES_A_PAGE, listLines, trailState, type LineFilter } from './audit.queries.ts';
import { drawSample, judgeSample, lastWeek } from './sample.ts';

const Page = z.coerce.number().int().min(1).max(10_000).default(1).meta({ title: '第几页' });
const Words = z.string().trim().min(1).max(60).optional();
const entriesRead = (items: readonly AuditLine[]): Viewed => ({
  subjectKind: 'audit',
  subjectIds: items.map(({ id }) => String(id)),
  purpose: 'auditing',
});

/** For the security auditor alone; what the auditor reads is written down like everybody's. */
export function auditRoutes(api: Api, kernel: Kernel): void {
  const listed = async (filter: LineFilter): Promise<{ items: AuditLine[]; total: number }> => {
    const { items, total } = await listLines(kernel.db, filter);
    return { items: items.map((line) => ({ ...line, ...didOf(api, line.action) })), total };
  };
  const shared = { tag: '审计', open: 'administrators' } as const;
  api.operation(
    {
      ...shared,
      method: 'post',
      path: '/audit/entries',
      id: 'listAudit',
      summary: '留痕：谁在什么时候看了、办了什么，不含业务内容；姓名不进网址',
      body: z
        .object({
          day: z.iso.date().optional().meta({ title: '哪一天' }),
          office: Words.meta({ title: '单位' }),
          person: Words.meta({ title: '谁，完整姓名' }),
          action: Words.meta({ title: '动作' }),
          administrators: z.boolean().default(false).meta({ title: '只看管理员' }),
          page: z.int().min(1).max(10_000).default(1),
        })
        .meta({ id: 'SearchAudit' }),
      answer: AuditList,
      views: ({ items }) => entriesRead(items),
    },
    async ({ body, viewer }) => {
      auditorOf(viewer);
      return { ...(await listed(body)), page: body.page, size: LINES_A_PAGE };
    },
  );
  api.operation(
    {
      ...shared,
      method: 'get',
      path: '/audit/trail',
      id: 'auditTrail',
      summary: '留痕链接到哪里、最后一个检查点',
      answer: TrailState,
      views: 'nothing personal',
    },
    ({ viewer }) => {
      auditorOf(viewer);
      return trailState(kernel.db);
    },
  );
  api.operation(
    {
      ...shared,
      method: 'post',
      path: '/audit/verify',
      id: 'verifyAudit',
      summary: '现在校验全部留痕、检查点和另存的一份',
      answer: TrailVerdict,
      views: () => ({ as: 'act', subjectKind: 'audit', subjectIds: [], purpose: 'auditing' }),
    },
    ({ viewer }) => {
      auditorOf(viewer);
      return kernel.ports.auditTrail.verify();
    },
  );
  api.operation(
    {
      ...shared,
      method: 'get',
      path: '/audit/sample',
      id: 'auditSample',
      summary: '每周抽查：上一周看单件资料的，随机抽百分之五',
      query: z.object({ week: z.iso.date().optional().meta({ title: '哪一周的星期一' }), page: Page }),
      answer: AuditList.extend({ week: z.iso.date() }).meta({ id: 'AuditSample' }),
      views: ({ items }) => entriesRead(items),
    },
    async ({ query, viewer }) => {
      auditorOf(viewer);
      const week = query.week ?? lastWeek(kernel.clock.today());
      await drawSample(kernel.db, kernel.clock.today(), kernel.clock.now());
      const found = await listed({ week, page: query.page });
      return { ...found, week, page: query.page, size: LINES_A_PAGE };
    },
  );
  api.operation(
    {
      ...shared,
      method: 'post',
      path: '/audit/sample',
      id: 'judgeSample',
      summary: '抽查的结论：没有问题，或者要问一问',
      idempotent: true,
      body: z.object({ entryId: z.int(), verdict: z.enum(['fine', 'ask']) }).meta({ id: 'JudgeSample' }),
      answer: z.object({ entryId: z.int(), verdict: z.enum(['fine', 'ask']) }),
      views: 'recorded as an act',
    },
    ({ viewer, body, requestId }) => judgeSample(kernel, auditorOf(viewer), body, requestId),
  );
}

/** An action is an operation by its own id, and says in its summary what it does: the words before the first stop. */
function didOf({ operations }: Api, action: string): { did?: string } {
  const did = operations.find(({ id }) => id === action)?.summary.split(/[。：；（]/, 1)[0];
  return did === undefined ? {} : { did };
}

function auditorOf(viewer: Viewer): StaffViewer {
  const staff = staffOf(viewer);
  if (!staff.roles.includes('admin.auditor')) throw new Refused('roleNotAllowed');
  return staff;
}
