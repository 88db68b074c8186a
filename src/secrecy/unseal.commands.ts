import { cases } from '../casework/case.scope.ts';
import { keepInVault, protectAddress, standInAt, vaultedAddressOf } from '../people/address-vault.records.ts';
import type { Trx } from '../platform/database/database.ts';
import { newId } from '../platform/identifier.ts';
import type { Kernel } from '../platform/kernel.ts';
import type { Concern } from '../platform/ports.ts';
import type { Purpose } from '../platform/purpose.ts';
import { Refused } from '../platform/refusal.ts';
import { scoped } from '../platform/scope.ts';
import type { StaffViewer } from '../platform/viewer.ts';
import { once } from '../platform/workflow/command.ts';
import { unsealMinutes, type AskUnsealing, type ProtectPlace } from './unseal.model.ts';
import './unseal.tables.ts';

type Id = { id: string };

/** The first person: whose address, in which case, what for. Nothing is opened yet. */
export function askUnsealing(
  kernel: Kernel,
  viewer: StaffViewer,
  caseId: string,
  told: AskUnsealing,
  requestId: string,
): Promise<Id> {
  return once<Id>(
    kernel,
    { requestId, viewer, name: 'address.askUnsealing', input: { caseId, told } },
    async ({ trx, now, record }) => {
      const { agencyId } = await caseWith(trx, viewer, caseId, told.personId);
      if ((await vaultedAddressOf(trx, kernel, told.personId)) === undefined)
        throw new Refused('wrongStatus', '保险库里没有这个人的住址。');
      const id = newId(now.getTime());
      await trx
        .insertInto('unsealRequests')
        .values({
          id,
          caseId,
          personId: told.personId,
          institutionId: agencyId,
          purpose: told.purpose,
          reason: kernel.sealer.seal('unsealRequests.reason', told.reason, id),
          askedBy: viewer.staffId,
          askedAt: now,
          decidedBy: null,
          decidedAt: null,
          granted: null,
          shownAt: null,
        })
        .execute();
      await record(aboutCase(caseId, told.purpose));
      return { id };
    },
  );
}

/** The second person: the head of the agency that has the case, never who asked. */
export function decideUnsealing(
  kernel: Kernel,
  viewer: StaffViewer,
  id: string,
  granted: boolean,
  requestId: string,
): Promise<Id> {
  return once<Id>(
    kernel,
    { requestId, viewer, name: granted ? 'address.grantUnsealing' : 'address.declineUnsealing', input: { id } },
    async ({ trx, now, record }) => {
      const row = await trx
        .selectFrom('unsealRequests')
        .select(['caseId', 'institutionId', 'purpose', 'askedBy', 'decidedBy'])
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst();
      if (!row || row.institutionId !== viewer.institutionId || !(await isSeen(trx, viewer, row.caseId)))
        throw new Refused('notFound');
      if (!viewer.roles.includes('agency.approver')) throw new Refused('roleNotAllowed');
      if (row.askedBy === viewer.staffId)
        throw new Refused('samePerson', '申请开封的人不能自己批准，请由另一位负责人决定。');
      if (row.decidedBy !== null) throw new Refused('wrongStatus', '这项申请已经有人决定了。');
      await trx
        .updateTable('unsealRequests')
        .set({ decidedBy: viewer.staffId, decidedAt: now, granted })
        .where('id', '=', id)
        .execute();
      await record(aboutCase(row.caseId, row.purpose));
      return { id };
    },
  );
}

/** Shown to who asked, once. The answer is kept nowhere, so a lost one is asked for again. */
export function openUnsealed(kernel: Kernel, viewer: StaffViewer, id: string): Promise<{ address: string }> {
  return kernel.db.transaction().execute(async (trx) => {
    const now = kernel.clock.now();
    const row = await trx
      .selectFrom('unsealRequests')
      .select(['caseId', 'personId', 'purpose', 'decidedAt', 'granted', 'shownAt'])
      .where('id', '=', id)
      .where('askedBy', '=', viewer.staffId)
      .forUpdate()
      .executeTakeFirst();
    if (!row || !(await isSeen(trx, viewer, row.caseId))) throw new Refused('notFound');
    if (!row.granted || !row.decidedAt) throw new Refused('wrongStatus', '还没有人批准这项申请。');
    if (row.shownAt) throw new Refused('wrongStatus', '只能看一次，已经看过了。还要看，请重新申请。');
    if (now.getTime() >= row.decidedAt.getTime() + unsealMinutes * 60_000)
      throw new Refused('wrongStatus', '批准已过三十分钟，作废了。还要看，请重新申请。');
    const address = await vaultedAddressOf(trx, kernel, row.personId);
    if (address === undefined) throw new Refused('notFound');
    await trx.updateTable('unsealRequests').set({ shownAt: now }).where('id', '=', id).execute();
    await kernel.ports.auditSink.record(trx, {
      viewer,
      kind: 'view',
      action: 'address.openUnsealed',
      ...aboutCase(row.caseId, row.purpose),
    });
    return { address };
  });
}

/** Puts a place by which she can be found into the vault, for somebody who tells it later or asks for it. */
export function protectPlace(
  kernel: Kernel,
  viewer: StaffViewer,
  caseId: string,
  { personId, kind, words }: ProtectPlace,
  requestId: string,
): Promise<Id> {
  return once<Id>(
    kernel,
    { requestId, viewer, name: 'address.protect', input: { caseId, personId, kind, words } },
    async ({ trx, record }) => {
      const { agencyId } = await caseWith(trx, viewer, caseId, personId);
      if (kind === 'address')
        await protectAddress(trx, kernel, personId, { address: words, standIn: await standInAt(trx, agencyId) });
      else await keepInVault(trx, kernel, personId, { kind, words });
      await record(aboutCase(caseId, 'protecting'));
      return { id: personId };
    },
  );
}

/** A case of the viewer's with this person on her side. Whoever stands against her has no address here. */
async function caseWith(
  trx: Trx,
  viewer: StaffViewer,
  caseId: string,
  personId: string,
): Promise<{ agencyId: string }> {
  const row = await scoped(trx, viewer, cases).select('agencyId').where('cases.id', '=', caseId).executeTakeFirst();
  const party = await trx
    .selectFrom('caseParties')
    .select('id')
    .where('caseId', '=', caseId)
    .where('personId', '=', personId)
    .where('role', 'not in', ['opponent', 'conflictedGuardian'])
    .executeTakeFirst();
  if (!row || !party) throw new Refused('notFound');
  return row;
}

async function isSeen(trx: Trx, viewer: StaffViewer, caseId: string): Promise<boolean> {
  const row = await scoped(trx, viewer, cases).select('cases.id').where('cases.id', '=', caseId).executeTakeFirst();
  return row !== undefined;
}

const aboutCase = (caseId: string, purpose: Purpose): Concern => ({
  subjectKind: 'case',
  subjectIds: [caseId],
  caseIds: [caseId],
  purpose,
});
