import { z } from 'zod';
import { HerRequestList, HerRequestView } from '../casework/her-request-view.model.ts';
import { staffOf, type Api } from '../platform/http/api.ts';
import { serveReads } from '../platform/http/reads.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { printDataCopy } from './data-copy.commands.ts';
import { DataCopy } from './data-copy.model.ts';
import { askForData, askForDataInPerson } from './data-request.commands.ts';
import { AskForData, AskForDataInPerson } from './data-request.model.ts';
import { dataRequestsSeen, getDataCopy, getDataRequest, listDataRequests } from './data-request.queries.ts';

const tag = '资料请求';
const Raised = z.object({ id: z.uuid() }).meta({ id: 'DataRequestRaised', title: '已经收到' });
const idOf = (params: Readonly<Record<string, string>>): string => params['id'] ?? '';

/** Reads, the two ways to ask, and the copy; the answers come from the workflow. */
export function dataRequestRoutes(api: Api, kernel: Kernel): void {
  serveReads(api, {
    path: '/data-requests',
    tag,
    list: {
      id: 'listDataRequests',
      summary: '资料请求，先到的在前',
      answer: HerRequestList,
      read: (viewer, page) => listDataRequests(kernel, viewer, page),
    },
    one: {
      id: 'getDataRequest',
      summary: '一件资料请求和现在能办的事',
      answer: HerRequestView,
      read: (viewer, id) => getDataRequest(kernel, viewer, id),
    },
    seen: (ids, purpose) => dataRequestsSeen(kernel, ids, purpose),
  });
  api.operation(
    {
      method: 'post',
      path: '/data-requests',
      id: 'askForData',
      summary: '本人凭查询码请求看、改、删自己的资料',
      tag,
      body: AskForData,
      views: 'recorded as an act',
      idempotent: true,
      open: 'signedIn',
      answer: Raised,
    },
    ({ body, viewer, requestId }) => {
      if (viewer.kind !== 'applicant')
        throw new Refused('roleNotAllowed', '凭查询码的由本人提；来人当面提的，请从申请页登记。');
      return askForData(kernel, viewer, body, requestId);
    },
  );
  api.operation(
    {
      method: 'post',
      path: '/applications/{id}/data-requests',
      id: 'askForDataInPerson',
      summary: '登记当面提的资料请求：先核对身份',
      tag,
      body: AskForDataInPerson,
      views: 'recorded as an act',
      idempotent: true,
      answer: Raised,
    },
    ({ params, body, viewer, requestId }) => askForDataInPerson(kernel, staffOf(viewer), idOf(params), body, requestId),
  );
  api.operation(
    {
      method: 'get',
      path: '/data-requests/{id}/copy',
      id: 'getDataCopy',
      summary: '同意给的副本，只有她自己的资料',
      tag,
      open: 'signedIn',
      stepUp: true,
      answer: DataCopy,
      views: (_, { params }) => dataRequestsSeen(kernel, [idOf(params)], 'handling'),
    },
    ({ params, viewer }) => getDataCopy(kernel, viewer, idOf(params)),
  );
  api.operation(
    {
      method: 'get',
      path: '/data-requests/{id}/copy/pdf',
      id: 'dataCopyPdf',
      summary: '副本的打印件，当面交给她',
      tag,
      open: 'signedIn',
      stepUp: true,
      answer: z.unknown(),
      bytes: 'application/pdf',
      views: (_, { params }) => dataRequestsSeen(kernel, [idOf(params)], 'handling'),
    },
    async ({ params, viewer, c }) =>
      c.body(new Uint8Array(await printDataCopy(kernel, viewer, idOf(params))), 200, {
        'content-type': 'application/pdf',
        'content-disposition': 'inline; filename="document.pdf"',
      }),
  );
}
