import { sql, type SqlBool } from 'kysely';
import { contactPlanOf, peopleOf } from '../people/people.queries.ts';
import type { Database, Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import type { Blind, Sealed } from '../platform/sealing/seal.ts';
import type { Follows } from '../platform/viewer.ts';
import './application.tables.ts';
import './follow-code.tables.ts';
import { isOtherSide } from './other-side.model.ts';
import { returnCodeOf } from './return-code.records.ts';

/** Who helps her and may be let see that it goes on. Neither herself nor anybody on the other side. */
export const helpingRoles = ['representative', 'applyingAgent', 'scribe', 'submitter', 'guardian'] as const;

/** The helper's code: made as hers is, from its own request. */
export const followCodeOf = (sealer: Kernel['sealer'], requestId: string): string =>
  returnCodeOf(sealer, `follow ${requestId}`);

/** Nobody follows a case with a guardian on the other side, nor whoever is the same person as somebody on it. */
export const isOnNoOtherSide = sql<SqlBool>`not exists (
  select from case_parties o join persons n on n.id = o.person_id
  where o.case_id = case_parties.case_id and (
    o.role = 'conflictedGuardian'
    or (o.role = 'opponent' or o.adverse_since is not null) and (
      o.person_id = persons.id or n.name_blind = persons.name_blind
      or n.id_number_blind = persons.id_number_blind or n.phone_blind = persons.phone_blind)))`;

/** What a code or a running session of a helper opens now. Asked anew at each request: whatever ends it, ends it at once. */
export async function findFollowed(
  { db, sealer, clock }: Pick<Kernel, 'db' | 'sealer' | 'clock'>,
  by: { hashes: Blind[] } | { codeId: string },
): Promise<Follows | undefined> {
  const row = await db
    .selectFrom('followCodes')
    .innerJoin('caseParties', 'caseParties.id', 'followCodes.partyId')
    .innerJoin('persons', 'persons.id', 'caseParties.personId')
    .innerJoin('applications', 'applications.id', 'followCodes.applicationId')
    .select(['followCodes.id as codeId', 'followCodes.applicationId', 'applications.caseId'])
    .select(['applications.facts', 'applications.personId as herId', 'caseParties.personId as helperId'])
    .where((eb) =>
      'codeId' in by ? eb('followCodes.id', '=', by.codeId) : eb('followCodes.codeHash', 'in', by.hashes),
    )
    .where('followCodes.endedAt', 'is', null)
    .where((eb) => eb.or([eb('followCodes.endsOn', 'is', null), eb('followCodes.endsOn', '>', clock.today())]))
    .where('caseParties.mayFollow', '=', true)
    .where('caseParties.adverseSince', 'is', null)
    .where('caseParties.role', 'in', [...helpingRoles])
    .where(isOnNoOtherSide)
    .executeTakeFirst();
  if (!row || (await isKeptOut(db, sealer, row))) return undefined;
  const { codeId, applicationId, caseId } = row;
  return { codeId, applicationId, caseId };
}

/** What is sealed and so no condition of a query: a guardian who harms her, and whom she named as never to be told. */
export async function isKeptOut(
  db: Database | Trx,
  sealer: Kernel['sealer'],
  { applicationId, facts, herId, helperId }: { applicationId: string; facts: Sealed; herId: string; helperId: string },
): Promise<boolean> {
  const told: unknown = JSON.parse(sealer.open('applications.facts', facts, applicationId));
  if (typeof told === 'object' && told !== null && 'guardianHarmsHer' in told && told.guardianHarmsHer === true)
    return true;
  const helper = (await peopleOf(db, sealer, [helperId])).get(helperId);
  const plan = await contactPlanOf(db, sealer, herId);
  if (!helper) return true;
  return (
    isOtherSide({ name: helper.name, phone: helper.phone ?? undefined }, {}, plan?.neverContact) ||
    (plan?.neverTold ?? '').includes(helper.name)
  );
}

/** Ends the codes of a helper, an application or a case, and the pages that are open with them. */
export async function endFollowing(
  trx: Trx,
  now: Date,
  of: { partyId: string } | { applicationId: string } | { caseId: string },
): Promise<void> {
  const ended = await trx
    .updateTable('followCodes')
    .set({ endedAt: now })
    .where('endedAt', 'is', null)
    .where((eb) =>
      'partyId' in of
        ? eb('partyId', '=', of.partyId)
        : 'applicationId' in of
          ? eb('applicationId', '=', of.applicationId)
          : eb('partyId', 'in', eb.selectFrom('caseParties').select('id').where('caseId', '=', of.caseId)),
    )
    .returning('id')
    .execute();
  const ids = ended.map(({ id }) => id);
  if (ids.length > 0) await trx.deleteFrom('sessions').where('followCodeId', 'in', ids).execute();
}
