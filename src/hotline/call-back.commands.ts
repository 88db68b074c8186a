import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import type { StaffViewer } from '../platform/viewer.ts';
import { once } from '../platform/workflow/command.ts';
import type { Act } from '../platform/workflow/perform.ts';
import type { CallBack, CallHours } from './call-back.model.ts';
import { bookedOf, hoursOf, loadCallBack, lockHours, saveCallBack } from './call-back.store.ts';
import { callBackWorkflow } from './call-back.workflow.ts';
import { freeSlots, slotsOf } from './call-slots.ts';

/** Calls joined to their workflow; another time must be one that the office still has. */
export const callBackActOf = (kernel: Kernel): Act<CallBack> => ({
  workflow: callBackWorkflow,
  load: (trx, viewer, id) => loadCallBack(trx, viewer, id),
  save: saveCallBack,
  effects: {
    rebook: async (trx, { at }, { after }) => {
      await lockHours(trx, after.ownerInstitutionId);
      const booked = await bookedOf(trx, after.ownerInstitutionId, at);
      booked.set(after.slotFrom.getTime(), (booked.get(after.slotFrom.getTime()) ?? 1) - 1); // this very call is there already
      const slots = freeSlots(
        slotsOf(await hoursOf(trx, after.ownerInstitutionId), kernel.clock.today(), 7),
        booked,
        at,
      );
      if (!slots.some(({ from }) => from.getTime() === after.slotFrom.getTime())) throw new Refused('slotTaken');
    },
  },
});

/** The head of an office says when it calls and how many calls it can make; calls already promised stay. */
export async function setCallHours(
  kernel: Kernel,
  viewer: StaffViewer,
  hours: CallHours,
  requestId: string,
): Promise<{ count: number }> {
  if (!viewer.roles.includes('agency.approver')) throw new Refused('roleNotAllowed');
  return once(kernel, { requestId, viewer, name: 'callHours.set', input: hours }, async ({ trx, record }) => {
    await trx.deleteFrom('callHours').where('institutionId', '=', viewer.institutionId).execute();
    if (hours.length > 0)
      await trx
        .insertInto('callHours')
        .values(
          hours.map(({ weekday, from, to, calls }) => ({
            institutionId: viewer.institutionId,
            weekday,
            fromTime: from,
            toTime: to,
            calls,
          })),
        )
        .execute();
    await record({ subjectKind: 'callHours', subjectIds: [viewer.institutionId], about: [], purpose: 'arranging' });
    return { count: hours.length };
  });
}
