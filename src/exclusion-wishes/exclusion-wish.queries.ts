import { dueOn, requestList, requestsOn, requestView, type Waiting } from '../casework/her-request.queries.ts';
import type { HerRequestList, HerRequestView } from '../casework/her-request-view.model.ts';
import { namesOf } from '../people/people.queries.ts';
import { seenOf, type Viewed } from '../platform/http/views.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { scoped } from '../platform/scope.ts';
import type { ApplicantViewer, StaffViewer, Viewer } from '../platform/viewer.ts';
import type { ExclusionWish } from './exclusion-wish.model.ts';
import { exclusionWishes } from './exclusion-wish.scope.ts';
import { opened } from './exclusion-wish.store.ts';
import { exclusionWishWorkflow } from './exclusion-wish.workflow.ts';

const visible = ({ db }: Pick<Kernel, 'db'>, viewer: Viewer) => scoped(db, viewer, exclusionWishes);

export async function listExclusionWishes(
  kernel: Kernel,
  viewer: StaffViewer,
  { isOpen, page }: { isOpen: boolean; page: number },
): Promise<HerRequestList> {
  const matching = visible(kernel, viewer).$if(isOpen, (query) => query.where('status', '=', 'received'));
  const found = await requestsOn(
    matching.select(['id', 'status', 'personId', 'about', 'receivedAt', 'ownerInstitutionId', 'ownerRole']),
    page,
  );
  const ids = found.rows.map(({ personId }) => personId);
  const names = await namesOf(kernel.db, kernel.sealer, ids);
  return requestList(kernel, viewer, exclusionWishWorkflow, found, (row) => ({
    what: names.get(row.personId) ?? '',
    about: kernel.sealer.open('exclusionWishes.about', row.about, row.id),
  }));
}

export async function getExclusionWish(kernel: Kernel, viewer: StaffViewer, id: string): Promise<HerRequestView> {
  const row = await visible(kernel, viewer).selectAll('exclusionWishes').where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refused('notFound');
  const wish = opened(kernel, row);
  const names = await namesOf(kernel.db, kernel.sealer, [row.personId]);
  return requestView(kernel, viewer, exclusionWishWorkflow, wish, {
    title: '不想让谁知道',
    facts: [
      ['谁说的', names.get(row.personId)],
      ['叫什么', wish.name ?? '她不知道名字'],
      ['是谁、在哪里上班', wish.about],
      ['怎么办了', wish.answer ?? undefined],
    ],
    ...(viewer.institutionId === row.agencyId
      ? { goTo: { label: '案件的“谁不能知道”', to: `/cases/${row.caseId}/parting` } }
      : {}),
    caution: '不要问被说到的人，也不要让别的同事知道。办好以后，那个人就看不到这件事了，也不会收到通知。',
  });
}

export type HerExclusionWish = Pick<ExclusionWish, 'id' | 'status' | 'name' | 'about' | 'answer' | 'receivedAt'> &
  Pick<Waiting, 'due'>;

export async function listHerExclusionWishes(kernel: Kernel, viewer: ApplicantViewer): Promise<HerExclusionWish[]> {
  const rows = await visible(kernel, viewer).selectAll('exclusionWishes').orderBy('id', 'desc').limit(20).execute();
  return Promise.all(
    rows.map(async (row) => {
      const { id, status, name, about, answer, receivedAt } = opened(kernel, row);
      const due = await dueOn(kernel, id);
      return { id, status, name, about, answer, receivedAt, due };
    }),
  );
}

/** What a look at wishes is written down as: it concerns those who said them. */
export const exclusionWishesSeen = (
  { db }: Pick<Kernel, 'db'>,
  ids: readonly string[],
  purpose: 'handling' | 'arranging',
): Promise<Viewed> =>
  seenOf('exclusionWish', ids, purpose, (some) =>
    db.selectFrom('exclusionWishes').select(['caseId', 'applicationId']).where('id', 'in', some).execute(),
  );
