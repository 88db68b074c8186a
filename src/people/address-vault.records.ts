import type { Database, Trx } from '../platform/database/database.ts';
import { naming } from '../platform/database/naming.ts';
import { newId } from '../platform/identifier.ts';
import type { Kernel } from '../platform/kernel.ts';
import type { Sealed } from '../platform/sealing/seal.ts';
import type { VaultedKind } from './address-vault.tables.ts';
import './people.tables.ts';

const field = 'protectedAddresses.address';

/** 送达代收点: where papers for her may be left instead. The law lets court papers go there (法发〔2022〕10号 art. 4). */
export async function standInAt(trx: Trx, institutionId: string): Promise<string> {
  const { name, address } = await trx
    .selectFrom('institutions')
    .select(['name', 'address'])
    .where('id', '=', institutionId)
    .executeTakeFirstOrThrow();
  return `送达代收点：${name}${address ? `（${address}）` : ''}`;
}

/** Into the vault with it. A later one is a new row, and the newest counts. */
export async function keepInVault(
  trx: Trx,
  kernel: Kernel,
  personId: string,
  { kind, words }: { kind: VaultedKind; words: string },
): Promise<void> {
  const now = kernel.clock.now();
  const id = newId(now.getTime());
  await trx
    .insertInto('protectedAddresses')
    .values({
      id,
      personId,
      kind,
      address: kernel.sealer.seal(field, words, id),
      keptAt: now,
    })
    .execute();
}

/** Her address goes to the vault; the record keeps where papers are left for her instead. */
export async function protectAddress(
  trx: Trx,
  kernel: Kernel,
  personId: string,
  { address, standIn }: { address: string; standIn: string },
): Promise<void> {
  await keepInVault(trx, kernel, personId, { kind: 'address', words: address });
  await trx
    .updateTable('persons')
    .set({ addressProtected: true, address: kernel.sealer.seal('persons.address', standIn, personId) })
    .where('id', '=', personId)
    .execute();
}

/** Opens the vault for one person. Whoever calls has two people's word for it, or a life in danger. */
export async function vaultedAddressOf(
  db: Database | Trx,
  kernel: Pick<Kernel, 'sealer'>,
  personId: string,
): Promise<string | undefined> {
  const row = await naming(db, [personId], (trx) =>
    trx
      .selectFrom('protectedAddresses')
      .select(['id', 'address'])
      .where('personId', '=', personId)
      .where('kind', '=', 'address')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst(),
  );
  return row && openVaulted(kernel, row);
}

/** All that the vault ever held of these people: words that must not leave. */
export async function vaultedWordsOf(
  db: Database | Trx,
  kernel: Pick<Kernel, 'sealer'>,
  personIds: readonly string[],
): Promise<{ kind: VaultedKind; words: string }[]> {
  if (personIds.length === 0) return [];
  const rows = await naming(db, personIds, (trx) =>
    trx
      .selectFrom('protectedAddresses')
      .select(['id', 'kind', 'address'])
      .where('personId', 'in', [...personIds])
      .execute(),
  );
  return rows.map((row) => ({ kind: row.kind, words: openVaulted(kernel, row) }));
}

const openVaulted = (kernel: Pick<Kernel, 'sealer'>, { id, address }: { id: string; address: Sealed }): string =>
  kernel.sealer.open(field, address, id);
