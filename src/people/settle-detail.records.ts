import type { Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import { refusal, Refused } from '../platform/refusal.ts';
import { readDay } from './as-typed.model.ts';
import { layAside } from './as-typed.records.ts';
import { correctPerson } from './correct-person.records.ts';
import './people.tables.ts';
import { readIdNumber, readPhone, uncertainLabels, type UncertainField } from './read-person.model.ts';

/**
 * The office has asked her: what was written beside the record becomes a value of it, or is known to be none. What she
 * wrote stays beside it.
 */
export async function settleDetail(
  trx: Trx,
  kernel: Kernel,
  personId: string,
  { field, value }: { field: UncertainField; value: string },
): Promise<void> {
  const { wasWaiting } = await layAside(trx, kernel, personId, field);
  if (!wasWaiting) throw new Refused('wrongStatus', `${uncertainLabels[field]}没有要核实的，请刷新后再看。`);
  if (value === '') return;
  const { idKind } = await trx
    .selectFrom('persons')
    .select('idKind')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  const kept = settled(field, value, idKind);
  if (field === 'idNumber' && idKind === null)
    await trx
      .updateTable('persons')
      .set({ idKind: readIdNumber(value, undefined)?.kind ?? 'other' })
      .where('id', '=', personId)
      .execute();
  await correctPerson(trx, kernel, personId, { field, value: kept });
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
