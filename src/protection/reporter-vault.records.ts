import type { Database, Trx } from '../platform/database/database.ts';
import { naming } from '../platform/database/naming.ts';
import { newId } from '../platform/identifier.ts';
import type { Kernel } from '../platform/kernel.ts';
import type { Sealed } from '../platform/sealing/seal.ts';
import { Reporter, type ReporterChannel } from './reporter-vault.model.ts';
import './reporter-vault.tables.ts';

const field = 'reporterVault.reporter';

/**
 * Keeps who reported, in the transaction of whoever received the report. What comes back is all that a record may hold:
 * a number that opens nothing.
 */
export async function sealReporter(
  trx: Trx,
  kernel: Kernel,
  told: { institutionId: string; channel: ReporterChannel; reporter: Reporter; caseId?: string },
): Promise<{ id: string }> {
  const now = kernel.clock.now();
  const id = newId(now.getTime());
  await trx
    .insertInto('reporterVault')
    .values({
      id,
      caseId: told.caseId ?? null,
      institutionId: told.institutionId,
      channel: told.channel,
      reporter: kernel.sealer.seal(field, JSON.stringify(Reporter.parse(told.reporter)), id),
      keptAt: now,
    })
    .execute();
  return { id };
}

export async function reporterIn(
  db: Database | Trx,
  kernel: Pick<Kernel, 'sealer'>,
  id: string,
): Promise<Reporter | undefined> {
  const row = await naming(db, [id], (trx) =>
    trx.selectFrom('reporterVault').select(['id', 'reporter']).where('id', '=', id).executeTakeFirst(),
  );
  return row && openReporter(kernel, row);
}

/** Names, numbers and units of whoever reported for this case: words that must not leave. */
export async function reportersOf(
  db: Database | Trx,
  kernel: Pick<Kernel, 'sealer'>,
  caseId: string,
): Promise<string[]> {
  const rows = await naming(db, [caseId], (trx) =>
    trx.selectFrom('reporterVault').select(['id', 'reporter']).where('caseId', '=', caseId).execute(),
  );
  return rows.flatMap((row) => {
    const { name, phone, unit } = openReporter(kernel, row);
    return [name, phone, unit].filter((words): words is string => words !== undefined && words.length >= 2);
  });
}

const openReporter = (kernel: Pick<Kernel, 'sealer'>, { id, reporter }: { id: string; reporter: Sealed }): Reporter =>
  Reporter.parse(JSON.parse(kernel.sealer.open(field, reporter, id)));
