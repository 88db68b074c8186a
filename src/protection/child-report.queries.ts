import type { z } from 'zod';
import { findDivision } from '../network/division.queries.ts';
import { occasionOf, type Kernel } from '../platform/kernel.ts';
import { scoped } from '../platform/scope.ts';
import type { StaffViewer } from '../platform/viewer.ts';
import { offeredActions } from '../platform/workflow/can-perform.ts';
import {
  childReportStatusLabels,
  situationLabel,
  type ChildReports,
  type ChildReportView,
} from './child-report.model.ts';
import { childReports } from './child-report.scope.ts';
import { childReportWorkflow } from './child-report.workflow.ts';

/** The reports of an office, those without the police's receipt first. */
export async function listChildReports(kernel: Kernel, viewer: StaffViewer): Promise<z.input<typeof ChildReports>> {
  const rows = await scoped(kernel.db, viewer, childReports)
    .selectAll()
    .orderBy((eb) => eb('askAgainAt', 'is', null))
    .orderBy('askAgainAt')
    .orderBy('createdAt', 'desc')
    .limit(100)
    .execute();
  const now = kernel.clock.now();
  const items: z.input<typeof ChildReportView>[] = [];
  for (const row of rows) {
    const policeReceipt =
      row.policeReceipt && kernel.sealer.open('childReports.policeReceipt', row.policeReceipt, row.id);
    items.push({
      id: row.id,
      number: row.number,
      status: row.status,
      statusLabel: childReportStatusLabels[row.status],
      situation: situationLabel(row.situation),
      place: (await findDivision(kernel.db, viewer, row.divisionCode))?.pathName ?? '',
      happening: kernel.sealer.open('childReports.happening', row.happening, row.id),
      ...(policeReceipt ? { policeReceipt } : {}),
      ...(row.askAgainAt ? { askAgainAt: row.askAgainAt.toISOString() } : {}),
      isLate: row.askAgainAt !== null && row.askAgainAt <= now,
      askedAgain: row.askedAgain,
      createdAt: row.createdAt.toISOString(),
      actions: offeredActions(childReportWorkflow, { ...row, policeReceipt }, occasionOf(kernel, viewer)),
    });
  }
  return { items };
}
