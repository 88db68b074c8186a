import type { Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import type { Sealed } from '../platform/sealing/seal.ts';
import './people.tables.ts';
import { AsTyped, type UncertainField } from './read-person.model.ts';

/** What is known of one field now, however it came to be known: the words kept beside it wait for nobody, and stay. */
export async function layAside(
  trx: Trx,
  { sealer }: Pick<Kernel, 'sealer'>,
  personId: string,
  field: UncertainField,
): Promise<{ wasWaiting: boolean }> {
  const row = await trx
    .selectFrom('persons')
    .select(['asTyped', 'typedBefore'])
    .where('id', '=', personId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const read = (name: string, words: Sealed | null): AsTyped =>
    words === null ? {} : AsTyped.parse(JSON.parse(sealer.open(`persons.${name}`, words, personId)));
  const { [field]: typed, ...others } = read('asTyped', row.asTyped);
  if (typed === undefined) return { wasWaiting: false };
  const before = { ...read('typedBefore', row.typedBefore), [field]: typed };
  await trx
    .updateTable('persons')
    .set({
      asTyped: Object.keys(others).length > 0 ? sealer.seal('persons.asTyped', JSON.stringify(others), personId) : null,
      typedBefore: sealer.seal('persons.typedBefore', JSON.stringify(before), personId),
    })
    .where('id', '=', personId)
    .execute();
  return { wasWaiting: true };
}
