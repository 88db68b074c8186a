import { addDays } from '../../law/kernel/plain-date.ts';
import type { Trx } from '../platform/database/database.ts';
import { newId } from '../platform/identifier.ts';
import type { Kernel } from '../platform/kernel.ts';
import type { Sealer } from '../platform/sealing/seal.ts';
import { normalise } from './normalise.model.ts';
import { protectAddress } from './address-vault.records.ts';
import { layAside } from './as-typed.records.ts';
import './people.tables.ts';
import type { AgreedHow, ContactPlanTold, PersonTold } from './person.model.ts';
import { readPerson, type PersonRead } from './read-person.model.ts';
import { birthDateIn, sexIn } from './resident-id.model.ts';

/** In danger, her address goes to the vault and the record shows where papers are left for her instead. */
export type Protection = { standIn: string };

/** Writes a person sealed, with the keyed hashes by which she can be found again. What her number tells is not asked twice. */
export async function insertPerson(
  trx: Trx,
  kernel: Kernel,
  given: PersonTold | PersonRead,
  protection?: Protection,
): Promise<string> {
  const told = readPerson(given);
  const { sealer } = kernel;
  const now = kernel.clock.now();
  const id = newId(now.getTime());
  const isResident = told.idKind === 'residentId' && told.idNumber !== undefined;
  const birthDate = told.birthDate ?? (isResident ? birthDateIn(told.idNumber ?? '') : undefined);
  await trx
    .insertInto('persons')
    .values({
      id,
      name: sealer.seal('persons.name', told.name, id),
      nameBlind: sealer.blind('persons.name', normalise.name(told.name)),
      idKind: told.idNumber ? (told.idKind ?? 'other') : null,
      idNumber: sealOptional(sealer, 'persons.idNumber', told.idNumber, id),
      idNumberBlind: told.idNumber ? sealer.blind('persons.idNumber', normalise.idNumber(told.idNumber)) : null,
      birthDate: sealOptional(sealer, 'persons.birthDate', birthDate, id),
      sex: told.sex ?? (isResident ? (sexIn(told.idNumber ?? '') ?? null) : null),
      phone: sealOptional(sealer, 'persons.phone', told.phone, id),
      phoneBlind: told.phone ? sealer.blind('persons.phone', normalise.phone(told.phone)) : null,
      address: protection ? null : sealOptional(sealer, 'persons.address', told.address, id),
      typedBefore: null,
      asTyped: sealOptional(
        sealer,
        'persons.asTyped',
        Object.keys(told.asTyped).length > 0 ? JSON.stringify(told.asTyped) : undefined,
        id,
      ),
      createdAt: now,
    })
    .execute();
  if (protection && told.address)
    await protectAddress(trx, kernel, id, { address: told.address, standIn: protection.standIn });
  return id;
}

/** Where a life may hang on it, what was agreed is asked again after so many days. */
const planHolds = 30;

export async function insertContactPlan(
  trx: Trx,
  kernel: Kernel,
  personId: string,
  told: ContactPlanTold,
  safetyFlagged: boolean,
  agreed?: { how: AgreedHow | 'byCode'; by: string },
): Promise<void> {
  const { sealer } = kernel;
  const now = kernel.clock.now();
  const id = newId(now.getTime());
  await trx
    .insertInto('contactPlans')
    .values({
      id,
      personId,
      mayCall: told.mayCall,
      maySms: told.maySms,
      mayWechat: told.mayWechat,
      mayMail: told.mayMail,
      mayLeaveMessage: told.mayLeaveMessage,
      mayPost: told.mayPost,
      callerName: told.callerName,
      windows: JSON.stringify(told.windows),
      safetyFlagged,
      mayBeTold: sealOptional(sealer, 'contactPlans.mayBeTold', told.mayBeTold, id),
      neverTold: sealOptional(sealer, 'contactPlans.neverTold', told.neverTold, id),
      passPhrase: sealOptional(sealer, 'contactPlans.passPhrase', told.passPhrase, id),
      whosePhone: told.whosePhone ?? null,
      wechatId: sealOptional(sealer, 'contactPlans.wechatId', told.wechatId, id),
      mailAddress: sealOptional(sealer, 'contactPlans.mailAddress', told.mailAddress, id),
      ifOthersAnswer: sealOptional(sealer, 'contactPlans.ifOthersAnswer', told.ifOthersAnswer, id),
      standIn: sealOptional(sealer, 'contactPlans.standIn', told.standIn && JSON.stringify(told.standIn), id),
      neverContact: sealOptional(
        sealer,
        'contactPlans.neverContact',
        told.neverContact.length > 0 ? JSON.stringify(told.neverContact) : undefined,
        id,
      ),
      expiresOn: told.expiresOn ?? (safetyFlagged ? addDays(kernel.clock.today(), planHolds) : null),
      nextCheckOn: told.nextCheckOn ?? null,
      agreedHow: agreed?.how ?? null,
      agreedBy: agreed?.by ?? null,
      madeAt: now,
    })
    .execute();
  const blinds = new Set(told.neverContact.map((phone) => sealer.blind('persons.phone', normalise.phone(phone))));
  if (blinds.size > 0)
    await trx
      .insertInto('neverContactNumbers')
      .values([...blinds].map((phoneBlind) => ({ planId: id, personId, phoneBlind })))
      .execute();
}

export async function completeIdentity(
  trx: Trx,
  kernel: Kernel,
  personId: string,
  idKind: 'residentId' | 'permit' | 'passport' | 'birthCertificate' | 'other',
  idNumber: string,
): Promise<void> {
  await trx
    .updateTable('persons')
    .set({
      idKind,
      idNumber: kernel.sealer.seal('persons.idNumber', idNumber, personId),
      idNumberBlind: kernel.sealer.blind('persons.idNumber', normalise.idNumber(idNumber)),
    })
    .where('id', '=', personId)
    .execute();
  await layAside(trx, kernel, personId, 'idNumber');
}

function sealOptional(sealer: Sealer, field: string, value: string | undefined, row: string) {
  return value ? sealer.seal(field, value, row) : null;
}
