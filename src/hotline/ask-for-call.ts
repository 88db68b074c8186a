import { findCompetentAgency } from '../network/institution.queries.ts';
import { normalisePhone } from '../people/normalise.model.ts';
import { newId } from '../platform/identifier.ts';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import type { Viewer } from '../platform/viewer.ts';
import { once } from '../platform/workflow/command.ts';
import { announce, appendEvent } from '../platform/workflow/events.ts';
import { bookedOf, hoursOf, lockHours } from './call-back.store.ts';
import { freeSlots, slotsOf, type CallSlot } from './call-slots.ts';

export type CallWish = { divisionCode: string; slotFrom: string; phone: string; name: string; isMinor: boolean };
const DAYS_AHEAD = 7;

/** The office that calls back for a county: its own agency, else the city's, else the province's; only one that has set its hours. */
export async function callingOffice(
  kernel: Kernel,
  viewer: Viewer,
  divisionCode: string,
): Promise<{ id: string; name: string } | undefined> {
  for (const code of [divisionCode, divisionCode.slice(0, 4), '14']) {
    const agency = await findCompetentAgency(kernel.db, viewer, code);
    if (agency && (await hoursOf(kernel.db, agency.id)).length > 0) return { id: agency.id, name: agency.name };
  }
  return undefined;
}

export async function freeSlotsOf(kernel: Kernel, institutionId: string): Promise<CallSlot[]> {
  const now = kernel.clock.now();
  const booked = await bookedOf(kernel.db, institutionId, now);
  return freeSlots(slotsOf(await hoursOf(kernel.db, institutionId), kernel.clock.today(), DAYS_AHEAD), booked, now);
}

/** Books the call: once for each time she presses, and never more than the office can make. */
export async function askForCall(
  kernel: Kernel,
  viewer: Viewer,
  wish: CallWish,
  requestId: string,
): Promise<{ id: string }> {
  const office = await callingOffice(kernel, viewer, wish.divisionCode);
  if (!office) throw new Refused('slotTaken', '这里还没有开通回电，请直接打 12348。');
  return once(kernel, { requestId, viewer, name: 'callBack.ask', input: wish }, async ({ trx, now, record }) => {
    await lockHours(trx, office.id);
    const booked = await bookedOf(trx, office.id, now);
    const slots = freeSlots(slotsOf(await hoursOf(trx, office.id), kernel.clock.today(), DAYS_AHEAD), booked, now);
    const slot = slots.find(({ from }) => from.toISOString() === wish.slotFrom);
    if (!slot) throw new Refused('slotTaken');
    const id = newId(now.getTime());
    const { sealer } = kernel;
    const owner = { institutionId: office.id, role: 'agency.clerk' } as const;
    await trx
      .insertInto('callBacks')
      .values({
        id,
        caseId: id,
        status: 'waiting',
        ownerInstitutionId: owner.institutionId,
        ownerRole: owner.role,
        offeredToInstitutionId: null,
        slotFrom: slot.from,
        slotTo: slot.to,
        name: wish.name === '' ? null : sealer.seal('callBacks.name', wish.name, id),
        phone: sealer.seal('callBacks.phone', wish.phone, id),
        phoneBlind: sealer.blind('callBacks.phone', normalisePhone(wish.phone)),
        lastTriedAt: null,
        isMinor: wish.isMinor,
        divisionCode: wish.divisionCode,
        createdAt: now,
      })
      .execute();
    await record({ subjectKind: 'callBack', subjectIds: [id], caseIds: [id], purpose: 'own' });
    await announce(
      trx,
      kernel,
      await appendEvent(trx, kernel, {
        type: 'callBack.asked',
        subjectKind: 'callBack',
        subjectId: id,
        caseId: id,
        fromStatus: null,
        toStatus: 'waiting',
        owner,
        basis: null,
        requestId,
        counts: { isMinor: wish.isMinor },
        viewer,
        at: now,
        input: {},
      }),
    );
    return { id };
  });
}
