import { dueOn, requestList, requestsOn, requestView, type Waiting } from '../casework/her-request.queries.ts';
import type { HerRequestList, HerRequestView } from '../casework/her-request-view.model.ts';
import { cases } from '../casework/case.scope.ts';
import type { Database, Trx } from '../platform/database/database.ts';
import { seenOf, type Viewed } from '../platform/http/views.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { scoped } from '../platform/scope.ts';
import type { ApplicantViewer, StaffViewer } from '../platform/viewer.ts';
import { gradeLabels, ratedStepLabels, type RatedStep, type Rating } from './rating.model.ts';
import { ratings } from './rating.scope.ts';
import { opened } from './rating.store.ts';
import { ratingWorkflow } from './rating.workflow.ts';

export async function listRatings(
  kernel: Kernel,
  viewer: StaffViewer,
  { isOpen, page }: { isOpen: boolean; page: number },
): Promise<HerRequestList> {
  const matching = scoped(kernel.db, viewer, ratings).$if(isOpen, (query) => query.where('status', '=', 'rectifying'));
  const found = await requestsOn(
    matching.select([
      'id',
      'status',
      'step',
      'grade',
      'moneyAsked',
      'feltSafe',
      'receivedAt',
      'ownerInstitutionId',
      'ownerRole',
    ]),
    page,
  );
  return requestList(kernel, viewer, ratingWorkflow, found, (row) => ({
    what: ratedStepLabels[row.step],
    about: [
      gradeLabels[row.grade],
      row.moneyAsked === true ? '说有人要钱' : '',
      row.feltSafe === false ? '觉得不安全' : '',
    ]
      .filter(Boolean)
      .join('，'),
  }));
}

const yesOrNo = (value: boolean | null): string => (value === null ? '没有答' : value ? '是' : '否');

/** Nobody of the office reads here who rated; the number of the case only where something must be mended in it. */
export async function getRating(kernel: Kernel, viewer: StaffViewer, id: string): Promise<HerRequestView> {
  const row = await scoped(kernel.db, viewer, ratings).selectAll('ratings').where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refused('notFound');
  const rating = opened(kernel, row);
  const mends = row.agencyId === viewer.institutionId && row.status !== 'noted';
  const matter = mends
    ? await scoped(kernel.db, viewer, cases).select('number').where('id', '=', row.caseId).executeTakeFirst()
    : undefined;
  return requestView(kernel, viewer, ratingWorkflow, rating, {
    title: `评价：${gradeLabels[row.grade]}`,
    caution: '不追问是谁评的，不让承办人员知道；不得因为评价影响正在办的事。',
    facts: [
      ['评哪一步', ratedStepLabels[row.step]],
      ['案号', matter?.number ?? undefined],
      ['怎么样', gradeLabels[row.grade]],
      ['有人要钱、要东西', yesOrNo(row.moneyAsked)],
      ['律师见过面', row.step === 'intake' ? undefined : yesOrNo(row.met)],
      ['觉得安全', yesOrNo(row.feltSafe)],
      ['她的话', rating.told || undefined],
      ['查到的情况', rating.finding ?? undefined],
      ['怎么改的', rating.answer ?? undefined],
    ],
  });
}

const handled = ['inProgress', 'closing', 'fileUnderReview', 'terminationProposed', 'terminated', 'archived'];
const closed = ['closing', 'fileUnderReview', 'terminated', 'archived'];

/** Whose steps she may rate: those that have happened, each once. */
export async function openSteps(db: Database | Trx, viewer: ApplicantViewer) {
  const matter = await scoped(db, viewer, cases)
    .innerJoin('applications', 'applications.caseId', 'cases.id')
    .select(['cases.status', 'cases.agencyId', 'cases.personnelId', 'applications.status as applied'])
    .where('cases.id', '=', viewer.caseId)
    .where('applications.id', '=', viewer.applicationId)
    .executeTakeFirstOrThrow();
  const rated = await scoped(db, viewer, ratings).select('step').execute();
  const happened: RatedStep[] = [
    ...(['received', 'transferOffered'].includes(matter.applied) ? [] : ['intake' as const]),
    ...(matter.personnelId && handled.includes(matter.status) ? ['handling' as const] : []),
    ...(matter.personnelId && closed.includes(matter.status) ? ['closing' as const] : []),
  ];
  const steps = happened.filter((step) => rated.every((each) => each.step !== step));
  return { steps, agencyId: matter.agencyId, personnelId: matter.personnelId };
}

export type HerRating = Pick<Rating, 'id' | 'status' | 'step' | 'grade' | 'moneyAsked' | 'answer' | 'receivedAt'> &
  Pick<Waiting, 'due'>;

export async function listHerRatings(kernel: Kernel, viewer: ApplicantViewer): Promise<HerRating[]> {
  const rows = await scoped(kernel.db, viewer, ratings).selectAll('ratings').orderBy('id', 'desc').execute();
  const each = rows.map(async (row) => {
    const { id, status, step, grade, moneyAsked, answer, receivedAt } = opened(kernel, row);
    const due = await dueOn(kernel, id);
    return { id, status, step, grade, moneyAsked, answer, receivedAt, due };
  });
  return Promise.all(each);
}

/** What a look at ratings is written down as. */
export const ratingsSeen = (
  { db }: Pick<Kernel, 'db'>,
  ids: readonly string[],
  purpose: 'handling' | 'arranging',
): Promise<Viewed> =>
  seenOf('rating', ids, purpose, (some) =>
    db.selectFrom('ratings').select(['caseId', 'applicationId']).where('id', 'in', some).execute(),
  );
