import { sql } from 'kysely';
import { valueOn } from '../../law/kernel/parameter.ts';
import { addMonths, dayOf, startOfDay } from '../../law/kernel/plain-date.ts';
import { archiveYears } from '../../law/national/standards/archive-term.ts';
import { cases } from '../casework/case.scope.ts';
import { caseWorkflow } from '../casework/case.workflow.ts';
import { staffNames } from '../casework/on-file.queries.ts';
import { occasionOf, type Kernel } from '../platform/kernel.ts';
import { notDecoy } from '../platform/not-decoy.ts';
import { Refused } from '../platform/refusal.ts';
import { scoped } from '../platform/scope.ts';
import type { StaffViewer } from '../platform/viewer.ts';
import { offeredActions } from '../platform/workflow/can-perform.ts';
import { destructionStatusLabels } from './destruction.model.ts';
import { destructions } from './destruction.scope.ts';
import type { DestructionBoard } from './destruction-view.model.ts';
import { destructionWorkflow } from './destruction.workflow.ts';

const shown = 100;

/** What is due, what waits for the second person, and the register of what is gone. */
export async function destructionBoard(kernel: Kernel, viewer: StaffViewer): Promise<DestructionBoard> {
  if (!viewer.roles.some((role) => role === 'agency.archivist' || role === 'agency.approver'))
    throw new Refused('roleNotAllowed');
  const today = kernel.clock.today();
  const term = valueOn({ ...archiveYears, values: kernel.ports.figures.current().archiveTerm }, today);
  const rows = await scoped(kernel.db, viewer, destructions)
    .selectAll('destructions')
    .orderBy('id', 'desc')
    .limit(shown)
    .execute();
  const names = await staffNames(
    kernel.db,
    rows.flatMap(({ proposedBy, decidedBy }) => (decidedBy ? [proposedBy, decidedBy] : [proposedBy])),
  );
  const occasion = occasionOf(kernel, viewer);
  return {
    today,
    term: term.known
      ? { years: term.dated.value, source: term.dated.source, ask: archiveYears.ask }
      : { ask: archiveYears.ask },
    due: term.known ? await dueFiles(kernel, viewer, term.dated.value) : [],
    items: rows.map((row) => {
      const decidedBy = row.decidedBy ? names.get(row.decidedBy) : undefined;
      return {
        id: row.id,
        ...(row.number ? { number: row.number } : {}),
        statusLabel: destructionStatusLabels[row.status],
        closedOn: row.closedOn,
        keepUntil: row.keepUntil,
        years: row.years,
        termSource: row.termSource,
        proposedBy: names.get(row.proposedBy) ?? '',
        ...(decidedBy ? { decidedBy } : {}),
        ...(row.destroyedAt ? { destroyedAt: row.destroyedAt.toISOString() } : {}),
        ...(row.erased === null ? {} : { erased: row.erased }),
        ...(row.idsHash ? { idsHash: row.idsHash } : {}),
        actions: offeredActions(destructionWorkflow, row, occasion),
      };
    }),
  };
}

/** The oldest first. A file that somebody has proposed is in the register and not here. */
async function dueFiles(kernel: Kernel, viewer: StaffViewer, years: number): Promise<DestructionBoard['due']> {
  const lastClosing = addMonths(kernel.clock.today(), -years * 12);
  const rows = await scoped(kernel.db, viewer, cases)
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('events')
          .select(sql<Date>`max(at)`.as('endedAt'))
          .whereRef('events.subjectId', '=', 'cases.id')
          .where('events.subjectKind', '=', caseWorkflow.subject)
          .as('ended'),
      (join) => join.onTrue(),
    )
    .select(['cases.id', 'cases.number', 'ended.endedAt'])
    .where('cases.agencyId', '=', viewer.institutionId)
    .where('cases.status', 'in', [...caseWorkflow.final])
    .where('ended.endedAt', '<', new Date(startOfDay(lastClosing)))
    .where(notDecoy('cases.id'))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('destructions')
            .select('destructions.id')
            .whereRef('destructions.caseId', '=', 'cases.id')
            .where('destructions.status', '!=', 'declined'),
        ),
      ),
    )
    .orderBy('ended.endedAt')
    .limit(shown)
    .execute();
  return rows.map(({ id, number, endedAt }) => {
    const closedOn = dayOf(endedAt.getTime());
    return { caseId: id, ...(number ? { number } : {}), closedOn, keepUntil: addMonths(closedOn, years * 12) };
  });
}
