import { wantedLabels } from '../intake/data-wanted.model.ts';
import { cite } from '../../law/kernel/citation.ts';
import { inChinese } from '../../law/kernel/plain-date.ts';
import { requestList, requestsOn, requestView, waitingOn, type Waiting } from '../casework/her-request.queries.ts';
import type { HerRequestList, HerRequestView } from '../casework/her-request-view.model.ts';
import { handedToLabels } from '../casework/hand-over.model.ts';
import { namesOf } from '../people/people.queries.ts';
import { seenOf, type Viewed } from '../platform/http/views.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { scoped } from '../platform/scope.ts';
import type { ApplicantViewer, StaffViewer, Viewer } from '../platform/viewer.ts';
import type { DataCopy } from './data-copy.model.ts';
import { dataCopyOf } from './data-copy.queries.ts';
import { refusedBasis, refusedBecauseLabels, type DataRequest } from './data-request.model.ts';
import { dataRequests } from './data-request.scope.ts';
import { opened } from './data-request.store.ts';
import { dataRequestWorkflow } from './data-request.workflow.ts';

const visible = ({ db }: Pick<Kernel, 'db'>, viewer: Viewer) => scoped(db, viewer, dataRequests);

export async function listDataRequests(
  kernel: Kernel,
  viewer: StaffViewer,
  { isOpen, page }: { isOpen: boolean; page: number },
): Promise<HerRequestList> {
  const matching = visible(kernel, viewer).$if(isOpen, (query) => query.where('status', '=', 'received'));
  const found = await requestsOn(
    matching.select(['id', 'status', 'wanted', 'channel', 'personId', 'receivedAt', 'ownerInstitutionId', 'ownerRole']),
    page,
  );
  const ids = found.rows.map(({ personId }) => personId);
  const names = await namesOf(kernel.db, kernel.sealer, ids);
  return requestList(kernel, viewer, dataRequestWorkflow, found, (row) => ({
    what: names.get(row.personId) ?? '',
    about: `${wantedLabels[row.wanted]}${row.channel === 'inPerson' ? '（当面）' : ''}`,
  }));
}

export async function getDataRequest(kernel: Kernel, viewer: StaffViewer, id: string): Promise<HerRequestView> {
  const row = await visible(kernel, viewer).selectAll('dataRequests').where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refused('notFound');
  const [request, names, { number }, agents] = await Promise.all([
    opened(kernel.db, kernel, row),
    namesOf(kernel.db, kernel.sealer, [row.personId]),
    kernel.db.selectFrom('applications').select('number').where('id', '=', row.applicationId).executeTakeFirstOrThrow(),
    kernel.db
      .selectFrom('caseParties')
      .select('id')
      .where('applicationId', '=', row.applicationId)
      .where('role', '=', 'applyingAgent')
      .execute(),
  ]);
  const caution = cautionOf(request, agents.length > 0);
  return requestView(kernel, viewer, dataRequestWorkflow, request, {
    title: `资料请求：${wantedLabels[row.wanted]}`,
    facts: [
      ['谁的资料', names.get(row.personId)],
      ['怎样提的', row.askedBy ? `当面，${handedToLabels[row.askedBy]}` : '凭查询码'],
      ['她说的', request.told],
      ['案卷', keepingWords(request)],
      [
        '不能照办的原因',
        row.ground ? `${refusedBecauseLabels[row.ground]}，${cite(refusedBasis[row.ground])}` : undefined,
      ],
      ['答复', request.answer ?? undefined],
      ['解除的理由', request.liftReason ?? undefined],
      ['副本可以取到', row.copyUntil ? inChinese(row.copyUntil) : undefined],
    ],
    ...(caution ? { caution } : {}),
    goTo: { label: `申请 ${number}`, to: `/applications/${row.applicationId}` },
  });
}

/** Whoever holds the code may not be she: the office looks before it gives. */
function cautionOf({ status, channel, isAskedBeforeParting }: DataRequest, hasAgent: boolean): string | undefined {
  if (status !== 'received') return undefined;
  if (isAskedBeforeParting) return '提出以后，有人被标为对立方。不要照办，请拒绝，由她本人当面重新提。';
  if (hasAgent && channel === 'byCode')
    return '这件申请由家里人代为提出，查询码可能在他手里。先用安全的方式问她本人；不合她的利益的，可以书面拒绝。';
  return undefined;
}

function keepingWords({ wanted, keeping }: DataRequest): string | undefined {
  if (wanted !== 'deletion') return undefined;
  switch (keeping.state) {
    case 'open':
      return '事情还在办，不能删除';
    case 'unknown':
      return `${inChinese(keeping.closedOn)}办结；保管几年还没有核定（待核），请问${keeping.ask}，核定以前不能删除`;
    case 'kept':
      return `${inChinese(keeping.closedOn)}办结，保管 ${keeping.years} 年，到${inChinese(keeping.until)}`;
    case 'over':
      return `${inChinese(keeping.closedOn)}办结，保管期到${inChinese(keeping.until)}，已经过了`;
  }
}

export type HerDataRequest = Pick<
  DataRequest,
  'id' | 'status' | 'wanted' | 'told' | 'answer' | 'liftReason' | 'ground' | 'keepUntil' | 'receivedAt'
> &
  Waiting & { hasCopy: boolean };

/** All she asked for, the newest first, with what she waits for. */
export async function listHerDataRequests(kernel: Kernel, viewer: ApplicantViewer): Promise<HerDataRequest[]> {
  const rows = await visible(kernel, viewer).selectAll('dataRequests').orderBy('id', 'desc').limit(20).execute();
  return Promise.all(
    rows.map(async (row) => {
      const request = await opened(kernel.db, kernel, row);
      const { id, status, wanted, told, answer, liftReason, ground, keepUntil, receivedAt } = request;
      const [hasCopy, waiting] = [liesReady(request, kernel), await waitingOn(kernel, id)];
      return { id, status, wanted, told, answer, liftReason, ground, keepUntil, receivedAt, hasCopy, ...waiting };
    }),
  );
}

const liesReady = ({ status, copyUntil }: Pick<DataRequest, 'status' | 'copyUntil'>, { clock }: Kernel): boolean =>
  status === 'met' && copyUntil !== null && clock.today() <= copyUntil;

const mayHandOver = ['agency.clerk', 'agency.reviewer', 'agency.approver'] as const;

/** The copy that was granted, for her by her code, or for the office to hand to her while she stands there. */
export async function getDataCopy(kernel: Kernel, viewer: Viewer, id: string): Promise<DataCopy> {
  const row = await visible(kernel, viewer)
    .select(['status', 'copyUntil', 'personId', 'applicationId', 'caseId'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Refused('notFound');
  if (viewer.kind === 'staff' && !mayHandOver.some((role) => viewer.roles.includes(role)))
    throw new Refused('roleNotAllowed');
  if (!liesReady(row, kernel)) throw new Refused('wrongStatus', '现在没有可以取的副本。时间过了的，可以再提一次。');
  const { personId, applicationId, caseId } = row;
  return dataCopyOf(kernel, { kind: 'applicant', personId, applicationId, caseId }, viewer.kind === 'staff');
}

/** What a look at requests is written down as: it concerns those whose data it is. */
export const dataRequestsSeen = (
  { db }: Pick<Kernel, 'db'>,
  ids: readonly string[],
  purpose: 'handling' | 'arranging',
): Promise<Viewed> =>
  seenOf('dataRequest', ids, purpose, (some) =>
    db.selectFrom('dataRequests').select(['caseId', 'applicationId']).where('id', 'in', some).execute(),
  );
