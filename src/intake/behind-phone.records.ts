import { contactPlanOf } from '../people/people.queries.ts';
import { normalise } from '../people/normalise.model.ts';
import { hasExpired } from '../people/safe-contact.queries.ts';
import type { Database, Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import './application.tables.ts';

/** An application whose applicant left this number as her own and let it be written to. */
export type BehindPhone = { applicationId: string; caseId: string; personId: string; receivedAt: Date };

/**
 * What a telephone stands for: only where it is the applicant's own, never a helper's, and only while she lets it be
 * written to. A shared telephone is nobody's proof; where a life may hang on it, she must have said that it is hers.
 */
export async function applicationsBehind(
  db: Database | Trx,
  { sealer, clock }: Pick<Kernel, 'sealer' | 'clock'>,
  phone: string,
): Promise<BehindPhone[]> {
  const rows = await db
    .selectFrom('applications')
    .innerJoin('persons', 'persons.id', 'applications.personId')
    .select([
      'applications.id as applicationId',
      'applications.caseId',
      'applications.personId',
      'applications.receivedAt',
    ])
    .where('persons.phoneBlind', 'in', sealer.blinds('persons.phone', normalise.phone(phone)))
    .where((eb) => eb.or([eb('returnCodeEndsOn', 'is', null), eb('returnCodeEndsOn', '>', clock.today())]))
    .orderBy('applications.receivedAt', 'desc')
    .orderBy('applications.id', 'desc')
    .limit(20)
    .execute();
  const found: BehindPhone[] = [];
  for (const row of rows) {
    const plan = await contactPlanOf(db, sealer, row.personId);
    if (!plan?.maySms || hasExpired(plan, clock.today())) continue;
    if (plan.whosePhone === 'own' || (plan.whosePhone === null && !plan.safetyFlagged)) found.push(row);
  }
  return found;
}
