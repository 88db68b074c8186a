import { dayOf } from '../../law/kernel/plain-date.ts';
import { applications } from '../intake/application.scope.ts';
import { newId } from '../platform/identifier.ts';
import type { Kernel } from '../platform/kernel.ts';
import { refusal, Refused } from '../platform/refusal.ts';
import { scoped } from '../platform/scope.ts';
import type { StaffViewer } from '../platform/viewer.ts';
import { asksOn, learnsOf, mayLookUp } from './asking.model.ts';
import type { DeskElsewhere, LookedUp, LookUp } from './look-up.model.ts';
import { applicationsUnder, type Found } from './look-up.queries.ts';
import { wholeKeyOf } from './whole-key.model.ts';

export type Searched = LookedUp & { concerned: readonly Pick<Found, 'id' | 'caseId'>[] };

/**
 * Whether somebody has an application at another office, by a whole number and for a purpose: with whom to speak, and
 * nothing of what it says. What is not there and what must not be told are answered in the same words, from the same
 * rows. All that the number concerned goes into the audit, told or not: she can read who asked.
 */
export async function searchElsewhere(kernel: Kernel, viewer: StaffViewer, told: LookUp): Promise<Searched> {
  if (!mayLookUp(viewer.roles, told.purpose)) throw new Refused('roleNotAllowed');
  if (!asksOn(told.purpose).includes(told.contextKind)) throw faultAt('contextKind', '这个事由不是这样查的，请另选。');
  const key = wholeKeyOf(told.key);
  if ('fault' in key) throw faultAt('key', key.fault);
  const own = told.contextKind === 'application' ? await ownApplication(kernel, viewer, told.context) : undefined;
  const found = await applicationsUnder(kernel, viewer, key);
  const id = newId(kernel.clock.now().getTime());
  await kernel.db
    .insertInto('lookUps')
    .values({
      id,
      staffId: viewer.staffId,
      institutionId: viewer.institutionId,
      purpose: told.purpose,
      keyKind: key.kind,
      contextKind: told.contextKind,
      context: kernel.sealer.seal('lookUps.context', told.context, id),
      askedAt: kernel.clock.now(),
      outcome: null,
      concludedAt: null,
    })
    .execute();
  const mayBeTold = found.filter((each) => each.mayBeTold && (!own || isSameMatter(own, each, found)));
  return { id, desks: desksOf(mayBeTold, told), concerned: found };
}

type Own = { id: string; matter: string };

/** The application over which one asks must be one's own; the answer about it is the usual one. */
async function ownApplication({ db }: Kernel, viewer: StaffViewer, number: string): Promise<Own> {
  const own = await scoped(db, viewer, applications)
    .innerJoin('cases', 'cases.id', 'applications.caseId')
    .select(['applications.id', 'cases.matter'])
    .where('applications.number', '=', number)
    .executeTakeFirst();
  if (!own)
    throw new Refused('notFound', '没有找到这个申请编号，或不在您的办理范围内。请写本机构正在办的那一件的编号。');
  return own;
}

/** The number must be that of the own applicant: nobody is asked about over somebody else's application. */
const isSameMatter = (own: Own, each: Found, found: readonly Found[]): boolean =>
  each.id !== own.id && each.matter === own.matter && found.some(({ id }) => id === own.id);

/** One line an office, the earliest day first; of each the fields that the purpose needs. */
function desksOf(found: readonly Found[], { purpose }: LookUp): DeskElsewhere[] {
  const learns = learnsOf(purpose);
  const first = new Map<string, Found>();
  for (const each of found) if (!first.has(each.agencyId)) first.set(each.agencyId, each);
  return [...first.values()].map(({ agency, phone, hours, receivedAt }) => ({
    agency,
    ...(phone && learns.includes('phone') ? { phone } : {}),
    ...(hours && learns.includes('hours') ? { hours } : {}),
    ...(learns.includes('receivedOn') ? { receivedOn: dayOf(receivedAt.toISOString()) } : {}),
  }));
}

const faultAt = (path: string, message: string): Refused =>
  new Refused(refusal('invalidInput', message, [{ path, message }]));
