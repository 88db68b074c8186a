import { z } from 'zod';
import { concernedBy } from '../papers/concerned.queries.ts';
import { PaperView } from '../papers/issued-view.model.ts';
import { listPapers } from '../papers/issued.queries.ts';
import { staffOf, type Api } from '../platform/http/api.ts';
import type { Viewed } from '../platform/http/views.ts';
import type { Kernel } from '../platform/kernel.ts';
import { SearchPurpose } from '../platform/search-purpose.ts';
import { CaseList, CaseView } from './case-view.model.ts';
import type { CaseStatus } from './case.model.ts';
import { listCases } from './case-list.queries.ts';
import { getCase } from './case.queries.ts';
import { caseWorkflow } from './case.workflow.ts';

const tag = '案件';
const statuses = ['open', ...Object.keys(caseWorkflow.states)] as ['open', ...CaseStatus[]]; // the keys of the declaration
const Status = z.enum(statuses).optional().meta({ title: '状态', description: 'open 指办理中的全部' });
const Page = z.coerce.number().int().min(1).max(10_000).default(1).meta({ title: '第几页' });
const Mine = z.enum(['true', 'false']).optional().meta({ title: '只看轮到我办的' });

/** Reads of cases; the acts come from the workflow. */
export function caseRoutes(api: Api, kernel: Kernel): void {
  api.operation(
    {
      method: 'get',
      path: '/cases',
      id: 'listCases',
      summary: '案件列表，按四优先和时间排序',
      tag,
      query: z.object({ status: Status, mine: Mine, page: Page }),
      answer: CaseList,
      views: ({ items }) => ({ ...casesOf(items), purpose: 'arranging' }),
    },
    ({ query, viewer }) =>
      listCases(kernel, staffOf(viewer), { status: query.status, mine: query.mine === 'true', page: query.page }),
  );
  api.operation(
    {
      method: 'post',
      path: '/cases/search',
      id: 'searchCases',
      summary: '按姓名、电话、证件号码或者案号查找（须完整）；人的信息不进网址',
      tag,
      body: z
        .object({
          words: z.string().trim().min(2, '请输入完整的姓名、电话、证件号码或者编号').max(60).meta({ title: '查找' }),
          purpose: SearchPurpose,
          page: z.int().min(1).default(1),
        })
        .meta({ id: 'SearchCases' }),
      answer: CaseList,
      views: ({ items }, { body }) => ({ ...casesOf(items), purpose: body.purpose }),
    },
    ({ body, viewer }) => listCases(kernel, staffOf(viewer), { words: body.words, page: body.page }),
  );
  api.operation(
    {
      method: 'get',
      path: '/cases/{id}',
      id: 'getCase',
      summary: '案件的全部内容和现在能办的事',
      tag,
      answer: CaseView,
      views: (seen) => ({ ...casesOf([seen]), purpose: 'handling' }),
    },
    ({ params, viewer }) => getCase(kernel, staffOf(viewer), idOf(params)),
  );
  api.operation(
    {
      method: 'get',
      path: '/papers',
      id: 'listPapers',
      summary: '本机构出具的文书，最近的在前',
      tag: '文书',
      query: z.object({ kind: z.string().max(60).optional(), page: Page }),
      answer: z.object({ items: z.array(PaperView), total: z.int(), page: z.int(), size: z.int() }),
      views: async ({ items }) => ({
        subjectKind: 'paper',
        subjectIds: items.map(({ id }) => id),
        caseIds: [...new Set(items.map(({ caseId }) => caseId))],
        about: await concernedBy(
          kernel.db,
          items.map(({ subjectId }) => subjectId),
        ),
        purpose: 'arranging',
      }),
    },
    async ({ query, viewer }) => ({
      ...(await listPapers(kernel.db, staffOf(viewer), { kind: query.kind, page: query.page, size: 30 })),
      page: query.page,
      size: 30,
    }),
  );
}

/** A path that is no id names nothing. */
const idOf = (params: Readonly<Record<string, string>>): string =>
  z.uuid().safeParse(params['id']).data ?? '00000000-0000-0000-0000-000000000000';

/** What a look at cases is written down as. */
const casesOf = (seen: readonly { id: string }[]): Viewed => {
  const ids = seen.map(({ id }) => id);
  return { subjectKind: 'case', subjectIds: ids, caseIds: ids };
};
