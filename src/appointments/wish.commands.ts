import { cases } from '../casework/case.scope.ts';
import { herChoice } from '../casework/her-choice.queries.ts';
import { MOST_WISHES, wishOf } from '../casework/wish.model.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import { scoped } from '../platform/scope.ts';
import type { ApplicantViewer, StaffViewer } from '../platform/viewer.ts';
import { once } from '../platform/workflow/command.ts';
import { choosableFor } from './wish.queries.ts';

/** 点援: whom she would like, the dearest first; nobody at all is as good an answer. Nothing waits for it. */
export function chooseLawyers(
  kernel: Kernel,
  viewer: ApplicantViewer,
  personnelIds: readonly string[],
  requestId: string,
): Promise<{ id: string }> {
  return once(
    kernel,
    { requestId, viewer, name: 'case.chooseLawyers', input: personnelIds },
    async ({ trx, record }) => {
      const row = await scoped(trx, viewer, cases)
        .select('wish')
        .where('id', '=', viewer.caseId)
        .forUpdate()
        .executeTakeFirst();
      if (!row) throw new Refused('notFound');
      const { mayChoose, personnelIds: before } = await herChoice({ ...kernel, db: trx }, viewer);
      if (!mayChoose) throw new Refused('wrongStatus', '已经安排了人，这里不能再选。想换人的，看进展里的“要求换人”。');
      if (personnelIds.length > MOST_WISHES || new Set(personnelIds).size < personnelIds.length)
        throw new Refused('invalidInput', `最多选 ${MOST_WISHES} 位。先取消一位，再选别的。`);
      const known = new Set([...before, ...(await choosableFor(trx, viewer, {})).map(({ id }) => id)]);
      if (personnelIds.some((id) => !known.has(id)))
        throw new Refused('invalidInput', '这一位现在不在名单里了，请选别的。');
      const wish = {
        ...wishOf(row.wish === null ? null : kernel.sealer.open('cases.wish', row.wish, viewer.caseId)),
        personnelIds,
      };
      await trx
        .updateTable('cases')
        .set({ wish: kernel.sealer.seal('cases.wish', JSON.stringify(wish), viewer.caseId) })
        .where('id', '=', viewer.caseId)
        .execute();
      await record({
        subjectKind: 'case',
        subjectIds: [viewer.caseId],
        about: [viewer.applicationId],
        purpose: 'own',
      });
      return { id: viewer.caseId };
    },
  );
}

const mayAnswerFor = ['undertaker.manager', 'agency.assigner', 'agency.approver'] as const;

/** Said by the head of their own unit, after asking the person: from now on she may see and choose them, or no more. */
export function setWilling(
  kernel: Kernel,
  viewer: StaffViewer,
  personnelId: string,
  willing: boolean,
  requestId: string,
): Promise<{ id: string }> {
  return once(
    kernel,
    { requestId, viewer, name: 'personnel.setWilling', input: { personnelId, willing } },
    async ({ trx, record }) => {
      if (!mayAnswerFor.some((role) => viewer.roles.includes(role))) throw new Refused('roleNotAllowed');
      const changed = await trx
        .updateTable('aidPersonnel')
        .set({ willing })
        .where('id', '=', personnelId)
        .where('institutionId', '=', viewer.institutionId)
        .executeTakeFirst();
      if (changed.numUpdatedRows === 0n) throw new Refused('notFound');
      await record({ subjectKind: 'personnel', subjectIds: [personnelId] });
      return { id: personnelId };
    },
  );
}
