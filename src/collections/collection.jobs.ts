import { applicationWorkflow } from '../intake/application.workflow.ts';
import '../intake/collection.scope.ts';
import { owedPaper, serveWithin } from '../intake/hand-over.records.ts';
import type { Kernel } from '../platform/kernel.ts';

/** Not fetched by its last day: the paper has not reached her, and the office that owes it to her tries again. */
export async function expireCollections(kernel: Kernel): Promise<void> {
  const now = kernel.clock.now();
  const today = kernel.clock.today();
  const due = await kernel.db
    .selectFrom('paperCollections')
    .select('id')
    .where('state', '=', 'waiting')
    .where('lastOn', '<', today)
    .execute();
  for (const { id } of due)
    await kernel.db.transaction().execute(async (trx) => {
      const row = await trx
        .updateTable('paperCollections')
        .set({ state: 'expired', endedAt: now })
        .where('id', '=', id)
        .where('state', '=', 'waiting')
        .returning(['paperId', 'applicationId', 'placeId'])
        .executeTakeFirst();
      if (!row || !(await owedPaper(trx, row.paperId))) return;
      const { applicationId, paperId } = row;
      const { status } = await trx
        .selectFrom('applications')
        .select('status')
        .where('id', '=', applicationId)
        .executeTakeFirstOrThrow();
      if (!applicationWorkflow.transitions.recordService.from.includes(status)) return; // she has answered meanwhile
      const service = { paperId, method: 'atStation' as const, reached: false, servedOn: today };
      await serveWithin(trx, kernel, {
        applicationId,
        because: 'expire-collections',
        at: now,
        service: { ...service, handedBy: '', place: '', note: '取件码到期，没有人来取。' },
      });
    });
}

export async function workCollections(kernel: Kernel): Promise<void> {
  await kernel.jobs.work('expire-collections', () => expireCollections(kernel));
  await kernel.jobs.schedule('expire-collections', '25 0 * * *');
}
