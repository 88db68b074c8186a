import { randomUUID } from 'node:crypto';
import { fileDecoy } from '../intake/decoy.records.ts';
import { newId } from '../platform/identifier.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import type { StaffViewer } from '../platform/viewer.ts';
import { once } from '../platform/workflow/command.ts';
import { decoyStory } from './decoy-story.ts';
import type { AskDecoy } from './decoy.model.ts';
import './decoy.tables.ts';

type Id = { id: string };
export const mayAskDecoy = ({ roles }: StaffViewer): boolean => roles.includes('admin.security');
export const mayAgreeDecoy = ({ roles }: StaffViewer): boolean =>
  roles.includes('admin.security') || roles.includes('admin.auditor');

/** The security administrator asks; nothing is there until another person agrees. */
export function askDecoy(
  kernel: Kernel,
  viewer: StaffViewer,
  { agencyId, reason }: AskDecoy,
  requestId: string,
): Promise<Id> {
  if (!mayAskDecoy(viewer)) throw new Refused('roleNotAllowed');
  const command = { requestId, viewer, name: 'decoy.ask', input: { agencyId, reason } };
  return once<Id>(kernel, command, async ({ trx, now, record }) => {
    const agency = await trx
      .selectFrom('institutions')
      .select('id')
      .where('id', '=', agencyId)
      .where('kind', '=', 'aidAgency')
      .executeTakeFirst();
    if (!agency) throw new Refused('unknownReference');
    const id = newId(now.getTime());
    await trx
      .insertInto('decoyRequests')
      .values({
        id,
        agencyId,
        reason: kernel.sealer.seal('decoyRequests.reason', reason, id),
        askedBy: viewer.staffId,
        askedAt: now,
        decidedBy: null,
        decidedAt: null,
        agreed: null,
      })
      .execute();
    await record({ subjectKind: 'decoyRequest', subjectIds: [id] });
    return { id };
  });
}

/** The second person's word. Agreed, it lies in the agency's list at once; the trail names the request and no case. */
export function decideDecoy(
  kernel: Kernel,
  viewer: StaffViewer,
  id: string,
  agreed: boolean,
  requestId: string,
): Promise<Id> {
  if (!mayAgreeDecoy(viewer)) throw new Refused('roleNotAllowed');
  const command = { requestId, viewer, name: agreed ? 'decoy.agree' : 'decoy.decline', input: { id } };
  return once<Id>(kernel, command, async ({ trx, now, record }) => {
    const row = await trx
      .selectFrom('decoyRequests')
      .select(['agencyId', 'askedBy', 'decidedBy'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw new Refused('notFound');
    if (row.askedBy === viewer.staffId)
      throw new Refused('samePerson', '提出的人不能自己同意，请由另一位安全保密管理员或者安全审计员决定。');
    if (row.decidedBy) throw new Refused('wrongStatus', '这一项已经有人办理过了，请刷新。');
    await trx
      .updateTable('decoyRequests')
      .set({ decidedBy: viewer.staffId, decidedAt: now, agreed })
      .where('id', '=', id)
      .execute();
    if (agreed)
      await fileDecoy(trx, kernel, decoyStory(row.agencyId, kernel.clock.today()), {
        requestId: randomUUID(), // her code hangs on it: nobody is to have one
        now,
        mark: async (caseId, applicationId) =>
          void (await trx
            .insertInto('decoys')
            .values({ caseId, applicationId, requestId: id, plantedAt: now })
            .execute()),
      });
    await record({ subjectKind: 'decoyRequest', subjectIds: [id] });
    return { id };
  });
}
