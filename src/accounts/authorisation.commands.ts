import type { Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import type { StaffViewer } from '../platform/viewer.ts';
import { once } from '../platform/workflow/command.ts';
import { lockStaff, mustBe } from './account.commands.ts';
import './accounts.tables.ts';
import { invite, type Invitation } from './invitation.ts';
import { clearKeys } from './second-factor.ts';
import { closeSessionsOf } from './session.store.ts';

/** The second person's word: only with it does a right begin. Nobody gives one to themselves, nor to what they proposed. */
export async function decideAuthorisation(
  kernel: Kernel,
  viewer: StaffViewer,
  id: string,
  answer: { approved: true } | { approved: false; reason: string },
  requestId: string,
): Promise<{ id: string; approved: boolean }> {
  mustBe(viewer, 'admin.security');
  const command = { requestId, viewer, name: 'authorisation.decide', input: [id, answer] };
  return once(kernel, command, async ({ trx, now, record }) => {
    const asked = await trx.selectFrom('authorisations').selectAll().where('id', '=', id).executeTakeFirst();
    if (!asked) throw new Refused('notFound');
    const staff = await lockStaff(trx, asked.staffId);
    if (asked.proposedBy === viewer.staffId || asked.staffId === viewer.staffId)
      throw new Refused('samePerson', '不能核准自己的授权，也不能核准自己提出的。请由另一位安全保密管理员办理。');
    const decided = await trx
      .selectFrom('authorisationDecisions')
      .select('approved')
      .where('authorisationId', '=', id)
      .executeTakeFirst();
    if (decided) throw new Refused('wrongStatus', '这一项已经有人办理过了，请刷新。');
    await trx
      .insertInto('authorisationDecisions')
      .values({
        authorisationId: id,
        staffId: asked.staffId,
        proposedBy: asked.proposedBy,
        decidedBy: viewer.staffId,
        decidedAt: now,
        approved: answer.approved,
        reason: answer.approved ? null : answer.reason,
      })
      .execute();
    if (answer.approved) await putInForce(trx, asked, staff);
    await record({ subjectKind: 'authorisation', subjectIds: [id, asked.staffId] });
    return { id, approved: answer.approved };
  });
}

type Asked = {
  staffId: string;
  kind: string;
  institutionId: string;
  roles: StaffViewer['roles'];
  personnelId: string | null;
};

/** Whoever gets other rights signs in anew: no session goes on under rights that are gone. */
async function putInForce(
  trx: Trx,
  { staffId, kind, institutionId, roles, personnelId }: Asked,
  { disabledAt }: { disabledAt: Date | null },
): Promise<void> {
  if (disabledAt && kind !== 'reopen') throw new Refused('wrongStatus', '账号已经停用，这一项不能再核准，请退回。');
  if (kind === 'renew') await clearKeys(trx, staffId);
  await trx
    .updateTable('staff')
    .set({
      institutionId,
      roles: [...roles],
      personnelId,
      ...(kind === 'reopen' ? { disabledAt: null, disabledBecause: null } : {}),
    })
    .where('id', '=', staffId)
    .execute();
  await closeSessionsOf(trx, staffId);
}

/** A new code for somebody who has set no password yet. For anybody else the keys must first be cleared, by two people. */
export async function issueInvitation(kernel: Kernel, viewer: StaffViewer, staffId: string): Promise<Invitation> {
  mustBe(viewer, 'admin.system');
  return kernel.db.transaction().execute(async (trx) => {
    const staff = await lockStaff(trx, staffId);
    if (staff.disabledAt) throw new Refused('wrongStatus', '账号已停用，请先申请重新启用。');
    if (staff.passwordHash)
      throw new Refused(
        'wrongStatus',
        '这个人已经有密码。密码或验证器丢了的，请申请“重新发邀请”，由安全保密管理员核准。',
      );
    await kernel.ports.auditSink.record(trx, {
      viewer,
      kind: 'act',
      action: 'account.invite',
      subjectKind: 'account',
      subjectIds: [staffId],
    });
    return invite(trx, kernel, staffId);
  });
}
