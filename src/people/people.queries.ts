import type { Database, Trx } from '../platform/database/database.ts';
import type { ContactPlan } from '../platform/ports.ts';
import type { Blind, Sealed, Sealer } from '../platform/sealing/seal.ts';
import { normalise } from './normalise.model.ts';
import './people.tables.ts';

export type PersonCard = {
  id: string;
  name: string;
  idKind: string | null;
  idNumber: string | null;
  birthDate: string | null;
  sex: 'female' | 'male' | null;
  phone: string | null;
  address: string | null;
};

const sealedColumns = ['name', 'idNumber', 'birthDate', 'phone', 'address'] as const;

/**
 * People by id, opened. Reached only through a record the viewer may see: callers pass ids that came from a
 * `scoped` query, never ids from outside.
 */
export async function peopleOf(
  db: Database | Trx,
  sealer: Sealer,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PersonCard>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('persons')
    .select(['id', 'idKind', 'sex', ...sealedColumns])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  const open = (field: string, value: Sealed | null): string | null =>
    value === null ? null : sealer.open(`persons.${field}`, value);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        idKind: row.idKind,
        sex: row.sex,
        name: sealer.open('persons.name', row.name),
        idNumber: open('idNumber', row.idNumber),
        birthDate: open('birthDate', row.birthDate),
        phone: open('phone', row.phone),
        address: open('address', row.address),
      },
    ]),
  );
}

/** For a list: the names alone. What a list does not show is not opened for it. */
export async function namesOf(
  db: Database | Trx,
  sealer: Sealer,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('persons')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, sealer.open('persons.name', name)]));
}

export type PlanCard = ContactPlan & {
  mayBeTold: string | null;
  neverTold: string | null;
  passPhrase: string | null;
  madeAt: Date;
};

export async function contactPlanOf(
  db: Database | Trx,
  sealer: Sealer,
  personId: string,
): Promise<PlanCard | undefined> {
  const row = await db
    .selectFrom('contactPlans')
    .selectAll()
    .where('personId', '=', personId)
    .orderBy('madeAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  const open = (field: string, value: Sealed | null): string | null =>
    value === null ? null : sealer.open(`contactPlans.${field}`, value);
  const { mayCall, maySms, mayLeaveMessage, mayPost, callerName, windows, safetyFlagged, madeAt } = row;
  return {
    mayCall,
    maySms,
    mayLeaveMessage,
    mayPost,
    callerName,
    windows,
    safetyFlagged,
    madeAt,
    mayBeTold: open('mayBeTold', row.mayBeTold),
    neverTold: open('neverTold', row.neverTold),
    passPhrase: open('passPhrase', row.passPhrase),
  };
}

/** The keyed hashes for a search by a whole name, phone or number; part of a name is no key. */
export function blindKeysOf(
  sealer: Sealer,
  words: string,
): { field: 'nameBlind' | 'phoneBlind' | 'idNumberBlind'; value: Blind }[] {
  return [
    { field: 'nameBlind', value: sealer.blind('persons.name', normalise.name(words)) },
    { field: 'phoneBlind', value: sealer.blind('persons.phone', normalise.phone(words)) },
    { field: 'idNumberBlind', value: sealer.blind('persons.idNumber', normalise.idNumber(words)) },
  ];
}
