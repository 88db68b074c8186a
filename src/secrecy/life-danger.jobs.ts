import { z } from 'zod';
import type { Kernel } from '../platform/kernel.ts';
import './life-danger.tables.ts';

const Asked = z.object({
  kind: z.literal('asked'),
  staffId: z.uuid(),
  institutionId: z.uuid(),
  toldTo: z.enum(['110', '120']),
  reason: z.string(),
});
const Found = z.object({ kind: z.literal('found'), of: z.uuid(), caseId: z.uuid().nullable() });
/** What was asked and then cut off by a crash is taken over all the same, once nobody can still be at it. */
const cutOffAfterMs = 60_000;

/** Copies the journal of this machine into the database, for the people who review it. A second run adds nothing. */
export async function takeOverJournal(kernel: Kernel): Promise<number> {
  const lines = await kernel.journal.read();
  const found = new Map(
    lines.flatMap(({ entry }) => {
      const read = Found.safeParse(entry);
      return read.success ? [[read.data.of, read.data.caseId] as const] : [];
    }),
  );
  const now = kernel.clock.now().getTime();
  const rows = lines.flatMap(({ line, entry }) => {
    const asked = Asked.safeParse(entry);
    const at = new Date(line.at);
    if (!asked.success || !(found.has(line.id) || now - at.getTime() > cutOffAfterMs)) return [];
    const { staffId, institutionId, toldTo, reason } = asked.data;
    return [
      {
        id: line.id,
        at,
        staffId,
        institutionId,
        toldTo,
        caseId: found.get(line.id) ?? null,
        reason: kernel.sealer.seal('lifeDangerTellings.reason', reason, line.id),
        journalHash: line.hash,
      },
    ];
  });
  if (rows.length === 0) return 0;
  const taken = await kernel.db
    .insertInto('lifeDangerTellings')
    .values(rows)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return Number(taken.numInsertedOrUpdatedRows ?? 0);
}
