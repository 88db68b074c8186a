import { startOfDay } from '../../law/kernel/plain-date.ts';
import type { SpendView, Viewed } from '../platform/http/views.ts';
import type { Kernel } from '../platform/kernel.ts';
import type { Purpose } from '../platform/purpose.ts';
import { Refused } from '../platform/refusal.ts';
import { provedAt, type StaffViewer } from '../platform/viewer.ts';
import { isOnDuty } from './duty.commands.ts';
import { budgetFor, viewBudgetsOn, withChanges, type ChangedBudgets } from './view-budget.model.ts';

/** What somebody saw since the day began: each file with the moment it was last shown. */
type Seen = { opened: Map<string, number>; shown: Map<string, number>; readAt: number };

/** How old what this process remembers may be before it looks what the others have shown. */
const readAgainMs = 20_000;
/** Where a life may hang on it, nothing is counted or held up: these have their own limits and their own reviewers. */
const exempt: readonly (Purpose | undefined)[] = ['breakGlass', 'lifeInDanger'] satisfies Purpose[];

/**
 * The budget of looks, for each person. What is seen again costs nothing; the second factor opens a new window; whoever
 * is on duty is never stopped. The audit's entries are the one count: this only remembers them for a moment.
 */
export function viewBudgetOf(kernel: Kernel, changed: ChangedBudgets = {}): SpendView {
  const people = new Map<string, Seen>();
  return async (viewer, viewed) => {
    if (viewer.kind !== 'staff' || (viewed.as ?? 'view') !== 'view' || exempt.includes(viewed.purpose)) return;
    const files = filesOf(viewed);
    const budget = budgetFor(viewer.roles, withChanges(viewBudgetsOn(kernel.clock.today()), changed));
    if (files.length === 0 || !budget) return;
    const seen = await seenBy(kernel, people, viewer);
    const now = kernel.clock.now().getTime();
    if (isOver(seen, files, budget, provedAt(viewer)?.getTime() ?? 0, now, startOfDay(kernel.clock.today())))
      // Asking beyond the own office is never what saves a life: on duty or not, the second factor is asked for.
      if (asksElsewhere(viewed) || !(await isOnDuty(kernel.db, viewer, kernel.clock.now())))
        throw new Refused('viewBudgetSpent');
    keep(seen, files, now);
  };
}

const asksElsewhere = ({ subjectKind }: Pick<Viewed, 'subjectKind'>): boolean => subjectKind === 'lookUp';

/** A list counts by the cases it names; what belongs to no case by itself; a question, found or not, for one. */
function filesOf({ caseIds = [], about, subjectKind, subjectIds }: Viewed): readonly string[] {
  if (asksElsewhere({ subjectKind })) return subjectIds;
  if (caseIds.length > 0) return caseIds;
  return about ?? (subjectKind === 'application' || subjectKind === 'case' ? subjectIds : []);
}

function keep({ opened, shown }: Seen, files: readonly string[], at: number): void {
  for (const file of files) {
    shown.set(file, Math.max(at, shown.get(file) ?? 0));
    if (files.length === 1) opened.set(file, Math.max(at, opened.get(file) ?? 0));
  }
}

function isOver(
  { opened, shown }: Seen,
  files: readonly string[],
  budget: NonNullable<ReturnType<typeof budgetFor>>,
  windowFrom: number,
  now: number,
  dayFrom: number,
): boolean {
  const over = (looks: ReadonlyMap<string, number>, since: number, allowed: number): boolean => {
    const from = Math.max(since, windowFrom);
    const known = new Set([...looks].filter(([, at]) => at > from).map(([file]) => file));
    // The first look of a window is given whatever its size: a long list could never be read otherwise.
    const added = files.filter((file) => !known.has(file)).length;
    return known.size > 0 && added > 0 && known.size + added > allowed;
  };
  const hour = now - 3_600_000;
  return (
    over(shown, hour, budget.shown.hour) ||
    over(shown, dayFrom, budget.shown.day) ||
    (files.length === 1 && (over(opened, hour, budget.opened.hour) || over(opened, dayFrom, budget.opened.day)))
  );
}

async function seenBy({ db, clock }: Kernel, people: Map<string, Seen>, { staffId }: StaffViewer): Promise<Seen> {
  const now = clock.now().getTime();
  const known = people.get(staffId);
  if (known && now >= known.readAt && now - known.readAt < readAgainMs) return known;
  const rows = await db
    .selectFrom('auditEntries')
    .select(['at', 'subjectKind', 'subjectIds', 'caseIds', 'aboutIds'])
    .where('actorId', '=', staffId)
    .where('at', '>=', new Date(startOfDay(clock.today())))
    .where('kind', '=', 'view')
    .where('result', '=', 'done')
    .where((eb) => eb.or([eb('purpose', 'is', null), eb('purpose', 'not in', ['breakGlass', 'lifeInDanger'])]))
    .execute();
  const seen = people.get(staffId) ?? { opened: new Map(), shown: new Map(), readAt: now };
  seen.readAt = now;
  for (const { at, aboutIds, ...row } of rows) keep(seen, filesOf({ ...row, about: aboutIds }), at.getTime());
  if (people.size > 5000) people.clear();
  people.set(staffId, seen);
  return seen;
}
