import { wantedLabels } from '../intake/data-wanted.model.ts';
import { dayOf, inChinese } from '../../law/kernel/plain-date.ts';
import { changeGroundLabels } from '../change-requests/change-request.model.ts';
import { changeRequests } from '../change-requests/change-request.scope.ts';
import { complaintAboutLabels } from '../complaints/complaint.model.ts';
import { complaints } from '../complaints/complaint.scope.ts';
import { againstLabels } from '../objections/objection.model.ts';
import { exclusionWishes } from '../exclusion-wishes/exclusion-wish.scope.ts';
import { objections } from '../objections/objection.scope.ts';
import type { Kernel } from '../platform/kernel.ts';
import { scoped } from '../platform/scope.ts';
import type { ApplicantViewer } from '../platform/viewer.ts';
import { gradeLabels } from '../ratings/rating.model.ts';
import { ratings } from '../ratings/rating.scope.ts';
import type { DataCopyPart } from './data-copy.model.ts';
import { dataRequests } from './data-request.scope.ts';

type Raised = { at: Date; label: string; words: string };

/** What she raised, in her own words. At the counter without complaints, ratings and whom she fears: they are about those who stand there. */
export async function raisedByHer(
  { db, sealer }: Kernel,
  her: ApplicantViewer,
  atCounter: boolean,
): Promise<DataCopyPart> {
  const [objected, changes, asked, told, rated, apart] = await Promise.all([
    scoped(db, her, objections).select(['id', 'receivedAt', 'against', 'reason']).execute(),
    scoped(db, her, changeRequests).select(['id', 'receivedAt', 'ground', 'reason']).execute(),
    scoped(db, her, dataRequests).select(['id', 'receivedAt', 'wanted', 'told']).execute(),
    atCounter ? [] : scoped(db, her, complaints).select(['id', 'receivedAt', 'about', 'told']).execute(),
    atCounter ? [] : scoped(db, her, ratings).select(['id', 'receivedAt', 'grade', 'told']).execute(),
    atCounter ? [] : scoped(db, her, exclusionWishes).select(['id', 'receivedAt', 'about']).execute(),
  ]);
  const raised: Raised[] = [
    ...objected.map(({ id, receivedAt, against, reason }) => ({
      at: receivedAt,
      label: '异议',
      words: `${againstLabels[against]}。${sealer.open('objections.reason', reason, id)}`,
    })),
    ...changes.map(({ id, receivedAt, ground, reason }) => ({
      at: receivedAt,
      label: '要求换人',
      words: `${changeGroundLabels[ground]}。${sealer.open('changeRequests.reason', reason, id)}`,
    })),
    ...asked.map((row) => ({
      at: row.receivedAt,
      label: '资料请求',
      words: `${wantedLabels[row.wanted]}。${sealer.open('dataRequests.told', row.told, row.id)}`,
    })),
    ...told.map(({ id, receivedAt, about, told: words }) => ({
      at: receivedAt,
      label: '投诉',
      words: `${complaintAboutLabels[about]}。${sealer.open('complaints.told', words, id)}`,
    })),
    ...rated.map(({ id, receivedAt, grade, told: words }) => ({
      at: receivedAt,
      label: '评价',
      words: `${gradeLabels[grade]}。${sealer.open('ratings.told', words, id)}`,
    })),
    ...apart.map(({ id, receivedAt, about }) => ({
      at: receivedAt,
      label: '不想让谁知道',
      words: sealer.open('exclusionWishes.about', about, id),
    })),
  ];
  return {
    title: '提过的事',
    lines: raised
      .toSorted((a, b) => a.at.getTime() - b.at.getTime())
      .map(({ at, label, words }) => ({ label, value: `${inChinese(dayOf(at.getTime()))}：${words}` })),
  };
}
