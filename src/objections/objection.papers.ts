import { dayOf } from '../../law/kernel/plain-date.ts';
import { peopleOf } from '../people/people.queries.ts';
import type { Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import type { Happening } from '../platform/ports.ts';
import { againstLabels } from './objection.model.ts';
import { opened } from './objection.store.ts';

type Contents = (trx: Trx, happening: Happening) => Promise<{ institutionId: string; data: Record<string, unknown> }>;
type Desk = { provide(subjectKind: string, kind: 'objection-decision', contents: Contents): void };

/** The bureau's written decision: what was found, what follows, and where she may go from here. */
export function objectionPapers(desk: Desk, kernel: Kernel): void {
  desk.provide('objection', 'objection-decision', async (trx, happening) => {
    const row = await trx
      .selectFrom('objections')
      .selectAll()
      .where('id', '=', happening.subjectId)
      .executeTakeFirstOrThrow();
    const objection = opened(kernel, row);
    const people = await peopleOf(trx, kernel.sealer, [row.personId]);
    const agency = await trx
      .selectFrom('institutions')
      .select('name')
      .where('id', '=', row.agencyId)
      .executeTakeFirstOrThrow();
    const decision = await trx
      .selectFrom('papers')
      .select('number')
      .where('eventId', '=', row.decisionEventId)
      .where('kind', 'in', ['refusal-decision', 'termination-decision'])
      .executeTakeFirst();
    return {
      institutionId: row.bureauId,
      data: {
        objector: people.get(row.personId)?.name,
        objectedOn: dayOf(row.receivedAt.getTime()),
        agencyName: agency.name,
        decisionTitle: againstLabels[row.against],
        decisionNumber: decision?.number,
        decidedOn: row.decidedOn,
        isMaintained: row.status === 'maintained',
        finding: objection.finding ?? '',
        correctionDays: row.correctionDays ?? undefined,
      },
    };
  });
}
