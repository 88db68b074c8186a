import '../intake/collection.scope.ts';
import { staffOf, type Api } from '../platform/http/api.ts';
import type { Kernel } from '../platform/kernel.ts';
import { findCollection, handOutPaper } from './collection.commands.ts';
import {
  FindCollection,
  FoundCollection,
  HandedOut,
  HandOutPaper,
  OpenCollection,
  OpenedCollection,
} from '../intake/collection.model.ts';
import { openCollection } from './open-collection.commands.ts';

const tag = '文书';

/** Papers fetched at a counter by a one-time code. */
export function collectionRoutes(api: Api, kernel: Kernel): void {
  api.operation(
    {
      method: 'post',
      path: '/applications/{id}/collections',
      id: 'openCollection',
      summary: '把一份文书放到本机构或者一个工作站，凭一次性取件码领取；旧的取件码失效',
      tag,
      idempotent: true,
      body: OpenCollection,
      answer: OpenedCollection,
      views: 'recorded as an act',
    },
    ({ params, body, viewer, requestId }) =>
      openCollection(kernel, staffOf(viewer), params['id'] ?? '', body, requestId),
  );
  api.operation(
    {
      method: 'post',
      path: '/collections/find',
      id: 'findCollection',
      summary: '凭取件码查：哪一份文书，谁可以领。错的、过期的、别处的，一样回答',
      tag,
      body: FindCollection,
      answer: FoundCollection,
      views: async ({ id }) => {
        const { applicationId, caseId } = await kernel.db
          .selectFrom('paperCollections')
          .select(['applicationId', 'caseId'])
          .where('id', '=', id)
          .executeTakeFirstOrThrow();
        return { subjectKind: 'application', subjectIds: [applicationId], caseIds: [caseId], purpose: 'service' };
      },
    },
    ({ body, viewer }) => findCollection(kernel, staffOf(viewer), body.code),
  );
  api.operation(
    {
      method: 'post',
      path: '/collections/{id}/hand-out',
      id: 'handOutPaper',
      summary: '核对证件，把文书交给她：取件码作废，送达成立',
      tag,
      idempotent: true,
      body: HandOutPaper,
      answer: HandedOut,
      views: 'recorded as an act',
    },
    ({ params, body, viewer, requestId }) => handOutPaper(kernel, staffOf(viewer), params['id'] ?? '', body, requestId),
  );
}
