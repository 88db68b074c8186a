import { z } from 'zod';
import type { PlainDate } from '../../law/kernel/plain-date.ts';
import type { Database, Trx } from '../platform/database/database.ts';
import type { ContactPlan } from '../platform/ports.ts';
import type { Blind, Sealed, Sealer } from '../platform/sealing/seal.ts';
import { normalise } from './normalise.model.ts';
import { AsTyped } from './read-person.model.ts';
import { StandIn } from './person.model.ts';
import './people.tables.ts';

export type PersonCard = {
  id: string;
  name: string;
  idKind: string | null;
  idNumber: string | null;
  birthDate: string | null;
  sex: 'female' | 'male' | null;
  phone: string | null;
  /** As the record shows it: the stand-in where the real one lies in the vault. */
  address: string | null;
  isAddressProtected: boolean;
  /** What the office has yet to look at, as it was written. */
  asTyped: AsTyped;
  /** The same of what was settled with her since. */
  typedBefore: AsTyped;
};

const sealedColumns = ['name', 'idNumber', 'birthDate', 'phone', 'address', 'asTyped', 'typedBefore'] as const;

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
    .select(['id', 'idKind', 'sex', 'addressProtected', ...sealedColumns])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  const open = (field: string, value: Sealed | null, id: string): string | null =>
    value === null ? null : sealer.open(`persons.${field}`, value, id);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        idKind: row.idKind,
        sex: row.sex,
        name: sealer.open('persons.name', row.name, row.id),
        idNumber: open('idNumber', row.idNumber, row.id),
        birthDate: open('birthDate', row.birthDate, row.id),
        phone: open('phone', row.phone, row.id),
        address: open('address', row.address, row.id),
        isAddressProtected: row.addressProtected,
        asTyped: typedIn(open('asTyped', row.asTyped, row.id)),
        typedBefore: typedIn(open('typedBefore', row.typedBefore, row.id)),
      },
    ]),
  );
}

const typedIn = (json: string | null): AsTyped => AsTyped.parse(JSON.parse(json ?? '{}'));

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
  return new Map(rows.map(({ id, name }) => [id, sealer.open('persons.name', name, id)]));
}

export type PlanCard = ContactPlan & {
  mayBeTold: string | null;
  neverTold: string | null;
  passPhrase: string | null;
  whosePhone: 'own' | 'shared' | 'somebodyElse' | null;
  wechatId: string | null;
  mailAddress: string | null;
  ifOthersAnswer: string | null;
  standIn: z.infer<typeof StandIn> | null;
  neverContact: readonly string[];
  expiresOn: PlainDate | null;
  nextCheckOn: PlainDate | null;
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
    .orderBy('seq', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  const open = (field: string, value: Sealed | null): string | null =>
    value === null ? null : sealer.open(`contactPlans.${field}`, value, row.id);
  const { mayCall, maySms, mayWechat, mayMail, mayLeaveMessage, mayPost, callerName, windows, safetyFlagged } = row;
  const { whosePhone, expiresOn, nextCheckOn, madeAt } = row;
  const [standIn, never] = [open('standIn', row.standIn), open('neverContact', row.neverContact)];
  return {
    mayCall,
    maySms,
    mayWechat,
    mayMail,
    mayLeaveMessage,
    mayPost,
    callerName,
    windows,
    safetyFlagged,
    madeAt,
    mayBeTold: open('mayBeTold', row.mayBeTold),
    neverTold: open('neverTold', row.neverTold),
    passPhrase: open('passPhrase', row.passPhrase),
    whosePhone,
    wechatId: open('wechatId', row.wechatId),
    mailAddress: open('mailAddress', row.mailAddress),
    ifOthersAnswer: open('ifOthersAnswer', row.ifOthersAnswer),
    standIn: standIn === null ? null : StandIn.parse(JSON.parse(standIn)),
    neverContact: never === null ? [] : z.array(z.string()).parse(JSON.parse(never)),
    expiresOn,
    nextCheckOn,
  };
}

/** The keyed hashes for a search by a whole name, phone or number; part of a name is no key, nor are words without a digit a phone. */
export function blindKeysOf(
  sealer: Sealer,
  words: string,
): { field: 'nameBlind' | 'phoneBlind' | 'idNumberBlind'; values: Blind[] }[] {
  const keys = [
    { field: 'nameBlind', of: 'persons.name', value: normalise.name(words) },
    { field: 'phoneBlind', of: 'persons.phone', value: normalise.phone(words) },
    { field: 'idNumberBlind', of: 'persons.idNumber', value: normalise.idNumber(words) },
  ] as const;
  return keys.flatMap(({ field, of, value }) => (value === '' ? [] : [{ field, values: sealer.blinds(of, value) }]));
}

/** Whether somebody named this number as never to be contacted: the newest plan of each person counts. */
export async function isNeverContacted(db: Database | Trx, phoneBlinds: readonly Blind[]): Promise<boolean> {
  const row = await db
    .selectFrom('neverContactNumbers')
    .select('planId')
    .where('phoneBlind', 'in', [...phoneBlinds])
    .where('planId', '=', (eb) =>
      eb
        .selectFrom('contactPlans')
        .select('contactPlans.id')
        .whereRef('contactPlans.personId', '=', 'neverContactNumbers.personId')
        .orderBy('seq', 'desc')
        .limit(1),
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
