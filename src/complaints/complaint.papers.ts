import { dayOf } from '../../law/kernel/plain-date.ts';
import { namesOf } from '../people/people.queries.ts';
import type { Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import type { Happening } from '../platform/ports.ts';
import { complaintAboutLabels, complaintOutcomeLabels } from './complaint.model.ts';
import { opened } from './complaint.store.ts';

type Contents = (trx: Trx, happening: Happening) => Promise<{ institutionId: string; data: Record<string, unknown> }>;
type Desk = { provide(subjectKind: string, kind: 'complaint-answer', contents: Contents): void };

/** The written answer. It names nobody who was asked, only what was found and done. */
export function complaintPapers(desk: Desk, kernel: Kernel): void {
  desk.provide('complaint', 'complaint-answer', async (trx, happening) => {
    const row = await trx
      .selectFrom('complaints')
      .selectAll()
      .where('id', '=', happening.subjectId)
      .executeTakeFirstOrThrow();
    const complaint = opened(kernel, row);
    const names = await namesOf(trx, kernel.sealer, row.personId ? [row.personId] : []);
    return {
      institutionId: row.bureauId,
      data: {
        complainant: row.personId ? names.get(row.personId) : undefined,
        complainedOn: dayOf(row.receivedAt.getTime()),
        about: complaintAboutLabels[row.about],
        finding: row.outcome ? complaintOutcomeLabels[row.outcome] : undefined,
        answer: complaint.answer ?? '',
        measures: complaint.measures ?? undefined,
      },
    };
  });
}
