import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import type { StaffViewer } from '../platform/viewer.ts';
import { once } from '../platform/workflow/command.ts';
import type { Act } from '../platform/workflow/perform.ts';
import type { Destruction } from './destruction.model.ts';
import { openDestruction } from './destruction.records.ts';
import { loadDestruction, saveDestruction } from './destruction.store.ts';
import { destructionWorkflow } from './destruction.workflow.ts';

const mayPropose = ['agency.archivist', 'agency.approver'] as const;

/** One person proposes; what follows is another's. */
export function proposeDestruction(
  kernel: Kernel,
  viewer: StaffViewer,
  caseId: string,
  requestId: string,
): Promise<{ id: string }> {
  return once(
    kernel,
    { requestId, viewer, name: 'destruction.propose', input: { caseId } },
    async ({ trx, now, record }) => {
      if (!mayPropose.some((role) => viewer.roles.includes(role))) throw new Refused('roleNotAllowed');
      const id = await openDestruction(trx, kernel, viewer, caseId, { requestId, now });
      await record({
        subjectKind: 'destruction',
        subjectIds: [id],
        caseIds: [caseId],
        about: [caseId],
        purpose: 'handling',
      });
      return { id };
    },
  );
}

export const destructionActOf = (): Act<Destruction> => ({
  workflow: destructionWorkflow,
  load: loadDestruction,
  save: saveDestruction,
  effects: {},
});
