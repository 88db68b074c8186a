import { requestList, requestsOn, requestView, waitingOn, type Waiting } from '../casework/her-request.queries.ts';
import type { HerRequestList, HerRequestView } from '../casework/her-request-view.model.ts';
import { cases } from '../casework/case.scope.ts';
import { namesOf } from '../people/people.queries.ts';
import { seenOf, type Viewed } from '../platform/http/views.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { scoped } from '../platform/scope.ts';
import type { ApplicantViewer, StaffViewer } from '../platform/viewer.ts';
import { changeGroundLabels, handled, type ChangeRequest } from './change-request.model.ts';
import { changeRequests } from './change-request.scope.ts';
import { opened } from './change-request.store.ts';
import { changeRequestWorkflow } from './change-request.workflow.ts';

export async function listChangeRequests(
  kernel: Kernel,
  viewer: StaffViewer,
  { isOpen, page }: { isOpen: boolean; page: number },
): Promise<HerRequestList> {
  const matching = scoped(kernel.db, viewer, changeRequests).$if(isOpen, (query) =>
    query.where('status', '=', 'received'),
  );
  const found = await requestsOn(
    matching.select(['id', 'status', 'ground', 'personId', 'receivedAt', 'ownerInstitutionId', 'ownerRole']),
    page,
  );
  const names = await namesOf(
    kernel.db,
    kernel.sealer,
    found.rows.map(({ personId }) => personId),
  );
  return requestList(kernel, viewer, changeRequestWorkflow, found, (row) => ({
    what: names.get(row.personId) ?? '',
    about: changeGroundLabels[row.ground],
  }));
}

export async function getChangeRequest(kernel: Kernel, viewer: StaffViewer, id: string): Promise<HerRequestView> {
  const row = await scoped(kernel.db, viewer, changeRequests)
    .selectAll('changeRequests')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Refused('notFound');
  const request = opened(kernel, row);
  const [names, person, matter] = await Promise.all([
    namesOf(kernel.db, kernel.sealer, [row.personId]),
    kernel.db.selectFrom('aidPersonnel').select('name').where('id', '=', row.personnelId).executeTakeFirst(),
    scoped(kernel.db, viewer, cases).select('number').where('id', '=', row.caseId).executeTakeFirst(),
  ]);
  return requestView(kernel, viewer, changeRequestWorkflow, request, {
    title: '更换承办人员',
    caution: '决定以前，不得让现在的承办人员和所在单位知道；核实时不说是谁提的。',
    facts: [
      ['受援人', names.get(row.personId)],
      ['案号', matter?.number ?? undefined],
      ['现在的承办人员', person?.name],
      ['为什么想换', changeGroundLabels[row.ground]],
      ['她的话', request.reason],
      ['答复', request.answer ?? undefined],
    ],
  });
}

export type HerChangeRequest = Pick<ChangeRequest, 'id' | 'status' | 'ground' | 'answer' | 'receivedAt'> & Waiting;

/** What she asked for last, and whether there is somebody whom another could replace. */
export async function herChangeRequest(
  kernel: Kernel,
  viewer: ApplicantViewer,
): Promise<{ mayAsk: boolean; last: HerChangeRequest | undefined }> {
  const [matter, row] = await Promise.all([
    scoped(kernel.db, viewer, cases)
      .select(['status', 'personnelId'])
      .where('id', '=', viewer.caseId)
      .executeTakeFirst(),
    scoped(kernel.db, viewer, changeRequests)
      .selectAll('changeRequests')
      .orderBy('receivedAt', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst(),
  ]);
  const isHandled = matter !== undefined && matter.personnelId !== null && handled.includes(matter.status);
  if (!row) return { mayAsk: isHandled, last: undefined };
  const { id, status, ground, answer, receivedAt } = opened(kernel, row);
  return {
    mayAsk: isHandled && status !== 'received',
    last: { id, status, ground, answer, receivedAt, ...(await waitingOn(kernel, id)) },
  };
}

/** What a look at these requests is written down as. */
export const changeRequestsSeen = (
  { db }: Pick<Kernel, 'db'>,
  ids: readonly string[],
  purpose: 'handling' | 'arranging',
): Promise<Viewed> =>
  seenOf('changeRequest', ids, purpose, (some) =>
    db.selectFrom('changeRequests').select(['caseId', 'applicationId']).where('id', 'in', some).execute(),
  );
