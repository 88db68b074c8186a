import type { Kernel } from '../platform/kernel.ts';
import type { StaffViewer } from '../platform/viewer.ts';
import { accountStates, authorisationKinds, postsOf, type AccountRow, type AuthorisationRow } from './account.model.ts';
import './accounts.tables.ts';

export type AccountFilter = { words?: string | undefined; state?: AccountRow['state'] | undefined; page: number };
const size = 30;

/** Who has an account. The three administrators read it; none of it is about anybody who asked for help. */
export async function listAccounts(
  { db }: Pick<Kernel, 'db'>,
  { words, state, page }: AccountFilter,
): Promise<{ items: AccountRow[]; total: number; page: number; size: number }> {
  const query = db
    .selectFrom('staff')
    .innerJoin('institutions', 'institutions.id', 'staff.institutionId')
    .$if(words !== undefined, (q) =>
      q.where((eb) =>
        eb.or([
          eb('staff.name', '=', words ?? ''),
          eb('staff.login', 'like', `${(words ?? '').toLowerCase().replaceAll(/[%_\\]/g, '\\$&')}%`),
          eb('institutions.name', 'like', `%${(words ?? '').replaceAll(/[%_\\]/g, '\\$&')}%`),
        ]),
      ),
    )
    .$if(state === 'closed', (q) => q.where('staff.disabledAt', 'is not', null))
    .$if(state !== undefined && state !== 'closed', (q) => q.where('staff.disabledAt', 'is', null))
    .$if(state === 'waiting', (q) => q.where('staff.roles', '=', []))
    .$if(state === 'invited' || state === 'active', (q) => q.where('staff.roles', '!=', []))
    .$if(state === 'invited', (q) => q.where('staff.passwordHash', 'is', null))
    .$if(state === 'active', (q) => q.where('staff.passwordHash', 'is not', null));
  const { total } = await query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await query
    .select(['staff.id', 'staff.name', 'staff.login', 'staff.roles', 'staff.disabledAt', 'staff.institutionId'])
    .select('institutions.name as office')
    .select((eb) => [
      eb('staff.passwordHash', 'is not', null).as('hasPassword'),
      eb
        .selectFrom('signIns')
        .select((e) => e.fn.max('at').as('at'))
        .whereRef('signIns.staffId', '=', 'staff.id')
        .where('outcome', '=', 'in')
        .as('lastSignInAt'),
      eb
        .selectFrom('authorisations')
        .leftJoin('authorisationDecisions', 'authorisationDecisions.authorisationId', 'authorisations.id')
        .select('authorisations.kind')
        .whereRef('authorisations.staffId', '=', 'staff.id')
        .where('authorisationDecisions.decidedAt', 'is', null)
        .limit(1)
        .as('waits'),
    ])
    .orderBy('staff.login')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const items = rows.map(
    ({ id, name, login, roles, disabledAt, institutionId, office, hasPassword, lastSignInAt, waits }) => {
      const is: AccountRow['state'] = disabledAt
        ? 'closed'
        : roles.length === 0
          ? 'waiting'
          : hasPassword
            ? 'active'
            : 'invited';
      return {
        id,
        name,
        login,
        institution: { id: institutionId, name: office },
        posts: postsOf(roles),
        state: is,
        stateLabel: accountStates[is],
        ...(waits ? { waits: authorisationKinds[waits] } : {}),
        ...(lastSignInAt ? { lastSignInAt: lastSignInAt.toISOString() } : {}),
      };
    },
  );
  return { items, total, page, size };
}

/** What waits for a second person, oldest first; or what was decided, newest first. */
export async function listAuthorisations(
  { db }: Pick<Kernel, 'db'>,
  viewer: StaffViewer,
  waiting: boolean,
): Promise<AuthorisationRow[]> {
  const rows = await db
    .selectFrom('authorisations')
    .innerJoin('staff', 'staff.id', 'authorisations.staffId')
    .innerJoin('institutions as theirs', 'theirs.id', 'staff.institutionId')
    .innerJoin('institutions as asked', 'asked.id', 'authorisations.institutionId')
    .leftJoin('authorisationDecisions as decision', 'decision.authorisationId', 'authorisations.id')
    .leftJoin('staff as decider', 'decider.id', 'decision.decidedBy')
    .leftJoin('staff as proposer', (join) =>
      join.on((eb) => eb(eb.cast<string>('proposer.id', 'text'), '=', eb.ref('authorisations.proposedBy'))),
    )
    .select(['authorisations.id', 'authorisations.kind', 'authorisations.roles', 'authorisations.proposedAt'])
    .select(['authorisations.proposedBy', 'authorisations.staffId', 'staff.name', 'staff.login'])
    .select(['staff.roles as currentRoles', 'theirs.name as currentOffice', 'asked.name as office'])
    .select(['proposer.name as proposer', 'decider.name as decider'])
    .select(['decision.approved', 'decision.decidedAt', 'decision.reason'])
    .where('decision.decidedAt', waiting ? 'is' : 'is not', null)
    .orderBy(waiting ? 'authorisations.proposedAt' : 'decision.decidedAt', waiting ? 'asc' : 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    kindLabel: authorisationKinds[row.kind],
    name: row.name,
    login: row.login,
    institution: row.office,
    posts: postsOf(row.roles),
    current: { institution: row.currentOffice, posts: postsOf(row.currentRoles) },
    proposedBy: row.proposer ?? '安装时录入',
    proposedAt: row.proposedAt.toISOString(),
    ...(row.decidedAt
      ? {
          decision: {
            approved: row.approved ?? false,
            by: row.decider ?? '',
            at: row.decidedAt.toISOString(),
            ...(row.reason ? { reason: row.reason } : {}),
          },
        }
      : {}),
    ...refusalOf(viewer, row),
  }));
}

function refusalOf(viewer: StaffViewer, { proposedBy, staffId }: { proposedBy: string; staffId: string }) {
  if (!viewer.roles.includes('admin.security')) return { refusal: '由安全保密管理员核准。' };
  if (proposedBy === viewer.staffId || staffId === viewer.staffId)
    return { refusal: '不能核准自己的，请由另一位办理。' };
  return {};
}
