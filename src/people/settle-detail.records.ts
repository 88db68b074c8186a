import type { Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import { refusal, Refused } from '../platform/refusal.ts';
import { readDay } from './as-typed.model.ts';
import { correctPerson } from './correct-person.records.ts';
import './people.tables.ts';
import { AsTyped, readIdNumber, readPhone, uncertainLabels, type UncertainField } from './read-person.model.ts';

/**
 * The office has asked her: what was written beside the record becomes a value of it, or is known to be none. What she
 * wrote stays in the log of the act that settles it.
 */
export async function settleDetail(
  trx: Trx,
  kernel: Kernel,
  personId: string,
  { field, value }: { field: UncertainField; value: string },
): Promise<void> {
  const { sealer } = kernel;
  const row = await trx
    .selectFrom('persons')
    .select(['asTyped', 'idKind'])
    .where('id', '=', personId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const typed =
    row.asTyped === null ? {} : AsTyped.parse(JSON.parse(sealer.open('persons.asTyped', row.asTyped, personId)));
  if (typed[field] === undefined)
    throw new Refused('wrongStatus', `${uncertainLabels[field]}没有要核实的，请刷新后再看。`);
  if (value !== '') {
    const kept = settled(field, value, row.idKind);
    if (field === 'idNumber' && row.idKind === null)
      await trx
        .updateTable('persons')
        .set({ idKind: readIdNumber(value, undefined)?.kind ?? 'other' })
        .where('id', '=', personId)
        .execute();
    await correctPerson(trx, kernel, personId, { field, value: kept });
  }
  const { [field]: _settled, ...others } = typed;
  const asTyped =
    Object.keys(others).length > 0 ? sealer.seal('persons.asTyped', JSON.stringify(others), personId) : null;
  await trx.updateTable('persons').set({ asTyped }).where('id', '=', personId).execute();
}

/** Whoever asked her knows: what is settled must be a value that the record can hold. */
function settled(field: UncertainField, value: string, idKind: Parameters<typeof readIdNumber>[1] | null): string {
  const read = {
    phone: () => readPhone(value)?.value,
    birthDate: () => readDay(value),
    idNumber: () => readIdNumber(value, idKind ?? undefined)?.value,
  }[field]();
  if (read !== undefined) return read;
  throw new Refused(refusal('invalidInput', undefined, [{ path: 'value', message: unreadable[field] }]));
}
const unreadable = {
  phone: '请写一个号码：手机 11 位，座机带区号；没有电话就空着',
  birthDate: '请写成 1990年3月5日 或者 1990-03-05；还是不知道就空着',
  idNumber: '号码对不上，请对照证件；没有证件就空着',
} as const satisfies Record<UncertainField, string>;
