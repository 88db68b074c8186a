import type { CaseRow } from '../casework/case-view.model.ts';
import { cases } from '../casework/case.scope.ts';
import { countCases, listCases, openCaseIds } from '../casework/case-list.queries.ts';
import { lampCounts, owedIds } from '../periods/due.queries.ts';
import type { DueView } from '../periods/due-view.model.ts';
import type { Kernel } from '../platform/kernel.ts';
import { scoped } from '../platform/scope.ts';
import type { StaffViewer } from '../platform/viewer.ts';
import type { ApplicationRow } from './application-view.model.ts';
import { countApplications, listApplications, openApplicationIds } from './application-list.queries.ts';
import type { Desk, DeskItem } from './desk.model.ts';

/** What an officer's day begins with: what is mine, what ends soonest, how much lies where. */
export async function deskOf(kernel: Kernel, viewer: StaffViewer): Promise<Desk> {
  const now = kernel.clock.now();
  const owed = (kind: string) =>
    owedIds(kernel.db, kind, viewer.institutionId, scoped(kernel.db, viewer, cases).select('cases.id'));
  const [planReviews, homeVisits] = [owed('planReview'), owed('homeVisit')];
  const [applications, caseList, mineApplications, mineCases, counts, caseCounts, lamps, reviews, visits] =
    await Promise.all([
      listApplications(kernel, viewer, { status: 'open', order: 'due', forDesk: true }),
      listCases(kernel, viewer, { status: 'open', order: 'due', forDesk: true }),
      listApplications(kernel, viewer, { mine: true }),
      listCases(kernel, viewer, { mine: true }),
      countApplications(kernel, viewer),
      countCases(kernel, viewer),
      lampCounts(
        kernel.db,
        [openApplicationIds(kernel.db, viewer), openCaseIds(kernel.db, viewer), planReviews, homeVisits],
        now,
      ),
      lampCounts(kernel.db, [planReviews], now),
      lampCounts(kernel.db, [homeVisits], now),
    ]);
  const due = [...applications.items.map(ofApplication), ...caseList.items.map(ofCase)]
    .filter(({ due }) => due !== undefined)
    .toSorted((a, b) => endOf(a.due).localeCompare(endOf(b.due)));
  const offered = [...applications.items.map(ofApplication), ...caseList.items.map(ofCase)].filter(
    (item) => item.offeredToUs && !item.isMine,
  );
  const mine = [...offered, ...mineApplications.items.map(ofApplication), ...mineCases.items.map(ofCase)].toSorted(
    (a, b) => endOf(a.due).localeCompare(endOf(b.due)),
  );
  return {
    today: kernel.clock.today(),
    lamps,
    planReviews: reviews,
    homeVisits: visits,
    counts: [
      ...counts.map((count) => ({ about: 'application' as const, ...count })),
      ...caseCounts.map((count) => ({ about: 'case' as const, ...count })),
    ],
    mine: mine.slice(0, 30),
    due: due.slice(0, 30),
  };
}

/** What has no day, or waits for somebody else, comes after everything that has one. */
const endOf = (due: DueView | undefined): string => (due?.lamp === 'paused' ? '9' : (due?.dueAt ?? due?.dueOn ?? '9'));

function ofApplication(row: ApplicationRow): DeskItem {
  const { id, caseId, number, applicant, matter, statusLabel, due, isMine, offeredToUs, priorityReasons } = row;
  return {
    about: 'application',
    id,
    caseId,
    number,
    who: applicant,
    matter,
    statusLabel,
    ...(due ? { due } : {}),
    isMine,
    offeredToUs,
    priorityReasons,
  };
}

function ofCase(row: CaseRow): DeskItem {
  const { id, number, recipients, matter, statusLabel, due, isMine, offeredToUs, priorityReasons } = row;
  return {
    about: 'case',
    id,
    caseId: id,
    ...(number ? { number } : {}),
    who: recipients.join('、'),
    matter,
    statusLabel,
    ...(due ? { due } : {}),
    isMine,
    offeredToUs,
    priorityReasons,
  };
}
