import type { Database, Trx } from '../platform/database/database.ts';
import { newId } from '../platform/identifier.ts';
import type { Kernel } from '../platform/kernel.ts';
import { refusal, Refused } from '../platform/refusal.ts';
import type { Role, StaffViewer } from '../platform/viewer.ts';
import { once } from '../platform/workflow/command.ts';
import { isAdministrator, type AuthorisationKind, type NewAccount, type PostsGiven } from './account.model.ts';
import './accounts.tables.ts';
import { closeSessionsOf } from './session.store.ts';
import { addStaff } from './staff.commands.ts';

/** A system administrator opens and closes accounts; what a person may do in one, a security administrator decides. */
export async function createAccount(
  kernel: Kernel,
  viewer: StaffViewer,
  told: NewAccount,
  requestId: string,
): Promise<{ id: string }> {
  mustBe(viewer, 'admin.system');
  return once(kernel, { requestId, viewer, name: 'account.create', input: told }, async ({ trx, record }) => {
    const id = await openAccount(trx, kernel, told, viewer.staffId);
    await record({ subjectKind: 'account', subjectIds: [id] });
    return { id };
  });
}

/** The account without a right in it, and the authorisation that waits for the second person. */
export async function openAccount(
  trx: Trx,
  kernel: Pick<Kernel, 'clock' | 'sealer'>,
  told: NewAccount,
  proposedBy: string,
): Promise<string> {
  const { login, name, phone, institutionId, roles, personnelId } = told;
  const taken = await trx.selectFrom('staff').select('id').where('login', '=', login.toLowerCase()).executeTakeFirst();
  if (taken) refuseField('login', '这个账号已经有人用了，请换一个。');
  const isOfThree = roles.some(isAdministrator);
  if (isOfThree && phone === undefined) refuseField('phone', '管理员要填手机号，用来核对不由一人兼任。');
  const identity = isOfThree && phone !== undefined ? await identityOf(trx, kernel, name, phone) : undefined;
  const [id = ''] = await addStaff(trx, kernel, [
    { institutionId, name, login, passwordHash: null, roles: [], ...(identity ? { identity } : {}) },
  ]);
  await propose(trx, kernel, 'open', id, { institutionId, roles, ...(personnelId ? { personnelId } : {}) }, proposedBy);
  return id;
}

/** Refuses a person who is one of the three already, whatever the login. */
export async function identityOf(db: Database | Trx, { sealer }: Pick<Kernel, 'sealer'>, name: string, phone: string) {
  const who = `${name.replaceAll(/\s/g, '')} ${phone}`;
  const twin = await db
    .selectFrom('staff')
    .select('id')
    .where('identityBlind', 'in', sealer.blinds('staff.identity', who))
    .where('disabledAt', 'is', null)
    .executeTakeFirst();
  if (twin) throw new Refused('administratorTwice');
  return { seal: (id: string) => sealer.seal('staff.identity', who, id), blind: sealer.blind('staff.identity', who) };
}

type Asked = { kind: AuthorisationKind; posts?: PostsGiven };

/** Other posts, a closed account opened again, new keys for lost ones: nothing changes until the second person says so. */
export async function proposeChange(
  kernel: Kernel,
  viewer: StaffViewer,
  staffId: string,
  { kind, posts }: Asked,
  requestId: string,
): Promise<{ id: string }> {
  mustBe(viewer, 'admin.system');
  const name = `account.propose.${kind}`;
  return once(kernel, { requestId, viewer, name, input: [staffId, posts] }, async ({ trx, record }) => {
    const staff = await lockStaff(trx, staffId);
    const isClosed = staff.disabledAt !== null;
    if ((kind === 'reopen') !== isClosed)
      throw new Refused('wrongStatus', isClosed ? '账号已停用，请先申请重新启用。' : '账号正在使用，不用重新启用。');
    const asked = posts ?? {
      institutionId: staff.institutionId,
      roles: staff.roles,
      ...(staff.personnelId ? { personnelId: staff.personnelId } : {}),
    };
    if (asked.institutionId !== staff.institutionId)
      refuseField('institutionId', '换单位请用“调动”，原单位的权限会当即终止。');
    if (asked.roles.length === 0) refuseField('roles', '至少一个岗位');
    if (asked.roles.some(isAdministrator) !== (staff.identity !== null))
      throw new Refused('administratorTwice', '管理员和业务岗位不能互转，请另建账号。');
    await propose(trx, kernel, kind, staffId, asked, viewer.staffId);
    await record({ subjectKind: 'account', subjectIds: [staffId] });
    return { id: staffId };
  });
}

/** Ends what the person could do where they were, at once; what they may do elsewhere waits for the second person. */
export async function transferStaff(
  kernel: Kernel,
  viewer: StaffViewer,
  staffId: string,
  posts: PostsGiven,
  requestId: string,
): Promise<{ id: string }> {
  mustBe(viewer, 'admin.system');
  return once(
    kernel,
    { requestId, viewer, name: 'account.transfer', input: [staffId, posts] },
    async ({ trx, record }) => {
      const staff = await lockStaff(trx, staffId);
      if (staff.disabledAt) throw new Refused('wrongStatus', '账号已停用，不能调动。');
      if (staff.identity) throw new Refused('administratorTwice', '管理员和业务岗位不能互转，请另建账号。');
      if (posts.roles.some(isAdministrator))
        throw new Refused('administratorTwice', '管理员和业务岗位不能互转，请另建账号。');
      await depart(trx, kernel, staff, 'transferred');
      await trx.updateTable('staff').set({ roles: [], personnelId: null }).where('id', '=', staffId).execute();
      await propose(trx, kernel, 'transfer', staffId, posts, viewer.staffId);
      await record({ subjectKind: 'account', subjectIds: [staffId] });
      return { id: staffId };
    },
  );
}

/** Closed at once, everywhere within five seconds. Needs no second person: taking away is never urgent too soon. */
export async function closeAccount(
  kernel: Kernel,
  viewer: StaffViewer,
  staffId: string,
  because: 'administrator' | 'left',
  requestId: string,
): Promise<{ id: string }> {
  mustBe(viewer, 'admin.system');
  if (viewer.staffId === staffId) throw new Refused('samePerson', '不能停用自己的账号，请由另一位系统管理员办理。');
  return once(
    kernel,
    { requestId, viewer, name: 'account.close', input: [staffId, because] },
    async ({ trx, record }) => {
      const staff = await lockStaff(trx, staffId);
      if (staff.disabledAt) throw new Refused('wrongStatus', '这个账号已经停用了。');
      await shut(trx, kernel, staff, because);
      await record({ subjectKind: 'account', subjectIds: [staffId] });
      return { id: staffId };
    },
  );
}

type Known = { id: string; institutionId: string; personnelId: string | null };

export async function shut(
  trx: Trx,
  kernel: Pick<Kernel, 'clock'>,
  staff: Known,
  because: 'administrator' | 'left' | 'idle',
): Promise<void> {
  await depart(trx, kernel, staff, because === 'left' ? 'left' : 'closed');
  await trx
    .updateTable('staff')
    .set({ disabledAt: kernel.clock.now(), disabledBecause: because })
    .where('id', '=', staff.id)
    .execute();
}

async function depart(
  trx: Trx,
  { clock }: Pick<Kernel, 'clock'>,
  { id, institutionId, personnelId }: Known,
  kind: 'left' | 'transferred' | 'closed',
): Promise<void> {
  await trx
    .insertInto('departures')
    .values({ staffId: id, institutionId, personnelId, kind, at: clock.now() })
    .execute();
  await trx.deleteFrom('invitations').where('staffId', '=', id).execute();
  await closeSessionsOf(trx, id);
}

async function propose(
  trx: Trx,
  { clock }: Pick<Kernel, 'clock'>,
  kind: AuthorisationKind,
  staffId: string,
  { institutionId, roles, personnelId }: Omit<PostsGiven, 'roles'> & { roles: readonly Role[] },
  proposedBy: string,
): Promise<void> {
  const waiting = await trx
    .selectFrom('authorisations')
    .leftJoin('authorisationDecisions', 'authorisationDecisions.authorisationId', 'authorisations.id')
    .select('authorisations.id')
    .where('authorisations.staffId', '=', staffId)
    .where('authorisationDecisions.decidedAt', 'is', null)
    .executeTakeFirst();
  if (waiting) throw new Refused('authorisationWaits');
  await mustWorkThere(trx, institutionId, personnelId);
  const now = clock.now();
  await trx
    .insertInto('authorisations')
    .values({
      id: newId(now.getTime()),
      staffId,
      kind,
      institutionId,
      roles: [...roles],
      personnelId: personnelId ?? null,
      proposedBy,
      proposedAt: now,
    })
    .execute();
}

async function mustWorkThere(trx: Trx, institutionId: string, personnelId: string | undefined): Promise<void> {
  const office = await trx.selectFrom('institutions').select('id').where('id', '=', institutionId).executeTakeFirst();
  if (!office) refuseField('institutionId', '没有找到这个单位，请重新选择。');
  if (personnelId === undefined) return;
  const person = await trx
    .selectFrom('aidPersonnel')
    .select('id')
    .where('id', '=', personnelId)
    .where('institutionId', '=', institutionId)
    .executeTakeFirst();
  if (!person) refuseField('personnelId', '这位承办人员不在这个单位，请重新选择。');
}

export async function lockStaff(trx: Trx, id: string) {
  const row = await trx
    .selectFrom('staff')
    .select(['id', 'institutionId', 'personnelId', 'roles', 'disabledAt', 'identity', 'passwordHash'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Refused('notFound');
  return row;
}

export function mustBe(viewer: StaffViewer, role: Role): void {
  if (!viewer.roles.includes(role)) throw new Refused(refusal('roleNotAllowed'));
}

function refuseField(path: string, message: string): never {
  throw new Refused({ code: 'invalidInput', message, details: [{ path, message }] });
}
