import type { Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import { keepInVault } from './address-vault.records.ts';
import { readDay } from './as-typed.model.ts';
import { layAside } from './as-typed.records.ts';
import { normalise } from './normalise.model.ts';
import './people.tables.ts';
import { readIdNumber, readPhone, UncertainField } from './read-person.model.ts';

/** What of a person may be put right afterwards, each as people write it. */
export type PersonCorrection = {
  field: 'name' | 'sex' | 'birthDate' | 'idNumber' | 'phone' | 'address';
  value: string;
};

/** Puts one field of a person right, with the keyed hash she is found by. An address in the vault is followed by a newer one there. */
export async function correctPerson(
  trx: Trx,
  kernel: Kernel,
  personId: string,
  { field, value: written }: PersonCorrection,
): Promise<void> {
  const { sealer } = kernel;
  const { addressProtected, idKind } = await trx
    .selectFrom('persons')
    .select(['addressProtected', 'idKind'])
    .where('id', '=', personId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const value = asKept(field, written, idKind);
  if (field === 'address' && addressProtected)
    return keepInVault(trx, kernel, personId, { kind: 'address', words: value });
  const changed = {
    name: () => ({
      name: sealer.seal('persons.name', value, personId),
      nameBlind: sealer.blind('persons.name', normalise.name(value)),
    }),
    sex: () => ({ sex: value === '女' ? ('female' as const) : ('male' as const) }),
    birthDate: () => ({ birthDate: sealer.seal('persons.birthDate', value, personId) }),
    idNumber: () => ({
      idKind: idKind ?? ('other' as const),
      idNumber: sealer.seal('persons.idNumber', value, personId),
      idNumberBlind: sealer.blind('persons.idNumber', normalise.idNumber(value)),
    }),
    phone: () => ({
      phone: sealer.seal('persons.phone', value, personId),
      phoneBlind: sealer.blind('persons.phone', normalise.phone(value)),
    }),
    address: () => ({ address: sealer.seal('persons.address', value, personId) }),
  }[field]();
  await trx.updateTable('persons').set(changed).where('id', '=', personId).execute();
  const uncertain = UncertainField.safeParse(field);
  if (uncertain.success) await layAside(trx, kernel, personId, uncertain.data);
}

/** A number is kept in its one form, as it is when she writes it herself; what cannot be read so stands as it was given. */
function asKept(field: PersonCorrection['field'], written: string, idKind: Parameters<typeof readIdNumber>[1] | null) {
  if (field === 'birthDate') return readDay(written) ?? written;
  if (field === 'phone') return readPhone(written)?.value ?? written;
  if (field === 'idNumber') return readIdNumber(written, idKind ?? undefined)?.value ?? written;
  return written;
}
