import type { PlainDate } from '../../law/kernel/plain-date.ts';
import type { Role } from '../platform/viewer.ts';

/** How many different files: one by one, and altogether with those that only stood in a list. */
export type ViewBudget = { opened: Allowance; shown: Allowance };
type Allowance = { hour: number; day: number };
export type BudgetedRole = Exclude<Role, `admin.${string}` | `applicant.${string}` | `system.${string}`>;
export type ViewBudgets = Readonly<Record<BudgetedRole, ViewBudget>>;

const budget = (openedHour: number, openedDay: number, shownHour: number, shownDay: number): ViewBudget => ({
  opened: { hour: openedHour, day: openedDay },
  shown: { hour: shownHour, day: shownDay },
});

/**
 * From which day which budget holds. No law gives these numbers: they are the founders' own, from how many files a
 * desk works through in a day, and are looked at again when real desks have been counted. Amended by a dated entry.
 */
const dated: readonly { from: PlainDate; roles: ViewBudgets }[] = [
  {
    from: '2026-01-01' as PlainDate, // a parse of our own literal
    roles: {
      'agency.clerk': budget(20, 30, 150, 400),
      'agency.reviewer': budget(20, 30, 150, 400),
      'agency.approver': budget(30, 60, 200, 600),
      'agency.assigner': budget(20, 40, 150, 400),
      'agency.archivist': budget(20, 40, 150, 400),
      'station.worker': budget(15, 30, 90, 150),
      'undertaker.manager': budget(15, 30, 90, 150),
      'personnel.handler': budget(10, 30, 60, 120),
      'bureau.supervisor': budget(20, 40, 150, 400),
      'hotline.operator': budget(20, 60, 150, 400),
    },
  },
];

export function viewBudgetsOn(day: PlainDate): ViewBudgets {
  const found = dated.findLast(({ from }) => from <= day) ?? dated.at(0);
  if (!found) throw new Error('no view budget is declared');
  return found.roles;
}

/** Whoever holds several posts works for all of them: the widest of each number. The administrators see no files. */
export function budgetFor(roles: readonly Role[], budgets: ViewBudgets): ViewBudget | undefined {
  const held = roles.filter((role): role is BudgetedRole => Object.hasOwn(budgets, role)).map((role) => budgets[role]);
  if (held.length === 0) return undefined;
  const widest = (kind: keyof ViewBudget, span: keyof Allowance): number =>
    Math.max(...held.map((each) => each[kind][span]));
  return budget(widest('opened', 'hour'), widest('opened', 'day'), widest('shown', 'hour'), widest('shown', 'day'));
}

/** An installation's own numbers: `all=20/30/150/400,personnel.handler=…`: opened an hour, a day; shown an hour, a day. */
export type ChangedBudgets = Partial<Record<BudgetedRole | 'all', ViewBudget>>;

export function changedBudgetsOf(given: string): ChangedBudgets {
  const known = viewBudgetsOn('2026-01-01' as PlainDate);
  return Object.fromEntries(
    given
      .split(',')
      .filter((part) => part.trim() !== '')
      .map((part) => {
        const [who = '', numbers = ''] = part.split('=').map((side) => side.trim());
        const [a, b, c, d, more] = numbers.split('/').map(Number);
        const isNumber = (value: number | undefined): value is number =>
          value !== undefined && Number.isInteger(value) && value > 0;
        if ((who !== 'all' && !Object.hasOwn(known, who)) || more !== undefined || ![a, b, c, d].every(isNumber))
          throw new Error(
            'VIEW_BUDGETS 应写成 all=20/30/150/400,agency.clerk=30/50/200/500 的样子：每小时、每天逐件打开几件，每小时、每天连列表一共看到几件。',
          );
        return [who, budget(a ?? 0, b ?? 0, c ?? 0, d ?? 0)];
      }),
  );
}

export const withChanges = (budgets: ViewBudgets, { all, ...own }: ChangedBudgets): ViewBudgets => ({
  ...(all ? (Object.fromEntries(Object.keys(budgets).map((role) => [role, all])) as ViewBudgets) : budgets), // the same roles
  ...own,
});
