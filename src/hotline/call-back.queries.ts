import { findDivision } from '../network/division.queries.ts';
import { occasionOf, type Kernel } from '../platform/kernel.ts';
import { scoped } from '../platform/scope.ts';
import type { StaffViewer } from '../platform/viewer.ts';
import { offeredActions } from '../platform/workflow/can-perform.ts';
import type { z } from 'zod';
import { isInSlot } from './call-back.guards.ts';
import { callBackStatusLabels, type CallBackBoard, type CallBackView } from './call-back.model.ts';
import { callBacks } from './call-back.scope.ts';
import { bookedOf, hoursOf } from './call-back.store.ts';
import { callBackWorkflow } from './call-back.workflow.ts';
import { slotsOf } from './call-slots.ts';

/** The calls an office owes, soonest first, with the coming week as a grid. The number is whole only in her hours. */
export async function callBackBoard(kernel: Kernel, viewer: StaffViewer): Promise<z.input<typeof CallBackBoard>> {
  const now = kernel.clock.now();
  const rows = await scoped(kernel.db, viewer, callBacks)
    .selectAll()
    .where('status', '=', 'waiting')
    .orderBy('slotFrom')
    .limit(200)
    .execute();
  const hours = await hoursOf(kernel.db, viewer.institutionId);
  const booked = await bookedOf(kernel.db, viewer.institutionId, now);
  const items: z.input<typeof CallBackView>[] = [];
  for (const row of rows) {
    const isNow = isInSlot(row, now);
    const phone = kernel.sealer.open('callBacks.phone', row.phone, row.id);
    items.push({
      id: row.id,
      status: row.status,
      statusLabel: callBackStatusLabels[row.status],
      slotFrom: row.slotFrom.toISOString(),
      slotTo: row.slotTo.toISOString(),
      isNow,
      name: row.name === null ? '没有说' : kernel.sealer.open('callBacks.name', row.name, row.id),
      phone: isNow ? phone : `${phone.slice(0, 3)}****`,
      place: (await findDivision(kernel.db, viewer, row.divisionCode))?.pathName ?? '',
      isMinor: row.isMinor,
      attempts: row.attempts,
      isMine: viewer.roles.includes(row.ownerRole),
      actions: offeredActions(callBackWorkflow, row, occasionOf(kernel, viewer)),
    });
  }
  return {
    items,
    hours,
    grid: slotsOf(hours, kernel.clock.today(), 7).map(({ day, time, from, calls }) => ({
      day,
      from: time,
      booked: booked.get(from.getTime()) ?? 0,
      calls,
    })),
  };
}
