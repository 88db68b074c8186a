import { requestList, requestsOn, requestView, waitingOn, type Waiting } from '../casework/her-request.queries.ts';
import type { HerRequestList, HerRequestView } from '../casework/her-request-view.model.ts';
import { findReturnCode, hashesOfReturnCode } from '../intake/return-code.records.ts';
import { namesOf } from '../people/people.queries.ts';
import { seenOf, type Viewed } from '../platform/http/views.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { scoped } from '../platform/scope.ts';
import type { ApplicantViewer, StaffViewer } from '../platform/viewer.ts';
import { complainedLabels, complaintAboutLabels, complaintOutcomeLabels, type Complaint } from './complaint.model.ts';
import { complaints } from './complaint.scope.ts';
import { opened } from './complaint.store.ts';
import { complaintWorkflow } from './complaint.workflow.ts';

export async function listComplaints(
  kernel: Kernel,
  viewer: StaffViewer,
  { isOpen, page }: { isOpen: boolean; page: number },
): Promise<HerRequestList> {
  const matching = scoped(kernel.db, viewer, complaints).$if(isOpen, (query) =>
    query.where('status', 'in', ['received', 'accepted']),
  );
  const found = await requestsOn(
    matching.select([
      'id',
      'status',
      'about',
      'against',
      'applicationId',
      'receivedAt',
      'ownerInstitutionId',
      'ownerRole',
    ]),
    page,
  );
  // A list lies open on a screen: who complains stands on the page of the one complaint.
  return requestList(kernel, viewer, complaintWorkflow, found, (row) => ({
    what: `${complaintAboutLabels[row.about]}${row.applicationId ? '' : '（匿名）'}`,
    about: complainedLabels[row.against],
  }));
}

export async function getComplaint(kernel: Kernel, viewer: StaffViewer, id: string): Promise<HerRequestView> {
  const row = await scoped(kernel.db, viewer, complaints)
    .selectAll('complaints')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Refused('notFound');
  const complaint = opened(kernel, row);
  const isBureau = row.bureauId === viewer.institutionId;
  const [names, whom, office] = await Promise.all([
    namesOf(kernel.db, kernel.sealer, row.personId && isBureau ? [row.personId] : []),
    row.againstPersonnelId
      ? kernel.db.selectFrom('aidPersonnel').select('name').where('id', '=', row.againstPersonnelId).executeTakeFirst()
      : undefined,
    row.againstInstitutionId
      ? kernel.db
          .selectFrom('institutions')
          .select('name')
          .where('id', '=', row.againstInstitutionId)
          .executeTakeFirst()
      : undefined,
  ]);
  return requestView(kernel, viewer, complaintWorkflow, complaint, {
    title: `投诉：${complaintAboutLabels[row.about]}`,
    caution: '答复以前，不得让被投诉的人和单位知道这件投诉；任何时候都不透露投诉人是谁。',
    facts: [
      ['投诉人', isBureau ? (row.personId ? names.get(row.personId) : '没有留姓名') : '不告知核实的机构'],
      ['投诉谁', [complainedLabels[row.against], office?.name, whom?.name].filter(Boolean).join('，')],
      ['发生了什么', complaint.told],
      ['要核实的', complaint.question ?? undefined],
      ['机构核实到的', complaint.findings ?? undefined],
      ['结论', row.outcome ? complaintOutcomeLabels[row.outcome] : undefined],
      ['答复', complaint.answer ?? undefined],
      ['处理措施', complaint.measures ?? undefined],
    ],
  });
}

export type HerComplaint = Pick<
  Complaint,
  'id' | 'status' | 'about' | 'against' | 'outcome' | 'answer' | 'measures' | 'receivedAt'
> &
  Waiting;

export async function listHerComplaints(kernel: Kernel, viewer: ApplicantViewer): Promise<HerComplaint[]> {
  const rows = await scoped(kernel.db, viewer, complaints)
    .selectAll('complaints')
    .orderBy('receivedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(20)
    .execute();
  return Promise.all(rows.map((row) => hers(kernel, opened(kernel, row))));
}

/** By the code that an anonymous complaint was given, and by nothing else. */
export async function findComplaintByCode(kernel: Kernel, typed: string): Promise<HerComplaint | undefined> {
  const code = findReturnCode(typed);
  if (!code) return undefined;
  const row = await scoped(kernel.db, { kind: 'system', because: 'complaint.lookedUp' }, complaints)
    .selectAll('complaints')
    .where('codeHash', 'in', hashesOfReturnCode(kernel.sealer, code))
    .executeTakeFirst();
  return row ? hers(kernel, opened(kernel, row)) : undefined;
}

async function hers(kernel: Kernel, complaint: Complaint): Promise<HerComplaint> {
  const { id, status, about, against, outcome, answer, measures, receivedAt } = complaint;
  return { id, status, about, against, outcome, answer, measures, receivedAt, ...(await waitingOn(kernel, id)) };
}

/** What a look at complaints is written down as; an anonymous one concerns nobody we know. */
export const complaintsSeen = (
  { db }: Pick<Kernel, 'db'>,
  ids: readonly string[],
  purpose: 'handling' | 'arranging',
): Promise<Viewed> =>
  seenOf('complaint', ids, purpose, (some) =>
    db
      .selectFrom('complaints')
      .select(['caseId', 'applicationId'])
      .where('id', 'in', some)
      .where('applicationId', 'is not', null)
      .execute(),
  );
