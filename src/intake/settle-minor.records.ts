import { ageOn, dayOf, isPlainDate, type PlainDate } from '../../law/kernel/plain-date.ts';
import { priorityWhen } from '../casework/priority-reasons.model.ts';
import { keepAddressesApart } from '../people/keep-addresses-apart.records.ts';
import { peopleOf } from '../people/people.queries.ts';
import { flagPlan } from '../people/renew-plan.records.ts';
import type { Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import type { Viewer } from '../platform/viewer.ts';
import { announce, appendEvent } from '../platform/workflow/events.ts';
import './application.tables.ts';
import './follow-code.tables.ts';
import { birthDateOf } from './read-application.ts';
import { endOfReturnCode } from './return-code.records.ts';

/**
 * Her birth date was put right, or is known at last: what was reckoned from it is reckoned anew on every application
 * of hers, as of the day it was received. Until when whoever applied for a child may look follows the new birthday.
 */
export async function settleMinor(
  trx: Trx,
  kernel: Kernel,
  personId: string,
  { viewer, at }: { viewer: Viewer; at: Date },
): Promise<void> {
  const birthDate = await birthDateNow(trx, kernel, personId);
  if (!birthDate) return;
  const rows = await trx
    .selectFrom('applications')
    .select(['id', 'caseId', 'status', 'receivedAt', 'minor', 'facts', 'priorityReasons', 'returnCodeEndsOn'])
    .select(['ownerInstitutionId', 'ownerRole'])
    .where('personId', '=', personId)
    .orderBy('id')
    .forUpdate()
    .execute();
  for (const row of rows) {
    const minor = ageOn(birthDate, dayOf(row.receivedAt.getTime())) < 18;
    await letHelpersLookUntil(trx, row, birthDate, minor);
    const told = JSON.parse(kernel.sealer.open('applications.facts', row.facts, row.id)) as Record<string, unknown>; // written by the intake as an object
    const facts = kernel.sealer.seal('applications.facts', JSON.stringify({ ...told, birthDate }), row.id);
    const { priority, reasons } = priorityWhen(minor, row.priorityReasons);
    await trx
      .updateTable('applications')
      .set({ facts, minor, priority, priorityReasons: reasons })
      .where('id', '=', row.id)
      .execute();
    if (minor === row.minor) continue;
    if (minor) await flagPlan(trx, kernel, personId);
    const happening = await appendEvent(trx, kernel, {
      type: 'application.minorSettled',
      subjectKind: 'application',
      subjectId: row.id,
      caseId: row.caseId,
      fromStatus: row.status,
      toStatus: row.status,
      owner: { institutionId: row.ownerInstitutionId, role: row.ownerRole },
      basis: null,
      requestId: null,
      counts: { minor },
      viewer,
      at,
      input: undefined,
    });
    await announce(trx, kernel, happening);
  }
  if (rows.some(({ minor }) => !minor)) await keepAddressesApart(trx, kernel); // after the case is known to be a minor's
}

/** As the record has it, else as her number says. */
async function birthDateNow(trx: Trx, { sealer }: Kernel, personId: string): Promise<PlainDate | undefined> {
  const her = (await peopleOf(trx, sealer, [personId])).get(personId);
  if (!her) return undefined;
  if (isPlainDate(her.birthDate)) return her.birthDate;
  return her.idKind === 'residentId' && her.idNumber !== null
    ? birthDateOf({ idKind: her.idKind, idNumber: her.idNumber })
    : undefined;
}

type Held = { id: string; minor: boolean; returnCodeEndsOn: PlainDate | null };

/** A code that ends at eighteen ends at the right eighteenth birthday; whoever filed for a child only now known as one holds such a code too. */
async function letHelpersLookUntil(
  trx: Trx,
  { id, minor: was, returnCodeEndsOn }: Held,
  birthDate: PlainDate,
  minor: boolean,
): Promise<void> {
  const endsOn = endOfReturnCode(birthDate);
  const others = trx
    .selectFrom('caseParties')
    .select('id')
    .where('applicationId', '=', id)
    .where('role', 'in', ['applyingAgent', 'submitter', 'guardian', 'representative']);
  const heldByOther = returnCodeEndsOn !== null || (minor && !was && (await others.executeTakeFirst()) !== undefined);
  if (heldByOther)
    await trx.updateTable('applications').set({ returnCodeEndsOn: endsOn }).where('id', '=', id).execute();
  await trx
    .updateTable('followCodes')
    .set({ endsOn })
    .where('applicationId', '=', id)
    .where('endedAt', 'is', null)
    .where((eb) => eb.or([eb('endsOn', 'is not', null), ...(minor ? [eb('partyId', 'in', others)] : [])]))
    .execute();
}
