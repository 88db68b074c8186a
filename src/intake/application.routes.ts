import { z } from 'zod';
import { staffOf, type Api } from '../platform/http/api.ts';
import type { Viewed } from '../platform/http/views.ts';
import type { Kernel } from '../platform/kernel.ts';
import { SearchPurpose } from '../platform/search-purpose.ts';
import { ApplicationList, ApplicationView, ReceiptView } from './application-view.model.ts';
import type { ApplicationStatus } from './application.model.ts';
import { listApplications } from './application-list.queries.ts';
import { getApplication } from './application.queries.ts';
import { followCodeRoutes } from './follow-code.routes.ts';
import { listReceipts } from './receipt.queries.ts';
import { applicationWorkflow } from './application.workflow.ts';
import { Desk, type DeskItem } from './desk.model.ts';
import { deskOf } from './desk.queries.ts';
import { SubmitApplication, Submitted } from './submit-application.model.ts';
import { submitApplication } from './submit-application.ts';
import { revealNumber, Revealed, RevealNumber } from './reveal-number.ts';

const tag = '申请';
const statuses = ['open', ...Object.keys(applicationWorkflow.states)] as ['open', ...ApplicationStatus[]]; // the keys of the declaration
const Status = z.enum(statuses).optional().meta({ title: '状态', description: 'open 指没有办结的全部' });
const Page = z.coerce.number().int().min(1).max(10_000).default(1).meta({ title: '第几页' });
const Mine = z.enum(['true', 'false']).optional().meta({ title: '只看轮到我办的' });

/** The beginning and the reads of applications; the acts come from the workflow. */
export function applicationRoutes(api: Api, kernel: Kernel): void {
  followCodeRoutes(api, kernel);
  api.operation(
    {
      method: 'get',
      path: '/desk',
      id: 'getDesk',
      summary: '工作台：轮到我办的、期限最近的、各处有多少',
      tag: '工作台',
      answer: Desk,
      views: ({ mine, due }) => ({ ...deskSeen([...mine, ...due]), purpose: 'arranging' }),
    },
    ({ viewer }) => deskOf(kernel, staffOf(viewer)),
  );
  api.operation(
    {
      method: 'get',
      path: '/applications',
      id: 'listApplications',
      summary: '申请列表，按四优先和收到时间排序',
      tag,
      query: z.object({ status: Status, mine: Mine, page: Page }),
      answer: ApplicationList,
      views: ({ items }) => ({ ...applicationsOf(items), purpose: 'arranging' }),
    },
    ({ query, viewer }) =>
      listApplications(kernel, staffOf(viewer), {
        status: query.status,
        mine: query.mine === 'true',
        page: query.page,
      }),
  );
  api.operation(
    {
      method: 'post',
      path: '/applications/search',
      id: 'searchApplications',
      summary: '按姓名、电话、证件号码或者申请编号查找（须完整）；人的信息不进网址',
      tag,
      body: z
        .object({
          words: z.string().trim().min(1, '请输入完整的姓名、电话、证件号码或者编号').max(60).meta({ title: '查找' }),
          purpose: SearchPurpose,
          page: z.int().min(1).default(1),
        })
        .meta({ id: 'SearchApplications' }),
      answer: ApplicationList,
      views: ({ items }, { body }) => ({ ...applicationsOf(items), purpose: body.purpose }),
    },
    ({ body, viewer }) => listApplications(kernel, staffOf(viewer), { words: body.words, page: body.page }),
  );
  api.operation(
    {
      method: 'post',
      path: '/applications',
      id: 'submitApplication',
      summary: '递交申请：缺什么都先收下，从收到之日起算七日',
      tag,
      open: 'anyone',
      idempotent: true,
      body: SubmitApplication,
      answer: Submitted,
      views: 'recorded as an act',
    },
    ({ viewer, body, requestId }) => submitApplication(kernel, viewer, body, requestId),
  );
  api.operation(
    {
      method: 'get',
      path: '/applications/{id}',
      id: 'getApplication',
      summary: '一件申请的全部内容、法律审查和现在能办的事',
      tag,
      answer: ApplicationView,
      views: (seen) => ({ ...applicationsOf([seen]), purpose: 'handling' }),
    },
    ({ params, viewer }) => getApplication(kernel, staffOf(viewer), idOf(params)),
  );
  api.operation(
    {
      method: 'post',
      path: '/applications/{id}/reveal-number',
      id: 'revealNumber',
      summary: '显示完整的证件号码：要写明为什么，会留下记录，她本人看得到',
      tag,
      body: RevealNumber,
      answer: Revealed,
      views: (seen, { body }) => ({ ...applicationsOf([seen]), as: 'act', purpose: body.reason }),
    },
    ({ params, viewer }) => revealNumber(kernel, staffOf(viewer), idOf(params)),
  );
  api.operation(
    {
      method: 'get',
      path: '/receipts',
      id: 'listReceipts',
      summary: '本单位收转的申请：只有接收凭证的内容',
      tag,
      query: z.object({ page: Page }),
      answer: z.object({ items: z.array(ReceiptView), total: z.int(), page: z.int(), size: z.int() }),
      views: ({ items }) => ({
        subjectKind: 'application',
        subjectIds: items.map(({ id }) => id),
        purpose: 'arranging',
      }),
    },
    ({ query, viewer }) => listReceipts(kernel, staffOf(viewer), query.page),
  );
}

/** A path that is no id names nothing. */
const idOf = (params: Readonly<Record<string, string>>): string =>
  z.uuid().safeParse(params['id']).data ?? '00000000-0000-0000-0000-000000000000';

/** What a look at applications is written down as. */
const applicationsOf = (seen: readonly { id: string; caseId: string }[]): Viewed => ({
  subjectKind: 'application',
  subjectIds: seen.map(({ id }) => id),
  caseIds: [...new Set(seen.map(({ caseId }) => caseId))],
});

function deskSeen(items: readonly DeskItem[]): Viewed {
  const ids = [...new Set(items.map(({ id }) => id))];
  const caseIds = [...new Set(items.map(({ caseId }) => caseId))];
  return { subjectKind: 'desk', subjectIds: ids, caseIds, about: ids };
}
