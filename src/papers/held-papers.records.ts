import type { Trx } from '../platform/database/database.ts';
import { newId } from '../platform/identifier.ts';
import type { Kernel } from '../platform/kernel.ts';
import '../platform/outgoing/outgoing.tables.ts';
import { refusal } from '../platform/refusal.ts';
import type { PaperLeak } from './paper-leaks.ts';
import './papers.tables.ts';

export const paperHeld = refusal(
  'safeContactForbids',
  '文书写有受保护的信息，已拦下，没有印出。请到“待发与拦下”撤下重出，或者由两人放行。',
);

/** Enters a paper among what was held, with the words over which two people decide. */
export async function holdPaper(
  trx: Trx,
  kernel: Pick<Kernel, 'sealer'>,
  paper: { id: string; caseId: string; kind: string; body: string; at: Date },
  { recipient, leaks }: PaperLeak,
): Promise<void> {
  const id = newId(paper.at.getTime());
  await trx
    .insertInto('outgoing')
    .values({
      id,
      caseId: paper.caseId,
      personId: null,
      institutionId: null,
      paperId: paper.id,
      recipient,
      channel: 'print',
      template: paper.kind,
      body: kernel.sealer.seal('outgoing.body', paper.body, id),
      state: 'held',
      heldCode: 'leak',
      heldBecause: paperHeld.message,
      leaks: [...leaks],
      notBefore: null,
      createdAt: paper.at,
    })
    .execute();
}

/** Two people let it go: it is printed like any other. */
export async function letPaperGo(trx: Trx, kernel: Pick<Kernel, 'jobs'>, paperId: string): Promise<void> {
  await trx
    .updateTable('papers')
    .set({ state: 'pending' })
    .where('id', '=', paperId)
    .where('state', '=', 'held')
    .execute();
  await kernel.jobs.enqueue(trx, 'render-paper', { paperId });
}

/** It is never printed; its number stays taken, for numbers have no gaps. */
export async function withdrawPaper(trx: Trx, paperId: string): Promise<void> {
  await trx
    .updateTable('papers')
    .set({ state: 'withdrawn' })
    .where('id', '=', paperId)
    .where('state', '=', 'held')
    .execute();
}
