import './break-glass.tables.ts';
import type { Kernel } from '../platform/kernel.ts';

/** The half hour over, its end is noted; from the file it shut out to the minute, noted or not. */
export async function endBrokenGlass(kernel: Kernel): Promise<void> {
  await kernel.db.transaction().execute(async (trx) => {
    const ended = await trx
      .updateTable('breakGlass')
      .set((eb) => ({ endedAt: eb.ref('until') }))
      .where('endedAt', 'is', null)
      .where('until', '<=', kernel.clock.now())
      .returning(['id', 'caseId', 'staffId'])
      .execute();
    for (const { id, caseId, staffId } of ended)
      await kernel.ports.auditSink.record(trx, {
        viewer: { kind: 'system', because: 'endBrokenGlass' },
        kind: 'act',
        action: 'breakGlass.end',
        subjectKind: 'breakGlass',
        subjectIds: [id],
        caseIds: caseId ? [caseId] : [],
        onBehalfOf: staffId,
        purpose: 'breakGlass',
      });
  });
}
