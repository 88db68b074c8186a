import { inChinese } from '../../law/kernel/plain-date.ts';
import { requestList, requestsOn, requestView, waitingOn, type Waiting } from '../casework/her-request.queries.ts';
import type { HerRequestList, HerRequestView } from '../casework/her-request-view.model.ts';
import { institutionNames } from '../network/institution.queries.ts';
import { namesOf } from '../people/people.queries.ts';
import { seenOf, type Viewed } from '../platform/http/views.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { scoped } from '../platform/scope.ts';
import type { ApplicantViewer, StaffViewer, Viewer } from '../platform/viewer.ts';
import { againstLabels, type Objection } from './objection.model.ts';
import { objections } from './objection.scope.ts';
import { opened } from './objection.store.ts';
import { objectionWorkflow } from './objection.workflow.ts';

const visible = ({ db }: Pick<Kernel, 'db'>, viewer: Viewer) => scoped(db, viewer, objections);

export async function listObjections(
  kernel: Kernel,
  viewer: StaffViewer,
  { isOpen, page }: { isOpen: boolean; page: number },
): Promise<HerRequestList> {
  const matching = visible(kernel, viewer).$if(isOpen, (query) =>
    query.where('status', 'in', ['received', 'correctionOrdered']),
  );
  const found = await requestsOn(
    matching.select([
      'id',
      'status',
      'against',
      'agencyId',
      'personId',
      'isLate',
      'receivedAt',
      'ownerInstitutionId',
      'ownerRole',
    ]),
    page,
  );
  const [names, agencies] = await Promise.all([
    namesOf(
      kernel.db,
      kernel.sealer,
      found.rows.map(({ personId }) => personId),
    ),
    institutionNames(
      kernel.db,
      found.rows.map(({ agencyId }) => agencyId),
    ),
  ]);
  return requestList(kernel, viewer, objectionWorkflow, found, (row) => ({
    what: `${names.get(row.personId) ?? ''}${row.isLate ? '（超过十五日提出）' : ''}`,
    about: `${agencies.get(row.agencyId) ?? ''}${againstLabels[row.against]}`,
  }));
}

export async function getObjection(kernel: Kernel, viewer: StaffViewer, id: string): Promise<HerRequestView> {
  const row = await visible(kernel, viewer).selectAll('objections').where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refused('notFound');
  const objection = opened(kernel, row);
  const [names, offices] = await Promise.all([
    namesOf(kernel.db, kernel.sealer, [row.personId]),
    institutionNames(kernel.db, [row.agencyId, row.bureauId]),
  ]);
  return requestView(kernel, viewer, objectionWorkflow, objection, {
    title: `异议：${againstLabels[row.against]}`,
    facts: [
      ['提出异议的人', names.get(row.personId)],
      ['原决定', `${offices.get(row.agencyId) ?? ''}，${inChinese(row.decidedOn)}`],
      ['送达', row.servedOn ? inChinese(row.servedOn) : '没有送达记录，她的十五日没有起算'],
      [
        '她的十五日（待核）',
        row.dueOn
          ? `到${inChinese(row.dueOn)}${row.isLate ? '，逾期提出，仍须由人判断是否审查' : '，按期提出'}`
          : undefined,
      ],
      ['不同意的理由', objection.reason],
      ['机构的说明', objection.account ?? undefined],
      ['审查认定和理由', objection.finding ?? undefined],
      ['由谁审查', offices.get(row.bureauId)],
    ],
  });
}

export type HerObjection = Pick<
  Objection,
  'id' | 'status' | 'against' | 'finding' | 'isLate' | 'receivedAt' | 'correctionDays'
> &
  Waiting & { bureau: string };

/** The newest objection of hers, with what she waits for. */
export async function findHerObjection(kernel: Kernel, viewer: ApplicantViewer): Promise<HerObjection | undefined> {
  const row = await visible(kernel, viewer)
    .selectAll('objections')
    .orderBy('receivedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  const objection = opened(kernel, row);
  const [offices, waiting] = await Promise.all([
    institutionNames(kernel.db, [row.bureauId]),
    waitingOn(kernel, row.id),
  ]);
  const { id, status, against, finding, isLate, receivedAt, correctionDays } = objection;
  const bureau = offices.get(row.bureauId) ?? '';
  return { id, status, against, finding, isLate, receivedAt, correctionDays, bureau, ...waiting };
}

/** What a look at objections is written down as: it concerns those who objected. */
export const objectionsSeen = (
  { db }: Pick<Kernel, 'db'>,
  ids: readonly string[],
  purpose: 'handling' | 'arranging',
): Promise<Viewed> =>
  seenOf('objection', ids, purpose, (some) =>
    db.selectFrom('objections').select(['caseId', 'applicationId']).where('id', 'in', some).execute(),
  );
